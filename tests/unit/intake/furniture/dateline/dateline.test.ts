import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readDateline, takeDateline } from '../../../../../src/intake/furniture/dateline/dateline.ts';
import { textToMdast } from '../../../../../src/intake/body/plain-text.ts';
import { wordsOf } from '../../../../../src/intake/body/words.ts';
import { WITH_DATELINE, WITHOUT_DATELINE } from './datelines.ts';

it.each(WITH_DATELINE)('%s', (text, wanted, rest) => {
  const found = readDateline(text);
  expect(found).toMatchObject(wanted);
  expect(text.slice(found!.length)).toBe(rest);
});

it.each(WITHOUT_DATELINE)('finds none in: %s', (text) => {
  expect(readDateline(text)).toBeUndefined();
});

it('accepts a place that the wire names, however small', () => {
  expect(readDateline('Ngadirojo - Warga desa')).toBeUndefined();
  expect(readDateline('Ngadirojo - Warga desa', { located: 'Ngadirojo' })).toMatchObject({ located: 'Ngadirojo' });
});

describe('removing it', () => {
  it('keeps emphasis and links after it', () => {
    const root: Root = {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'strong', children: [{ type: 'text', value: 'JAKARTA' }] },
            { type: 'text', value: ' - The ' },
            { type: 'emphasis', children: [{ type: 'text', value: 'minister' }] },
          ],
        },
      ],
    };
    expect(takeDateline(root)).toMatchObject({ dateline: 'JAKARTA' });
    expect(root.children).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'The ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'minister' }] },
        ],
      },
    ]);
  });

  it('removes one that is repeated in the second paragraph', () => {
    const root = textToMdast('JAKARTA - One.\n\nJAKARTA - Two.\n\nJAKARTA - Three.');
    takeDateline(root);
    expect(root.children.map(wordsOf)).toEqual(['One.', 'Two.', 'JAKARTA - Three.']);
  });

  it('removes one that is alone in its paragraph', () => {
    const root = textToMdast('BEIJING, July 23\n\nThe minister spoke.');
    expect(takeDateline(root)).toMatchObject({ dateline: 'BEIJING, July 23', date: 'July 23' });
    expect(root.children.map(wordsOf)).toEqual(['The minister spoke.']);
  });

  it('removes one below a deck, a heading or key points if it names an agency or a day', () => {
    const root = textToMdast('A mill of two hundred years burns down\n\nTORHOUT, Belgium (AP) — One.\n\nTwo.');
    expect(takeDateline(root)).toMatchObject({ located: 'Torhout', agency: 'AP' });
    expect(root.children.map(wordsOf)).toEqual(['A mill of two hundred years burns down', 'One.', 'Two.']);
  });

  it('leaves those of a roundup, each of which begins another story', () => {
    const root = textToMdast('The day in brief.\n\nPARIS (AP) — One.\n\nROME (AP) — Two.');
    expect(takeDateline(root)).toBeUndefined();
    expect(root.children).toHaveLength(3);
  });

  it('does not look beyond the first paragraph for a bare place', () => {
    const root = textToMdast('A story.\n\nJAKARTA - Two.');
    expect(takeDateline(root)).toBeUndefined();
  });

  it('never empties a text', () => {
    const root = textToMdast('BEIJING, July 23 (Xinhua) --');
    takeDateline(root);
    expect(root.children).toHaveLength(1);
  });
});

it('removes only what is at the start of any text', () => {
  const unit = fc.constantFrom(
    'JAKARTA',
    'Paris',
    ', ',
    ' ',
    ' - ',
    '-',
    '--',
    '（',
    '【',
    '】',
    '＝',
    'AFP',
    '(AFP)',
    '新华社',
    '北京',
    '4月24日',
    '电',
    'جاكرتا',
    'ジャカルタ',
    'Dec. 9',
    'x',
    '.',
    '\n',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 14 }), (units) => {
      const text = units.join('');
      const found = readDateline(text);
      if (found) expect(text.slice(0, found.length)).toContain(found.dateline);
    }),
  );
});
