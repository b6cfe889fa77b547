import { cleanCharacters } from './characters.ts';
import { decodeBytes } from './charset.ts';
import { Refusal } from './refusal.ts';
import type { WireDocument } from './wire-document.ts';

/** No wire sends an article of this size; a file that large is something else, or an attack. */
const LARGEST = 50_000_000;

/**
 * Bytes of an input as a document: decoded by what they are rather than by what they claim to be, and without
 * characters that no reader sees.
 *
 * @param declared the character set that a server named
 * @returns the document, and what an editor should know of the conversion
 * @throws Refusal where the input is empty, too large, or no text
 */
export function openDocument(
  name: string,
  bytes: Buffer,
  { address, declared }: { address?: string | undefined; declared?: string | undefined } = {},
): { document: WireDocument; notes: string[] } {
  if (bytes.length > LARGEST) throw tooLarge(bytes.length);
  const { text, notes } = decodeBytes(bytes, declared);
  const { text: clean, removed } = cleanCharacters(text);
  if (clean.trim() === '') throw new Refusal(1, 'nothing', 'an article', 'send the file again, or remove it');
  return {
    document: { name, text: clean, ...(address !== undefined && { address }) },
    notes: [...notes, ...removed.map(({ what, count, line }) => `took out ${what} (${count}, the first on line ${line})`)],
  };
}

/** The refusal of an input that is not even read. */
export function tooLarge(size: number): Refusal {
  return new Refusal(1, `${Math.round(size / 1e6)} MB`, `at most ${LARGEST / 1e6} MB`, 'split it, or import the articles one by one');
}

/** True where a file is larger than any input may be. */
export function isTooLarge(size: number): boolean {
  return size > LARGEST;
}
