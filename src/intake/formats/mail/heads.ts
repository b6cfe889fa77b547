import type { WireItem } from '../../wire/item.ts';
import { readEntry } from '../text/header.ts';

/**
 * Reads the lines that a reporter writes above an article in a mail: `Headline: …`, `Abstract: …`, with blank lines and the
 * words of a desk between them. A word or two between them and the byline is the slugline.
 *
 * @returns undefined if there is no headline among them, or no text below them
 */
export function readHeads(text: string): { fields: Partial<WireItem>; body: string } | undefined {
  const lines = text.split('\n', MOST_LINES);
  const fields: Partial<WireItem> = {};
  const desk: string[] = [];
  let pending: string[] = [];
  let end = 0;
  for (const [index, line] of lines.entries()) {
    const words = line.trim();
    if (words === '') continue;
    if (readEntry(words, fields)) {
      desk.push(...pending);
      pending = [];
      end = index + 1;
    } else if (isDeskWord(words) && desk.length + pending.length < MOST_DESK) pending.push(words);
    else break;
  }
  if (fields.headline === undefined) return undefined;
  const rest = text.split('\n').slice(end);
  const at = rest.findIndex((line) => line.trim() !== '');
  const below = at === -1 ? undefined : rest.slice(at + 1).find((line) => line.trim() !== '');
  const slugline = below !== undefined && isDeskWord(rest[at]!.trim()) && BYLINE.test(below.trim()) ? rest[at]!.trim() : undefined;
  const body = rest.slice(slugline === undefined ? 0 : at + 1).join('\n');
  if (body.trim() === '') return undefined;
  const edNote = [...desk, fields.edNote].filter(Boolean).join('\n');
  return { fields: { ...(slugline !== undefined && { slugline }), ...fields, ...(edNote && { edNote }) }, body: body.trim() };
}

function isDeskWord(words: string): boolean {
  return words.length <= LONGEST_DESK && !/[.!?。！？؟:：…]["”»]?$/u.test(words) && !BYLINE.test(words);
}

const MOST_LINES = 30;
const MOST_DESK = 3;
const LONGEST_DESK = 30;
const BYLINE = /^(?:by|par|oleh|por|von|作者|记者|記者|بقلم)(?:\s|[:：])/iu;
