import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { takeFurniture } from '../../../../src/intake/furniture/furniture.ts';

function rest(text: string, hints = {}): string[] {
  const root = textToMdast(text);
  takeFurniture(root, hints);
  return root.children.map((block) => (block.type === 'thematicBreak' ? '---' : toString(block)));
}

const TEXT = 'The harbour opened again on Monday.\n\nShips came in at noon.';
const PARAGRAPHS = TEXT.split('\n\n');

describe('the top of a text', () => {
  it.each(['EXTRA', '1st LD', 'BC-Harbour-Opening', 'abc0123 4 pol 243 abc 0456', 'Priority: 3 Words: 120'])('loses the line %s', (line) =>
    expect(rest(`${line}\n\n${TEXT}`)).toEqual(PARAGRAPHS),
  );

  it('loses keywords that the wire also sends separately', () => {
    expect(rest(`Harbour-Ghent\n\n${TEXT}`, { slugline: 'HARBOUR-GHENT' })).toEqual(PARAGRAPHS);
    expect(rest(`Harbour\n\n${TEXT}`, { slugline: 'Harbour' })).toEqual(['Harbour', ...PARAGRAPHS]);
  });

  it('loses a headline that is repeated with its mark', () =>
    expect(rest(`URGENT: Ships are back\n\n${TEXT}`, { headline: 'Ships are back' })).toEqual(PARAGRAPHS));
});

describe('signs between paragraphs', () => {
  it('become a horizontal rule', () =>
    expect(rest(`One is here.\n\n___\n\nTwo is here.`)).toEqual(['One is here.', '---', 'Two is here.']));
  it('are removed at the end', () => expect(rest(`${TEXT}\n\n_____`)).toEqual(PARAGRAPHS));
});

describe('the foot of a text', () => {
  it.each(['AAP abc', '==Kyodo', 'dpa abc xyz', '/XYZ', 'ENDS', '-ends-', '-30-'])('loses %s', (line) =>
    expect(rest(`${TEXT}\n\n${line}`)).toEqual(PARAGRAPHS),
  );

  it.each(['AAP abc', 'ab/cd AFP', '-30-', '/XYZ'])('loses %s after the last sentence', (line) =>
    expect(rest(`${TEXT} ${line}`)).toEqual(PARAGRAPHS),
  );

  it('loses the agency that the dateline names, listed or not', () =>
    expect(rest(`May 4 (CityDesk) - ${TEXT}\n\n(CityDesk)`)).toEqual(PARAGRAPHS));

  it('keeps a bracket that is text', () => expect(rest(`${TEXT}\n\n(Laughter)`)).toEqual([...PARAGRAPHS, '(Laughter)']));
});
