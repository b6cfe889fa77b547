import iconv from 'iconv-lite';

/**
 * The name by which a charset is known here; undefined for one that nobody can read. ASCII is read as UTF-8, and GBK and
 * GB 2312 as GB 18030, which holds both.
 */
export function canonical(name: string | undefined): string | undefined {
  const key = name
    ?.trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
    .replaceAll('_', '-');
  if (!key) return undefined;
  const known = ALIASES.get(key) ?? key;
  return decoderFor(known) || iconv.encodingExists(known) ? known : undefined;
}

/** @param charset a canonical name */
export function decode(bytes: Buffer, charset: string): string {
  // UTF-32 and the charsets of old computers are not among a decoder's.
  return decoderFor(charset)?.decode(bytes) ?? iconv.decode(bytes, charset);
}

/** Charsets in which the same text differs in a few letters have one name here. */
export function familyOf(charset: string): string {
  return FAMILIES.get(charset) ?? charset;
}

/** True for charsets of languages that are written in Latin letters. */
export function isLatin(charset: string): boolean {
  return LATIN.test(charset);
}

function decoderFor(charset: string): TextDecoder | undefined {
  try {
    return new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    return undefined;
  }
}

const LATIN = /^(?:iso-8859-(?:1|2|3|4|9|10|13|14|15|16)|windows-125[02478]|macintosh)$/;
const FAMILIES = new Map([
  ...['iso-8859-1', 'iso-8859-15', 'iso-8859-9', 'windows-1252', 'windows-1254'].map((name) => [name, 'western'] as const),
  ...['iso-8859-2', 'windows-1250'].map((name) => [name, 'central'] as const),
]);
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['latin1', 'iso-8859-1'],
  ['latin-1', 'iso-8859-1'],
  ['ascii', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['gb-18030', 'gb18030'],
  ['cp936', 'gb18030'],
  ['sjis', 'shift_jis'],
  ['shift-jis', 'shift_jis'],
  ['windows-31j', 'shift_jis'],
  ['cp932', 'shift_jis'],
  ['eucjp', 'euc-jp'],
  ['big5-hkscs', 'big5'],
  ['cp1252', 'windows-1252'],
  ['cp1256', 'windows-1256'],
  ['utf-16', 'utf-16le'],
  ['iso-8859-6-i', 'iso-8859-6'],
]);
