import { gunzipSync } from 'node:zlib';
import { cleanCharacters } from '../wire/characters.ts';
import { decodeBytes } from './charset.ts';
import { Fault } from '../../findings/fault.ts';
import { kindOf } from './file-kind.ts';
import { isTooLarge, LARGEST, tooLarge } from './size-limit.ts';
import type { WireDocument } from '../wire/document.ts';
import type { Finding } from '../../findings/finding.ts';
import { notesOn } from '../wire/note.ts';

/**
 * Makes a document from the bytes of an input: decodes them, by their content rather than their declared character set,
 * and removes invisible characters.
 *
 * @param declared the character set that a server declared
 * @returns the document, and notes about the conversion
 * @throws Fault if the input is empty, too large, or not a text
 */
export function openDocument(
  name: string,
  bytes: Buffer,
  { address, declared }: { address?: string | undefined; declared?: string | undefined } = {},
): { document: WireDocument; notes: Finding[] } {
  if (isTooLarge(bytes.length)) throw tooLarge(bytes.length);
  const plain = unzip(bytes);
  const isFramed = isTeleprinted(plain);
  // Teleprinters use 7 bits. Agencies that use the eighth bit use the character set of Windows.
  const { text, notes } = decodeBytes(plain, isFramed ? 'windows-1252' : declared);
  const { text: clean, removed } = cleanCharacters(text);
  if (!isFramed && isNoise(text))
    throw new Fault(1, `${kindOf(plain) ?? 'bytes that are not text'} in ${name}`, 'an article as text, HTML, XML or JSON', NOISE_FIX);
  if (clean.trim() === '') throw new Fault(1, 'nothing', 'an article', 'send the file again, or remove it');
  return {
    document: {
      name,
      text: clean,
      bytes: plain,
      ...(isFramed && { raw: text.replace(/\r\n?/g, '\n') }),
      ...(address !== undefined && { address }),
    },
    notes: notesOn('input', 1, [
      ...(plain === bytes ? [] : ['it was compressed with gzip']),
      ...notes,
      // The control characters of a teleprinter frame are not an error.
      ...removed.flatMap(({ what, count, line }) =>
        isFramed && what === 'control characters' ? [] : `took out ${what} (${count}, the first on line ${line})`,
      ),
    ]),
  };
}

/** True if control characters frame the text as in ANPA 1312 and IPTC 7901: SOH before the text, and STX near it. */
function isTeleprinted(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 600);
  const start = head.findIndex((byte) => byte > 0x20);
  return start !== -1 && head.subarray(0, start).includes(SOH) && head.includes(STX);
}

const SOH = 0x01;
const STX = 0x02;

/**
 * Decompresses gzip, as programs often save pages and feeds in it.
 *
 * @throws Fault if it is truncated or damaged, or too large when decompressed
 */
function unzip(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 0x08) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Fault(
        1,
        `a gzip file of more than ${LARGEST / 1e6} MB unpacked`,
        'an article',
        'unpack it, and import the articles one by one',
      );
    }
    throw new Fault(1, 'a damaged gzip file', 'a gzip file that can be unpacked', 'fetch the file again, or unpack it yourself');
  }
}

/**
 * True if the bytes are not text: more than one character in a hundred is a control character that teleprinters do not
 * use. A short text may have a few by accident. Both limits were chosen by hand; not measured.
 */
function isNoise(text: string): boolean {
  if (!STRAY.test(text)) return false;
  const count = text.match(STRAYS)!.length;
  return count >= FEWEST_STRAYS && count > text.length / 100;
}

const FEWEST_STRAYS = 8;
// eslint-disable-next-line no-control-regex -- matches control characters on purpose
const STRAYS = /[\0\x05-\x08\x10\x15\x17-\x1a\x7f]/g;
const STRAY = new RegExp(STRAYS.source);
const NOISE_FIX = 'save it as plain text, or export it from the program that made it';
