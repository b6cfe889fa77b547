import { hash } from 'node:crypto';
import sharp, { type Metadata } from 'sharp';
import { formatOf, SHOWN_FORMATS } from './formats.ts';
import { MOST_PIXELS, TALLEST, WIDTHS } from './limits.ts';
import type { Measured } from './measured.ts';

/**
 * Decodes a whole picture, because a damaged or truncated file can have a valid header.
 *
 * @returns its size and digest, or what is wrong with it
 */
export async function inspectPicture(bytes: Buffer): Promise<Measured | Flaw> {
  if (bytes.length === 0) return flaw('an empty file', SHOWN_FORMATS, 'put the picture there again; the copy may have been cut off');
  const format = formatOf(bytes);
  if (!format.isShown) return flaw(format.name, SHOWN_FORMATS, 'put the picture there as a JPEG or PNG, or remove it from the article');
  try {
    // Reads the header only. Kawat checks the limits itself, to name them in the message.
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const { width, height } = uprightSize(metadata);
    const tooLarge = checkSize(width, height);
    if (tooLarge) return tooLarge;
    // `extract` makes sharp decode everything. When only resizing, it decodes a JPEG partly and may miss damage.
    const whole = { left: 0, top: 0, width: metadata.width, height: metadata.height };
    await sharp(bytes, { limitInputPixels: MOST_PIXELS }).extract(whole).resize(64, 64, { fit: 'inside' }).raw().toBuffer();
    return { digest: hash('sha256', bytes), width, height };
  } catch (error) {
    return flaw(`${format.name} that is damaged or cut off${reason(error)}`, `${SHOWN_FORMATS} that is whole`, REPLACE);
  }
}

function checkSize(width: number, height: number): Flaw | undefined {
  const found = `a picture of ${width} × ${height} pixels`;
  if (width * height > MOST_PIXELS) return flaw(found, `at most ${MOST_PIXELS / 1e6} million pixels`, 'make the picture smaller');
  const largest = Math.min(width, WIDTHS.at(-1)!);
  if ((height / width) * largest <= TALLEST) return undefined;
  return flaw(found, `a picture at most ${TALLEST} pixels high when it is ${largest} wide`, 'cut the picture into several');
}

/** The size after rotation by the EXIF orientation. */
function uprightSize({ autoOrient, width, height }: Metadata): { width: number; height: number } {
  return { width: autoOrient.width ?? width, height: autoOrient.height ?? height };
}

/** The decoder's message without its internal names: ` (premature end of JPEG image)`. Empty if it is of no use. */
function reason(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).trim().split('\n');
  const words = line.replace(/^Input buffer has corrupt header: /, '').replace(/^\w+: /, '');
  return words === '' || words.includes('failOn') ? '' : ` (${words.slice(0, 120)})`;
}

const REPLACE = 'put an undamaged copy of the picture there, or open it in an image editor and save it again';

function flaw(found: string, expected: string, fix: string): Flaw {
  return { found, expected, fix };
}

/** Why a picture cannot be shown, in an editor's words. */
export interface Flaw {
  found: string;
  expected: string;
  fix: string;
}
