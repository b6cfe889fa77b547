import { gunzipSync } from 'node:zlib';
import { cleanCharacters } from '../wire/characters.ts';
import { decodeBytes } from './charset.ts';
import { Fault } from '../../findings/fault.ts';
import { isTooLarge, LARGEST, tooLarge } from './size-limit.ts';
import type { WireDocument } from '../wire/document.ts';
import type { Finding } from '../../findings/finding.ts';
import { notesOn } from '../wire/note.ts';

/**
 * Bytes of an input as a document: decoded by what they are rather than by what they claim to be, and without
 * characters that no reader sees.
 *
 * @param declared the character set that a server named
 * @returns the document, and what an editor should know of the conversion
 * @throws Fault where the input is empty, too large, or no text
 */
export function openDocument(
  name: string,
  bytes: Buffer,
  { address, declared }: { address?: string | undefined; declared?: string | undefined } = {},
): { document: WireDocument; notes: Finding[] } {
  if (isTooLarge(bytes.length)) throw tooLarge(bytes.length);
  const plain = unzip(bytes);
  const isFramed = isTeleprinted(plain);
  // Teleprinters know no more than 7 bits; what agencies add beyond them is of Windows.
  const { text, notes } = decodeBytes(plain, isFramed ? 'windows-1252' : declared);
  const { text: clean, removed } = cleanCharacters(text);
  if (!isFramed && isNoise(text))
    throw new Fault(1, `bytes that are no text in ${name}`, 'an article as text, HTML, XML or JSON', NOISE_FIX);
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
      // The control characters of a frame belong there.
      ...removed.flatMap(({ what, count, line }) =>
        isFramed && what === 'control characters' ? [] : `took out ${what} (${count}, the first on line ${line})`,
      ),
    ]),
  };
}

/** True where control characters frame the text as ANPA 1312 and IPTC 7901 do: SOH, or STX, within the first characters. */
function isTeleprinted(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 600);
  const start = head.findIndex((byte) => byte > 0x20);
  return start !== -1 && head.subarray(0, start).includes(SOH) && head.includes(STX);
}

const SOH = 0x01;
const STX = 0x02;

/**
 * Gunzips what is gzipped, as pages and feeds that a program saved often are.
 *
 * @throws Fault where it is cut off or damaged, or would grow beyond any article
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
    throw new Fault(1, 'a damaged gzip file', 'one that can be unpacked', 'fetch the file again, or unpack it yourself');
  }
}

/**
 * True for bytes that no character set makes a text of: more than one character in a hundred is a control character that
 * teleprinters did not send either. A short text may have a few by accident.
 */
function isNoise(text: string): boolean {
  if (!STRAY.test(text)) return false;
  const count = text.match(STRAYS)!.length;
  return count >= FEWEST_STRAYS && count > text.length / 100;
}

const FEWEST_STRAYS = 8;
// eslint-disable-next-line no-control-regex -- these are what is looked for
const STRAYS = /[\0\x05-\x08\x10\x15\x17-\x1a\x7f]/g;
const STRAY = new RegExp(STRAYS.source);
const NOISE_FIX = 'save it as plain text, or export it from the program that made it';
