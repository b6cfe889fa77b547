import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainParagraphs } from '../../../src/markdown/plain-paragraphs.ts';
import { renderMarkdown } from '../../../src/markdown/render.ts';

const whole = (markdown: string, language: string) => renderMarkdown(markdown, language, () => Promise.resolve(undefined));

it.each([
  ['paragraphs', 'One.\n\nTwo,\nstill two.\n\n\n\nThree.\n'],
  ['Arabic', 'قال الوزير إن الأسعار تراجعت 3,5%.\n\nوأضاف: «نعم».'],
  ['Chinese', '央行宣布降息。\n\n股市上涨（2026年）。'],
  ['quotes and dashes', '“Yes” – l’État, 8.75 % — 1–0!\n\n(Reuters) $5 ^ {a} "b"'],
  ['nothing', ''],
  ['blank lines', '\n\n\n'],
])('renders %s like Markdown', async (_name, markdown) => {
  expect(plainParagraphs(markdown, 'fr')).toBe(await whole(markdown, 'fr'));
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
  expect(plainParagraphs(markdown, 'en')).toBeUndefined();
});

it('renders any text like Markdown, or not at all', async () => {
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
  const texts = fc.oneof(
    fc.string({ unit: pieces, maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(texts, fc.constantFrom('fr', 'ja'), async (markdown, language) => {
      const html = plainParagraphs(markdown, language);
      if (html !== undefined) expect(html).toBe(await whole(markdown, language));
    }),
    { numRuns: 4000 },
  );
});
