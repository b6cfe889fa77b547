import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textToMdast } from '../../../../src/intake/body/plain-text.ts';
import { expectLinear } from '../../../growth.ts';

const paragraphs = (text: string) =>
  textToMdast(text).children.map((node) =>
    node.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : node.type,
  );

const LONG = 'The council met on Tuesday to talk about the bridge, which has been closed since the flood of last year and will stay so.';

it('ends a paragraph at a blank line', () => {
  expect(paragraphs('\n\nOne.\n\n  \nTwo.\n')).toEqual(['One.', 'Two.']);
});

it('reads nothing as Markdown', () => {
  expect(paragraphs('# Not a heading\n\n- not a list\n\n    not code')).toEqual(['# Not a heading', '- not a list', 'not code']);
});

it('joins lines that were wrapped at a column', () => {
  const text =
    'The council met on Tuesday to talk about the bridge, which has\nbeen closed since the flood of last year. It will stay closed\nuntil spring.\n\nNobody objected.';
  expect(paragraphs(text)).toEqual([
    'The council met on Tuesday to talk about the bridge, which has been closed since the flood of last year. It will stay closed until spring.',
    'Nobody objected.',
  ]);
});

it('begins a paragraph at an indented line if others are not indented', () => {
  const text =
    '   The council met on Tuesday to talk about the bridge, which has\nbeen closed since the flood.\n   Nobody objected.\n   All went home.';
  expect(paragraphs(text)).toEqual([
    'The council met on Tuesday to talk about the bridge, which has been closed since the flood.',
    'Nobody objected.',
    'All went home.',
  ]);
});

it('reads each long line as a paragraph', () => {
  expect(paragraphs(`${LONG}\n${LONG}\nShort.`)).toEqual([LONG, LONG, 'Short.']);
});

it('reads each line as a paragraph if lines end sentences', () => {
  expect(paragraphs('The council met on Tuesday.\nNobody objected to the plan.\nAll went home at ten.')).toHaveLength(3);
});

it('keeps a headline apart from a wrapped text below it', () => {
  expect(
    paragraphs(
      'Council keeps bridge closed\nThe council met on Tuesday to talk about the bridge, which has\nbeen closed since the flood of last year.',
    )[0],
  ).toBe('Council keeps bridge closed');
});

describe('joins', () => {
  it('Chinese and Japanese without a space', () => {
    const text = '外交部今天表示原定在日内瓦举行的会议推迟到下个月\n底举行，双方将继续进行谈判。';
    expect(paragraphs(text)).toEqual([text.replace('\n', '')]);
  });

  it('a word broken at its hyphen without a space', () => {
    expect(paragraphs('The ministers signed the agreement after long talks on Franco-\ngerman trade.')).toEqual([
      'The ministers signed the agreement after long talks on Franco-german trade.',
    ]);
  });
});

it('loses no word of any text', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '文', '。', '.', '-', ' ', '   ', '\t', '\n', '\u3000', 'word ', 'x'.repeat(40)),
    maxLength: 80,
  });
  fc.assert(fc.property(text, (any) => paragraphs(any).join('').replace(/\s/g, '') === any.replace(/\s/g, '')));
});

it('takes time in proportion to a text', () => {
  expectLinear((size) => textToMdast('a b\n'.repeat(size)), 20_000);
  expectLinear((size) => textToMdast(' '.repeat(size)), 1_000_000);
});
