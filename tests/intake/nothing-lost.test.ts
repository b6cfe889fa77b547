import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeDesk, ninjsText, TEXTS } from './importing.ts';

const LINES = [
  'Share:',
  'By Mara Lind',
  'LOMBOK, May 4 (XYZ) --',
  'Monday, 04 May 2026 9:30 PM',
  'Read also: Seven bridges in a day',
  'Baca juga:',
  'Seven bridges in a day',
  'Continue reading →',
  'The post Bridge closes appeared first on Canal Courier.',
  'This article was translated automatically from Finnish.',
  'Machine translation',
  'The English and French versions were made by AI; always see Indonesian as our main language.',
  'Translated by Jonas Berg',
  'PADANG - The ferry waited at the quay for an hour.',
  'The ferry waited at the quay for an hour.',
  'A short line without an end mark',
  '© Canal Courier',
  '(end)',
  '-30-',
];
const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

it('keeps every word of a text in the article or in the report', () => {
  const body = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 7 });
  const given = fc.record({
    headline: fc.constantFrom(undefined, 'Ferry waits', 'Ferry waits *** TRANSLATED ***', '[MT] Ferry waits'),
    by: fc.constantFrom(undefined, 'Staff Reporter', 'Jonas Berg', 'Mara Lind'),
    language: fc.constantFrom('en', 'id', 'fr'),
  });
  fc.assert(
    fc.property(body, given, (lines, { headline, by, language }) => {
      const value = [...lines, TEXTS.en].join('\n\n');
      const desk = makeDesk();
      const sent = ninjsText({
        language,
        headlines: headline === undefined ? undefined : [{ value: headline }],
        by,
        bodies: [{ contentType: 'text/plain', value }],
      });
      const answers = desk.send({ 'a.json': sent });
      const [path] = desk.articles();
      const kept = new Set(words(`${path === undefined ? '' : desk.read(path)} ${JSON.stringify(answers)}`));
      expect(words(`${value} ${headline ?? ''} ${by ?? ''}`).filter((word) => !kept.has(word))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('keeps the lead in the body if it is used as the headline', () => {
  const desk = makeDesk();
  const rest = 'The traders swept their stalls before dawn.';
  desk.send({ 'a.json': ninjsText({ headlines: undefined, bodies: [{ contentType: 'text/plain', value: `${TEXTS.en}\n\n${rest}` }] }) });
  const article = desk.read(desk.articles()[0]!);
  expect(article).toContain(`headline: ${TEXTS.en.replace(/\.$/, '')}`);
  expect(article.slice(article.indexOf('\n---\n'))).toContain(`${TEXTS.en}\n\n${rest}`);
});

it('marks a translation by its headline alone, in the main language too', () => {
  const desk = makeDesk();
  desk.send({
    'a.json': ninjsText({
      language: 'id',
      headlines: [{ value: 'Pasar ikan dibuka lagi [terjemahan otomatis]' }],
      bodies: [{ contentType: 'text/plain', value: `${TEXTS.id}\n\n${TEXTS.id}` }],
    }),
  });
  const article = desk.read(desk.articles()[0]!);
  expect(article).toContain('headline: Pasar ikan dibuka lagi\n');
  expect(article).toMatch(/translation:\n {2}sourceLanguage: und\n {2}method: machine\n/);
  expect(desk.errors()).toEqual([]);
});
