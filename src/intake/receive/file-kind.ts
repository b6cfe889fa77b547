/**
 * What a file is that is no text, by its first bytes, for a message: `a JPEG picture`.
 *
 * @returns undefined for what is not known
 */
export function kindOf(bytes: Buffer | undefined): string | undefined {
  const head = bytes?.subarray(0, 64).toString('latin1') ?? '';
  return KINDS.find(([, pattern]) => pattern.test(head))?.[0];
}

/* eslint-disable no-control-regex -- these are the bytes that files begin with */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['a JPEG picture', /^\xff\xd8\xff/],
  ['a PNG picture', /^\x89PNG/],
  ['a GIF picture', /^GIF8/],
  ['a WebP picture', /^RIFF[^]{4}WEBP/],
  ['a TIFF picture', /^(?:II\*\0|MM\0\*)/],
  ['a PDF document', /^%PDF-/],
  ['a ZIP archive or a word processor’s document', /^PK\x03\x04/],
  ['a word processor’s document', /^(?:\{\\rtf|\xd0\xcf\x11\xe0)/],
  ['a video', /^[^]{4}ftyp|^\x1aE\xdf\xa3/],
  ['a sound', /^(?:ID3|OggS|fLaC|RIFF[^]{4}WAVE|\xff[\xfb\xf3\xf2])/],
];
