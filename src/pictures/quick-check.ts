import { formatOf } from './formats.ts';

/**
 * What is wrong with a picture's file as far as its first and last bytes tell, without decoding it: enough for an import,
 * which leaves the rest to the check.
 *
 * @returns in words: `an HTML page`, `a JPEG that is cut off`; undefined if nothing is
 */
export function quickCheck(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'an empty file';
  const { name, isShown } = formatOf(bytes);
  if (!isShown) return name;
  return END_OF[name]?.(bytes) === false ? `${name} that is cut off` : undefined;
}

/** Whether a file of a format has its end. Programs append things of their own, so it need not be the file's. */
const END_OF: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'a JPEG': hasJpegEnd,
  'a PNG': (bytes) => bytes.lastIndexOf('IEND', undefined, 'latin1') > 0,
  'a WebP': (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length + 1,
  'a GIF': (bytes) => bytes.lastIndexOf(0x3b) > bytes.lastIndexOf(0x2c),
};

/** Passes over the segments of the header by their lengths: small pictures in them have ends of their own. */
function hasJpegEnd(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at + 1] === START_OF_SCAN) return bytes.includes('\xff\xd9', at, 'latin1');
  }
  return false;
}

const START_OF_SCAN = 0xda;
