import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, it } from 'vitest';
import { plainTree } from '../../../src/markdown/plain-tree.ts';

const parser = remark().use(remarkGfm);

it.each([
  ['paragraphs', 'One.\n\nTwo,\nstill two.\n\n\n\nThree.\n'],
  ['Arabic', 'قال الوزير إن الأسعار تراجعت 3,5%.\n\nوأضاف: «نعم».'],
  ['Chinese', '央行宣布降息。\n\n股市上涨（2026年）。'],
  ['quotes and dashes', '“Yes” – l’État, 8.75 % — 1–0!\n\n(Reuters) $5 ^ {a} "b"'],
  ['nothing', ''],
  ['blank lines', '\n\n\n'],
])('gives remark’s tree of %s', (_name, markdown) => {
  expect(plainTree(markdown)).toEqual(withoutPlaces(parser.parse(markdown)));
});

it.each([
  '*a*',
  '- a',
  '1. a',
  '1) a',
  '# a',
  'a\n---',
  'a\n===',
  '> a',
  '    code',
  'a  \nb',
  'www.a.example',
  'https://a.example',
  'a@b.example',
  '`a`',
  'a | b',
  '&amp;',
  '[^1]',
  '<b>',
  ': a',
  '+ a',
  '\ta',
])('leaves %j to remark', (markdown) => {
  expect(plainTree(markdown)).toBeUndefined();
});

it('gives remark’s tree or none, whatever the text', () => {
  const pieces = fc.constantFrom(
    ...'ab1. -+=#>:)(!"\'^$%/?,;{}é中ا\u00a0\u2028\n',
    '\n\n',
    'http',
    'www',
    'ftp',
    '10',
    'mailto:',
    'xmpp:',
    'a.b',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: pieces, maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 40 })), (markdown) => {
      const tree = plainTree(markdown);
      if (tree) expect(tree).toEqual(withoutPlaces(parser.parse(markdown)));
    }),
    { numRuns: 4000 },
  );
});

function withoutPlaces(tree: object): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value)));
}
