import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { declaredIn } from './charset-declared.ts';
import { likeness } from './charset-letters.ts';

/**
 * Bytes as text. A byte order mark decides; bytes that are valid UTF-8 are UTF-8, whatever is declared; else the
 * declared charset, unless another makes clearly better sense of the bytes; else the best guess.
 *
 * @param bytes    a whole input
 * @param declared the charset of a `Content-Type`, where there is one; a declaration in the bytes themselves (XML,
 *   HTML) is looked up here
 * @returns the text without a byte order mark, the charset in lower case, and what an editor should know
 */
export function decodeBytes(bytes: Buffer, declared?: string): { text: string; charset: string; notes: string[] } {
  const marked = markOf(bytes);
  if (marked) return decoded(bytes.subarray(marked.length), marked.charset, declared, []);
  const wide = wideCharset(bytes);
  if (wide) return decoded(bytes, wide, declared, [`read as ${wide.toUpperCase()}, which it does not say`]);
  if (isUtf8(bytes)) return isShifted(bytes) ? shifted(bytes, declared) : decoded(bytes, 'utf-8', declared ?? declaredIn(bytes), []);
  const name = declared ?? declaredIn(bytes);
  // Bytes that are no ASCII are no ISO-2022-JP either, whatever they say.
  const stated = canonical(name) === 'iso-2022-jp' ? undefined : canonical(name);
  const charset = settle(bestCharset(sampleOf(bytes), stated), bytes);
  return decoded(
    bytes,
    charset,
    name,
    stated || charset === 'utf-8' ? [] : [`guessed ${charset}: it is not UTF-8 and declares no charset`],
  );
}

function decoded(
  bytes: Buffer,
  charset: string,
  declared: string | undefined,
  notes: string[],
): { text: string; charset: string; notes: string[] } {
  const text = charset === 'utf-8' ? bytes.toString('utf8') : iconv.decode(bytes, charset);
  const stated = canonical(declared);
  // Bytes that are all ASCII are the same in both.
  const differs = stated !== undefined && stated !== charset && !isAlike(stated, charset) && NOT_ASCII.test(text);
  if (differs) notes.push(`declared as ${declared}, read as ${charset}: the bytes make sense only so`);
  const lost = charset === 'utf-8' && isUtf8(bytes) ? -1 : text.indexOf('\ufffd');
  if (lost !== -1) notes.push(`bytes that are no ${charset}, the first on line ${lineOf(text, lost)}, became U+FFFD`);
  return { text, charset, notes };
}

/** The charset that makes most sense of a sample; the stated one unless another is clearly better. */
function bestCharset(sample: Buffer, stated: string | undefined): string {
  const likely = best(sample, LIKELY);
  if (stated) {
    const score = scoreOf(sample, stated);
    if (score > 0 && score >= likely.score - CLEAR_LEAD) return stated;
  }
  if (likely.score >= SURE) return likely.charset;
  // chardet knows more charsets than are compared here, and takes ten times as long.
  const guesses = analyse(sample).flatMap(({ name, confidence }) => (confidence > 10 ? (canonical(name) ?? []) : []));
  return best(sample, [...LIKELY, ...guesses]).charset;
}

function best(sample: Buffer, charsets: readonly string[]): { charset: string; score: number } {
  let found = { charset: charsets[0]!, score: -Infinity };
  for (const [rank, charset] of charsets.entries()) {
    // Of two that read alike the likelier one: a letter's worth of difference in a hundred is chance.
    const score = scoreOf(sample, charset) - rank * 0.003;
    if (score > found.score) found = { charset, score };
  }
  return found;
}

function scoreOf(sample: Buffer, charset: string): number {
  return likeness(charset === 'utf-8' ? sample.toString('utf8') : iconv.decode(sample, charset)) ?? 0;
}

/** Latin charsets that differ only in what a file does not use get the plainest name. */
function settle(charset: string, bytes: Buffer): string {
  // WHATWG reads ISO-8859-1 as its superset windows-1252, and so do browsers.
  if (charset === 'iso-8859-1' && hasC1(bytes)) return 'windows-1252';
  return charset === 'windows-1252' && !hasC1(bytes) ? 'iso-8859-1' : charset;
}

function markOf(bytes: Buffer): { charset: string; length: number } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? { charset: 'utf-32le', length: 4 } : { charset: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', length: 2 };
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? { charset: 'utf-32be', length: 4 } : undefined;
}

/** UTF-16 without a mark: half of it would make sense alone, or every other byte is NUL. */
function wideCharset(bytes: Buffer): string | undefined {
  if (bytes.length < 4) return undefined;
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be';
  // Chinese and Arabic hold few NULs, but a line end or a space or two.
  if (even + odd === 0 && isUtf8(bytes)) return undefined;
  const scores = (['utf-16le', 'utf-16be'] as const).map((charset) => ({ charset, score: likeness(iconv.decode(sample, charset)) ?? -1 }));
  const [first, second] = scores[0]!.score >= scores[1]!.score ? scores : scores.toReversed();
  return first!.score > (even + odd > 0 ? 0.3 : 0.6) && first!.score - second!.score > 0.4 ? first!.charset : undefined;
}

/** ISO-2022-JP is ASCII to every check: it shifts between alphabets by escape sequences. */
function isShifted(bytes: Buffer): boolean {
  return bytes.includes('\x1b$B') || bytes.includes('\x1b$@');
}

function shifted(bytes: Buffer, declared: string | undefined): { text: string; charset: string; notes: string[] } {
  const notes = canonical(declared) === 'iso-2022-jp' ? [] : ['read as iso-2022-jp, by its escape sequences'];
  return { text: new TextDecoder('iso-2022-jp').decode(bytes), charset: 'iso-2022-jp', notes };
}

/** The lines that hold bytes beyond ASCII, up to some kilobytes: the rest is the same in every charset. */
function sampleOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < SAMPLE;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE));
    if (line.some((byte) => byte > 0x7f)) {
      parts.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(parts);
}

function hasC1(bytes: Buffer): boolean {
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
}

/** The name by which a charset is known here; undefined for one that nobody can read. */
function canonical(name: string | undefined): string | undefined {
  const key = name
    ?.trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
    .replaceAll('_', '-');
  if (!key) return undefined;
  const known = ALIASES[key] ?? key;
  return known === 'iso-2022-jp' || iconv.encodingExists(known) ? known : undefined;
}

function isAlike(one: string, other: string): boolean {
  const pair = new Set([one, other]);
  return pair.has('iso-8859-1') && pair.has('windows-1252');
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

const SAMPLE = 12_000;
/** By so much must another charset beat the declared one. */
const CLEAR_LEAD = 0.3;
/** Above this a text reads as it was written. */
const SURE = 0.55;
// In the order in which they are believed where they read alike.
const LIKELY = ['utf-8', 'windows-1252', 'iso-8859-15', 'windows-1256', 'shift_jis', 'euc-jp', 'gb18030', 'big5'];
const ALIASES: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  latin1: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb-18030': 'gb18030',
  cp936: 'gb18030',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
  eucjp: 'euc-jp',
  'big5-hkscs': 'big5',
  cp1252: 'windows-1252',
  cp1256: 'windows-1256',
  'utf-16': 'utf-16le',
  'iso-8859-6-i': 'iso-8859-6',
};
const NOT_ASCII = /[^\p{ASCII}]/u;
