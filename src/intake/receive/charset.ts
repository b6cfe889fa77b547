import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { canonical, decode, familyOf, isLatin } from './charset-names.ts';
import { declaredIn } from './charset-declared.ts';
import { brokenUtf8, isWestern, sampleOf, shiftedName, wideByNul, wideByScript } from './charset-signs.ts';
import { lineAt } from '../../findings/line-counter.ts';

/**
 * Bytes as text. A byte order mark decides; bytes that are valid UTF-8, or would be but for a few, are UTF-8, whatever is
 * declared; else the declared charset, unless the bytes are clearly of another script; else what `chardet` finds.
 *
 * @param bytes    a whole input
 * @param declared the charset of a `Content-Type`, where there is one; a declaration in the bytes themselves (XML,
 *   HTML) is looked up here
 * @returns the text without a byte order mark, the charset in lower case, and what an editor should know
 */
export function decodeBytes(bytes: Buffer, declared?: string): Decoded {
  const marked = markOf(bytes);
  if (marked) return decoded(bytes.subarray(marked.length), marked.charset, declared, []);
  const wide = wideByNul(bytes);
  if (wide) return decoded(bytes, wide, declared, [`read as ${wide.toUpperCase()}, which it does not say`]);
  const name = declared ?? declaredIn(bytes);
  const stated = canonical(name);
  if (isUtf8(bytes)) {
    const shifted = shiftedName(bytes);
    if (!shifted) return decoded(bytes, 'utf-8', name, []);
    return {
      text: decode(bytes, shifted),
      charset: shifted,
      notes: stated === shifted ? [] : [`read as ${shifted}, by its escape sequences`],
    };
  }
  const charset = charsetOf(bytes, stated);
  const isSaid = stated !== undefined || charset === 'utf-8';
  return decoded(bytes, charset, name, isSaid ? [] : [`guessed ${charset}: it is not UTF-8 and declares no charset`]);
}

/** A text, its charset and notes on how it was read. */
export interface Decoded {
  text: string;
  charset: string;
  notes: string[];
}

/** The charset of bytes that are not valid UTF-8. */
function charsetOf(bytes: Buffer, stated: string | undefined): string {
  const { broken, whole } = brokenUtf8(bytes);
  if (whole >= broken * (stated === 'utf-8' ? 1 : ENOUGH_WHOLE)) return 'utf-8';
  const sample = sampleOf(bytes);
  // Bytes that are no ASCII are no ISO-2022-JP either, whatever they say.
  const said = stated === 'utf-8' || stated?.startsWith('iso-2022') || stated?.startsWith('utf-16') ? undefined : stated;
  const wide = said === undefined ? wideByScript(bytes) : undefined;
  if (wide) return wide;
  if (isWestern(sample)) return said !== undefined && isLatin(said) ? said : western(bytes, sample);
  const guesses = analyse(sample).flatMap(({ name, confidence }) => {
    const charset = canonical(name);
    return charset === undefined || /^utf|^iso-2022/.test(charset) ? [] : [{ charset, confidence }];
  });
  const [first] = guesses;
  if (said !== undefined) {
    const own = guesses.find(({ charset }) => familyOf(charset) === familyOf(said))?.confidence ?? 0;
    const isOther = first && !isLatin(first.charset) && familyOf(first.charset) !== familyOf(said);
    return isOther && first.confidence - own >= CLEAR_LEAD ? first.charset : said;
  }
  return first?.charset ?? 'windows-1252';
}

/** Which charset of Western and Central Europe. Those that differ only in what a file does not use get the plainest name. */
function western(bytes: Buffer, sample: Buffer): string {
  const hasC1 = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f);
  // `œ`, `Š` and `ž` of ISO-8859-15 are fractions and signs elsewhere, and stand beside no letter there.
  if (!hasC1 && LATIN_9.test(sample.toString('latin1'))) return 'iso-8859-15';
  const [first] = sample.length < FEWEST ? [] : analyse(sample);
  const found = first && first.confidence >= SURE ? canonical(first.name) : undefined;
  // WHATWG reads ISO-8859-1 as its superset windows-1252, and so do browsers.
  if (found === undefined || !isLatin(found) || familyOf(found) === familyOf('windows-1252')) return hasC1 ? 'windows-1252' : 'iso-8859-1';
  return found;
}

function decoded(bytes: Buffer, charset: string, declared: string | undefined, notes: string[]): Decoded {
  const text = charset === 'utf-8' ? bytes.toString('utf8') : decode(bytes, charset);
  const stated = canonical(declared);
  // Bytes that are all ASCII are the same in both.
  const differs = stated !== undefined && stated !== charset && !isAlike(stated, charset) && NOT_ASCII.test(text);
  if (differs) notes.push(`declared as ${declared}, read as ${charset}: the bytes make sense only so`);
  const lost = charset === 'utf-8' && isUtf8(bytes) ? -1 : text.indexOf('\ufffd');
  if (lost !== -1) notes.push(`bytes that are no ${charset}, the first on line ${lineAt(text, lost)}, became U+FFFD`);
  return { text, charset, notes };
}

function markOf(bytes: Buffer): { charset: string; length: number } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? { charset: 'utf-32le', length: 4 } : { charset: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', length: 2 };
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? { charset: 'utf-32be', length: 4 } : undefined;
}

function isAlike(one: string, other: string): boolean {
  const pair = new Set([one, other]);
  return pair.has('iso-8859-1') && pair.has('windows-1252');
}

/** So many characters of UTF-8 for one broken byte show that it is UTF-8. */
const ENOUGH_WHOLE = 4;
/** By so much must chardet be surer of another charset than of the declared one. */
const CLEAR_LEAD = 35;
const SURE = 60;
/** Of fewer bytes chardet can say little. */
const FEWEST = 40;
const LATIN_9 = /[A-Za-z][\xa6\xa8\xb4\xb8\xbc\xbd][a-z]|(?:^|\s)[\xa6\xb4\xbc\xbd][a-z]|\d ?\xa4(?!\d)/;
const NOT_ASCII = /[^\p{ASCII}]/u;
