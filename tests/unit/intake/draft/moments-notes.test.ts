import { expect, it } from 'vitest';
import { makeDesk, TEXTS } from '../../../intake/importing.ts';

/** The notes on a text with these header lines. */
function notesOf(header: string, text: string = TEXTS.en): string[] {
  const [answer] = makeDesk().send({ 'a.txt': `Title: Market opens again\n${header}\n\n${text}` });
  return answer!.notes.map((note) => note.found);
}

it('calls moments by names that editors know', () => {
  expect(notesOf('Language: en\nDate: yesterday\nUpdated: today')).toEqual([
    'updated: "today", which is not a date with a year',
    'date: "yesterday", which is not a date with a year',
  ]);
});

it('reports a weekday that does not match its date', () => {
  expect(notesOf('Language: en\nDate: Tuesday, 23 March 2026')).toContain('date: "Tuesday, 23 March 2026", but that day is a Monday');
});

it('reads a month in the language of the text if none is declared', () => {
  expect(notesOf('Date: 23 mars 2026', TEXTS.fr).join()).not.toContain('date: "');
});

it.each([
  ['Date: 2026-03-23', 'date: no time was sent; read as midnight in Asia/Jakarta'],
  ['Date: 2026-03-23 08:30', 'date: no offset from UTC was sent; read as a time of Asia/Jakarta'],
  ['Updated: 23 March 2026 08:30', 'updated: no offset from UTC was sent; read as a time of Asia/Jakarta'],
])('reports what was assumed about %s', (header, said) => {
  expect(notesOf(`Language: en\n${header}`)).toContain(said);
});

it('reports nothing about a complete date', () => {
  expect(notesOf('Language: en\nDate: 2026-03-23T08:30:00+07:00')).toEqual([]);
});

it.each([
  ['PARIS, 23 mars 2026', 'the dateline says “23 mars 2026”; if that is its date, import it with --date 2026-03-23'],
  ['PARIS, 23 mars', 'the dateline says “23 mars”'],
])('suggests the day of the dateline %s if there is no date', (dateline, said) => {
  expect(notesOf('Language: fr', `${dateline} - ${TEXTS.fr}`)).toContain(said);
  expect(notesOf('Language: fr\nDate: 2026-03-24', `${dateline} - ${TEXTS.fr}`).join()).not.toContain('dateline says');
});
