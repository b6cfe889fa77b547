/** Picture formats that pages show. Recognised by content, because file names may be wrong. */
export const SHOWN_FORMATS = 'a JPEG, PNG, WebP, AVIF or GIF';

/**
 * Recognises the format of a file by its first bytes.
 *
 * @returns its name in words, and whether pages show it
 */
export function formatOf(bytes: Buffer): { name: string; isShown: boolean } {
  const shown = SHOWN.find(({ test }) => test(bytes));
  if (shown) return { name: shown.name, isShown: true };
  const other = OTHERS.find(({ test }) => test(bytes));
  return { name: other?.name ?? (looksLikeText(bytes) ? 'plain text' : 'data of no known picture format'), isShown: false };
}

interface Format {
  name: string;
  test: (bytes: Buffer) => boolean;
}

const startsWith =
  (signature: string, offset = 0) =>
  (bytes: Buffer): boolean =>
    bytes.toString('latin1', offset, offset + signature.length) === signature;

/** True if an ISO base media file (AVIF, HEIC, video) has this brand, which names its format. */
function hasBrand(bytes: Buffer, brands: RegExp): boolean {
  return startsWith('ftyp', 4)(bytes) && brands.test(bytes.toString('latin1', 8, 12));
}

/** The start of the file as text, in lower case, without leading white space. */
function openingOf(bytes: Buffer): string {
  const text = bytes[0] === 0xff || bytes[0] === 0xfe ? bytes.toString('utf16le', 2, 2048) : bytes.toString('utf8', 0, 1024);
  return text.replace('\uFEFF', '').trimStart().toLowerCase();
}

function looksLikeText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1024);
  return start.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) && !start.every((byte) => byte >= 0x80);
}

const SHOWN: readonly Format[] = [
  { name: 'a JPEG', test: startsWith('\xff\xd8\xff') },
  { name: 'a PNG', test: startsWith('\x89PNG\r\n\x1a\n') },
  { name: 'a GIF', test: (bytes) => startsWith('GIF87a')(bytes) || startsWith('GIF89a')(bytes) },
  { name: 'a WebP', test: (bytes) => startsWith('RIFF')(bytes) && startsWith('WEBP', 8)(bytes) },
  {
    name: 'an AVIF',
    // Many AVIF files name the general brand first, and their own among those that follow.
    test: (bytes) =>
      hasBrand(bytes, /^avi[fs]$/) || (hasBrand(bytes, /^mi[fa]1$|^msf1$/) && bytes.toString('latin1', 16, 64).includes('avif')),
  },
];

const OTHERS: readonly Format[] = [
  { name: 'a HEIC', test: (bytes) => hasBrand(bytes, /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/) },
  { name: 'a video', test: (bytes) => startsWith('ftyp', 4)(bytes) || startsWith('\x1aE\xdf\xa3')(bytes) },
  { name: 'a TIFF or raw', test: (bytes) => startsWith('II*\0')(bytes) || startsWith('MM\0*')(bytes) },
  { name: 'a BMP', test: (bytes) => startsWith('BM')(bytes) && startsWith('\0\0\0\0', 6)(bytes) },
  { name: 'a JPEG XL', test: (bytes) => startsWith('\xff\x0a')(bytes) || startsWith('JXL ', 4)(bytes) },
  { name: 'a JPEG 2000', test: (bytes) => startsWith('jP  ', 4)(bytes) || startsWith('\xff\x4f\xff\x51')(bytes) },
  { name: 'a Photoshop file', test: startsWith('8BPS') },
  { name: 'a PDF', test: startsWith('%PDF') },
  { name: 'an archive', test: (bytes) => startsWith('PK\x03\x04')(bytes) || startsWith('\x1f\x8b')(bytes) },
  { name: 'an icon', test: startsWith('\0\0\x01\0') },
  { name: 'an SVG', test: (bytes) => /^<svg[\s/>]|^<(?:\?xml|!doctype|!--)[^]*<svg[\s/>]/.test(openingOf(bytes)) },
  { name: 'an HTML page', test: (bytes) => /^<(?:!doctype html|html|head|body)[\s>]|^<!--[^]*<html[\s>]/.test(openingOf(bytes)) },
  { name: 'XML', test: (bytes) => openingOf(bytes).startsWith('<?xml') },
];
