import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { Fault } from '../../findings/fault.ts';

/**
 * Decodes a `Content-Encoding`.
 *
 * @param encoding the header as sent: gzip, deflate, br, or none
 * @param maxBytes limit for the result, against decompression bombs
 * @returns undefined if the result would be larger
 * @throws Fault for another encoding, or if the bytes are not in this encoding
 */
export async function decompress(bytes: Buffer, encoding: string | undefined, maxBytes: number): Promise<Buffer | undefined> {
  const name = (encoding ?? '').trim().toLowerCase();
  if (name === '' || name === 'identity' || bytes.length === 0) return bytes;
  // Several encodings at once are not supported: only an attacker would use them.
  const unpack = UNPACKERS.get(name);
  if (!unpack) {
    throw new Fault(1, `the encoding ${name.slice(0, 100)}`, 'gzip, deflate or br', 'open it in a browser and save it as a file');
  }
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw new Fault(1, 'an answer that cannot be decompressed', `${name} as announced`, 'try again, or save the page as a file');
  }
}

type Unpack = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const gunzip: Unpack = promisify(zlib.gunzip);
const inflate: Unpack = promisify(zlib.inflate);
const inflateRaw: Unpack = promisify(zlib.inflateRaw);

const UNPACKERS = new Map<string, Unpack>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['br', promisify(zlib.brotliDecompress)],
  // Some servers send deflate with a header (RFC 1950) and some without (RFC 1951).
  ['deflate', (bytes, options) => ((bytes[0]! & 0x0f) === 8 ? inflate : inflateRaw)(bytes, options)],
]);
