import { formatOf } from './formats.ts';

/**
 * Checks the format and the end of a picture's file without decoding it. Imports use it; `checkPictureFiles` does the rest.
 *
 * @returns what the file is instead, such as `an HTML page` or `a JPEG that is cut off`; undefined if nothing is wrong
 */
export function quickCheck(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'an empty file';
  const { name, isShown } = formatOf(bytes);
  if (!isShown) return name;
  return END_OF[name]?.(bytes) === false ? `${name} that is cut off` : undefined;
}

/** Whether a file has its format's end marker, anywhere: some programs append data of their own. */
const END_OF: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'a JPEG': hasJpegEnd,
  'a PNG': (bytes) => bytes.lastIndexOf('IEND', undefined, 'latin1') > 0,
  'a WebP': (bytes) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length + 1,
  'a GIF': (bytes) => bytes.lastIndexOf(0x3b) > bytes.lastIndexOf(0x2c),
};

/** Skips the header's segments, because thumbnails in them have end markers too. */
function hasJpegEnd(bytes: Buffer): boolean {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at + 1] === START_OF_SCAN) return bytes.includes('\xff\xd9', at, 'latin1');
  }
  return false;
}

const START_OF_SCAN = 0xda;
