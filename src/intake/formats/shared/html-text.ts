import { toString } from 'mdast-util-to-string';
import { htmlToMdast, treeToMdast } from '../../body/html/html.ts';
import { plainWords } from '../../body/plain-words.ts';
import type { WireBody, WrittenBody } from '../../wire/item.ts';
import type { Finding } from '../../../findings/finding.ts';
import { noteOn } from '../../wire/note.ts';

/*
 * Functions for RSS, Atom and JSON Feed. In all of them a title may be HTML, and a summary may be the text, the
 * beginning of the text, or a standfirst.
 */

/** Converts a text, or HTML, to plain text on one line. Undefined if it is empty. */
export function singleLine(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = MARKUP.test(text) ? htmlToText(text) : text;
  return plain.replace(SPACES, ' ').trim() || undefined;
}

/** Converts HTML to plain text on one line. */
export function htmlToText(html: string): string {
  return plainWords(htmlToMdast(html).root.children);
}

/** Converts a body to plain text. Markup becomes one line. */
export function plainOf(body: WireBody): string {
  if (body.kind === 'tree') return plainWords(treeToMdast(body.value).root.children);
  return body.kind === 'html' ? htmlToText(body.value) : body.value;
}

/** Makes a body from a text that may be HTML. */
export function bodyOf(value: string): WrittenBody {
  return { kind: MARKUP.test(value) ? 'html' : 'text', value };
}

/**
 * Makes a standfirst from a summary. Undefined if the summary is only the beginning of the text.
 *
 * @param summary as sent; may be HTML
 */
export function standfirst(summary: string | undefined, body: WireBody): string | undefined {
  const text = singleLine(summary);
  if (text === undefined) return undefined;
  const stem = lettersOf(text.replace(CUT_OFF, '').slice(0, MAX_STEM));
  const isBeginning = stem !== '' && lettersOf(beginningOf(body)).startsWith(stem);
  return isBeginning ? undefined : text;
}

/** As much of the text as the summary could contain, with room for tags. */
function beginningOf(body: WireBody): string {
  const beginning = (body.kind === 'tree' ? toString(body.value) : body.value).slice(0, 4 * MAX_STEM + 1000);
  return body.kind === 'html' ? beginning.replace(TAGS, '') : beginning;
}

/** True if a text that was sent as a summary is long enough to be the article. */
export function isWholeText(summary: WireBody): boolean {
  return (summary.kind === 'tree' ? toString(summary.value) : summary.value).length > MAX_SUMMARY;
}

/** Makes a warning about entries whose summary was imported as the text. */
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
// Both limits were chosen by hand; not measured.
const MAX_STEM = 300;
const MAX_SUMMARY = 1500;

// Quotes and spaces may differ between summary and text; letters do not.
function lettersOf(text: string): string {
  return text.replace(NO_LETTERS, '');
}
