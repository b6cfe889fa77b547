import { htmlToMdast } from '../../body/html/html.ts';
import { plainWords } from '../../body/plain-words.ts';
import type { WireBody } from '../../wire/item.ts';
import type { Finding } from '../../../findings/finding.ts';
import { noteOn } from '../../wire/note.ts';

/*
 * What RSS, Atom and JSON Feed have in common: a title that may or may not be HTML, a summary that may be the text, the
 * beginning of the text, or a standfirst.
 */

/** Text on one line; HTML where it looks like HTML. Undefined where nothing remains. */
export function lineOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = MARKUP.test(text) ? htmlToText(text) : text;
  return plain.replace(SPACES, ' ').trim() || undefined;
}

/** What an HTML text says, without its marks, on one line. */
export function htmlToText(html: string): string {
  return plainWords(htmlToMdast(html).root.children);
}

/** A text of which nobody says whether it is HTML. */
export function bodyOf(value: string): WireBody {
  return { kind: MARKUP.test(value) ? 'html' : 'text', value };
}

/**
 * A summary beside a whole text: a standfirst, or undefined where it is only the beginning of the text, cut off.
 *
 * @param summary as sent, perhaps HTML
 */
export function standfirst(summary: string | undefined, body: WireBody): string | undefined {
  const text = lineOf(summary);
  if (text === undefined) return undefined;
  const stem = lettersOf(text.replace(CUT_OFF, '').slice(0, MAX_STEM));
  // As much of the text as the summary could be, with room for its tags.
  const beginning = body.value.slice(0, 4 * MAX_STEM + 1000);
  const isBeginning = stem !== '' && lettersOf(body.kind === 'html' ? beginning.replace(TAGS, '') : beginning).startsWith(stem);
  return isBeginning ? undefined : text;
}

/** Whether a text that was sent as a summary is long enough to be the article. */
export function isWholeText(summary: string): boolean {
  return summary.length > MAX_SUMMARY;
}

/** What an editor is told of entries that were imported with their summaries for texts. */
export function summariesOnly(lines: readonly number[], total: number): Finding[] {
  if (lines.length === 0) return [];
  const which = lines.length === total ? (total === 1 ? 'an entry' : `${total} entries`) : `${lines.length} of ${total} entries`;
  const text = `the feed has a summary and no text for ${which}, and the summary was imported as the text`;
  return [noteOn('summary', lines[0]!, text, 'warning')];
}

const MARKUP = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|<!--|<!\[CDATA/i;
const SPACES = /[ \t\n\r\f]+/g;
const TAGS = /<[^<>]*>|&[#\w]{1,32};/g;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
const CUT_OFF = /\[?(?:…|\.\.\.)\]?$/;
const MAX_STEM = 300;
const MAX_SUMMARY = 1500;

// Quotes and spaces differ between the two; letters do not.
function lettersOf(text: string): string {
  return text.replace(NO_LETTERS, '');
}
