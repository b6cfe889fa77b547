import { isUtf8 } from 'node:buffer';
import libmime from 'libmime';
import { mendMisread } from '../../receive/misread.ts';

/** The header fields of a mail or a part, by lower-case name. Only the first of each name. */
export type Head = ReadonlyMap<string, string>;

/**
 * Splits the header fields from the content at the first blank line.
 *
 * @param bytes a mail or a part
 */
export function splitHead(bytes: Buffer): { head: Head; content: Buffer } {
  const end = endOfHead(bytes);
  const raw = bytes.subarray(0, Math.min(end.head, LONGEST));
  const text = isUtf8(raw) ? raw.toString('utf8') : raw.toString('latin1');
  const head = new Map<string, string>();
  let name: string | undefined;
  let value: string[] = [];
  const set = (): void => {
    if (name !== undefined && !head.has(name)) head.set(name, value.join(' '));
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (/^[ \t]/.test(line)) {
      value.push(line.trim());
      continue;
    }
    set();
    const colon = line.indexOf(':');
    name = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : undefined;
    value = [line.slice(colon + 1).trim()];
  }
  set();
  return { head, content: bytes.subarray(end.content) };
}

/** The text of a field, with encoded words (`=?UTF-8?Q?…?=`) decoded, even if they name a wrong charset; undefined if it is missing or empty. */
export function wordsOf(head: Head, name: string): string | undefined {
  const value = head.get(name);
  if (value === undefined) return undefined;
  return (
    mendMisread(decodeWords(value.slice(0, LONGEST_FIELD)))
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

/** A field with parameters: `text/plain; charset=utf-8`. */
export function valueOf(head: Head, name: string): { value: string; params: Readonly<Record<string, string>> } {
  const { value, params } = libmime.parseHeaderValue((head.get(name) ?? '').slice(0, LONGEST_FIELD));
  return { value: value.trim().toLowerCase(), params };
}

/** Decodes encoded words. */
export function decodeWords(text: string): string {
  return text.includes('=?') ? libmime.decodeWords(text) : text;
}

function endOfHead(bytes: Buffer): { head: number; content: number } {
  if (bytes[0] === LF) return { head: 0, content: 1 };
  if (bytes[0] === CR) return { head: 0, content: bytes[1] === LF ? 2 : 1 };
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return { head: at, content: at + 2 };
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return { head: at, content: at + 3 };
  }
  return { head: bytes.length, content: bytes.length };
}

const LF = 0x0a;
const CR = 0x0d;
const LONGEST = 200_000;
const LONGEST_FIELD = 4000;
