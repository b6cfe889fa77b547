import { lineCounter } from '../../findings/line-counter.ts';

/**
 * Normalises text for the intake: line ends `\n`, NFC, and no invisible characters that break search, pages or parsers.
 *
 * Removes control characters, bidirectional overrides and isolates (with them, a text can display differently from
 * what it says: Unicode TR36, 3.2), zero-width characters, byte order marks and lone surrogates. Keeps tabs, U+200E,
 * U+200F, and joiners next to a letter of an Arabic or Indic script or in an emoji.
 *
 * @param text a whole input
 * @returns the text, and what was removed from it
 */
export function cleanCharacters(text: string): { text: string; removed: Removed[] } {
  const unified = LINE_END.test(text) ? text.replace(LINE_ENDS, '\n') : text;
  if (!SUSPECT.test(unified) && unified.isWellFormed()) return { text: unified.normalize('NFC'), removed: [] };
  const removed = new Map<string, Removed>();
  const lineAt = lineCounter(unified);
  const cleaned = unified.replace(SUSPECTS, (character, offset: number) => {
    if (isNeeded(character, unified, offset)) return character;
    const what = nameOf(character);
    const known = removed.get(what);
    if (known) known.count++;
    else removed.set(what, { what, count: 1, line: lineAt(offset) });
    return '';
  });
  return { text: cleaned.normalize('NFC'), removed: [...removed.values()] };
}

/** One kind of character that was removed. */
export interface Removed {
  /** For a message: `control characters`. */
  what: string;
  count: number;
  /** The line of the first one. */
  line: number;
}

/** True for a joiner or tag that the spelling needs at this position. */
function isNeeded(character: string, text: string, offset: number): boolean {
  if (character === '\u200c' || character === '\u200d') {
    const before = text.slice(Math.max(0, offset - 2), offset);
    return JOINS_BEFORE.test(before) || JOINS_AFTER.test(text.slice(offset + 1, offset + 3));
  }
  // The flags of England, Scotland and Wales are a black flag and tags.
  return TAG.test(character) && TAGGED_FLAG.test(text.slice(Math.max(0, offset - 16), offset));
}

function nameOf(character: string): string {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) return 'bidirectional overrides and isolates';
  if (character === '\ufeff') return 'byte order marks';
  if (/\p{Cs}/u.test(character)) return 'half surrogates';
  if (/\p{Cc}/u.test(character)) return 'control characters';
  if (/\p{Cn}/u.test(character)) return 'noncharacters';
  return 'zero-width characters';
}

// U+0085, U+2028 and U+2029 end a line, as do the form feeds and vertical tabs of old files.
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const LINE_END = /[\r\v\f\u0085\u2028\u2029]/;

const SUSPECTS =
  // eslint-disable-next-line no-control-regex -- matches control characters on purpose
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200d\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}/gu;
const SUSPECT = new RegExp(SUSPECTS.source, 'u');

const JOINING =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Mongolian}';
const JOINS_BEFORE = new RegExp(`[${JOINING}\\p{Extended_Pictographic}\\u{1f3fb}-\\u{1f3ff}]\\ufe0f?$`, 'u');
const JOINS_AFTER = new RegExp(`^[${JOINING}]`, 'u');
const TAG = /[\u{e0020}-\u{e007f}]/u;
const TAGGED_FLAG = /\u{1f3f4}[\u{e0020}-\u{e007f}]*$/u;
