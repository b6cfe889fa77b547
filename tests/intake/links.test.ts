import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { makeDesk } from './importing.ts';

const TEXT = 'The first ferry of the morning leaves at half past five from Monday on, the harbour office said.\n';
const DATE = '2025-05-04T08:00:00+07:00';
const STORY = '2025/05/04/quay';

const sendText = (desk: ReturnType<typeof makeDesk>, text = TEXT) =>
  desk.send({ 'quay.txt': text }, { date: DATE, language: 'en', story: 'quay' });

it.each([
  ['the year', '2025'],
  ['the day', '2025/05/04'],
  ['the story', STORY],
])('writes nothing through a link at %s', (_, path) => {
  const desk = makeDesk();
  const outside = join(desk.content, '../outside');
  mkdirSync(outside);
  mkdirSync(dirname(join(desk.content, path)), { recursive: true });
  symlinkSync(outside, join(desk.content, path));
  const [answer] = sendText(desk);
  expect(answer).toMatchObject({ kind: 'refused' });
  expect(answer!.refusal!.found).toContain('a link at');
  expect(readdirSync(outside)).toEqual([]);
});

it.each(['en.md', '.intake.json'])('writes nothing to a linked %s, and leaves the link', (name) => {
  const desk = makeDesk();
  const target = join(desk.content, '../target');
  writeFileSync(target, 'theirs');
  mkdirSync(join(desk.content, STORY), { recursive: true });
  symlinkSync(target, join(desk.content, STORY, name));
  expect(sendText(desk)).toMatchObject([{ kind: 'refused' }]);
  expect(readFileSync(target, 'utf8')).toBe('theirs');
  expect(readdirSync(join(desk.content, STORY))).toEqual([name]);
});

it('continues if an article, a record or a picture of the content is a pipe', () => {
  const desk = makeDesk();
  for (const name of ['fr.md', '.intake.json']) {
    mkdirSync(join(desk.content, '2025/05/04/other'), { recursive: true });
    execFileSync('mkfifo', [join(desk.content, '2025/05/04/other', name)]);
  }
  expect(sendText(desk)).toMatchObject([{ kind: 'new', file: `${STORY}/en.md` }]);
});

it.each([
  ['brackets', '[', 4000],
  ['quotes', '> ', 4000],
  ['backticks and stars', '`a*', 4000],
])('refuses a text of too many %s by name', (_, sign, count) => {
  const desk = makeDesk();
  const markdown = `---\ntitle: The quay\ndate: ${DATE}\nlang: en\n---\n\n${sign.repeat(count)}\n`;
  const answers = desk.send({ 'quay.md': markdown }, { language: 'en' });
  expect(answers).toMatchObject([{ kind: 'refused' }]);
  expect(answers[0]!.refusal!.expected).toMatch(/at most/);
});

it('does not report a system code if there is no room for an article', () => {
  const desk = makeDesk();
  mkdirSync(join(desk.content, STORY, 'en.md'), { recursive: true });
  const [answer] = sendText(desk);
  expect(answer).toMatchObject({ kind: 'refused' });
  expect(JSON.stringify(answer)).not.toMatch(/\bE[A-Z]{3,}\b/);
});
