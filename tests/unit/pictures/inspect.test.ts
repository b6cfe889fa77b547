import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inspectPicture } from '../../../src/pictures/inspect.ts';
import { cutOff, paint } from './paint.ts';

const FORMATS: readonly [name: string, bytes: Promise<Buffer>][] = [
  ['a JPEG', paint().jpeg().toBuffer()],
  ['a progressive JPEG', paint().jpeg({ progressive: true }).toBuffer()],
  ['a PNG', paint().png().toBuffer()],
  ['an interlaced PNG', paint().png({ progressive: true }).toBuffer()],
  ['a WebP', paint().webp().toBuffer()],
  ['a lossless WebP', paint().webp({ lossless: true }).toBuffer()],
  ['an AVIF', paint().avif({ effort: 0 }).toBuffer()],
  ['a GIF', paint().gif().toBuffer()],
];

describe('an intact picture is accepted:', () => {
  it.each([
    ...FORMATS,
    ['a CMYK JPEG', paint().toColourspace('cmyk').jpeg().toBuffer()],
    ['a grey JPEG', paint().greyscale().jpeg().toBuffer()],
    ['a PNG of 16 bits', paint().toColourspace('rgb16').png().toBuffer()],
    ['a PNG with a palette', paint().png({ palette: true }).toBuffer()],
    ['a transparent PNG', paint().ensureAlpha(0.5).png().toBuffer()],
  ])('%s', async (_name, bytes) => {
    expect(await inspectPicture(await bytes)).toMatchObject({ width: 60, height: 40 });
  });

  it('an animated one', async () => {
    const frames = [await paint().png().toBuffer(), await paint().png().toBuffer()];
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await inspectPicture(bytes)).toMatchObject({ width: 60, height: 40 });
  });

  it('a rotated one, with its size after rotation', async () => {
    const bytes = await paint().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspectPicture(bytes)).toMatchObject({ width: 40, height: 60 });
  });
});

describe.each(FORMATS)('%s that is truncated', (_name, bytes) => {
  it.each([0.95, 0.6, 0.3])('to %f of its size is detected', async (part) => {
    expect(await inspectPicture(cutOff(await bytes, part))).toMatchObject({
      found: expect.stringContaining('damaged or cut off') as unknown,
    });
  });
});

it('finds damage that resizing would hide', async () => {
  const bytes = await paint(800, 600).jpeg().toBuffer();
  // An end marker in the middle.
  bytes.writeUInt16BE(0xffd9, bytes.length >> 1);
  expect(await inspectPicture(bytes)).toMatchObject({ found: expect.stringMatching(/^a JPEG that is damaged or cut off/) as unknown });
});

describe('a file that is not a picture is reported as what it is:', () => {
  it.each([
    ['an empty file', ''],
    ['an HTML page', '\n<!DOCTYPE html><html>'],
    ['an HTML page', '<HTML><body>Sign in'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an SVG', '\uFEFF<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg/>'],
    ['XML', '<?xml version="1.0"?><item/>'],
    ['plain text', 'no picture'],
    ['plain text', 'BM'],
    ['a PDF', '%PDF-1.7\n'],
    ['an archive', 'PK\x03\x04'],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['a HEIC', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
    ['a video', '\0\0\0\x18ftypisom\0\0\0\0isom'],
    ['a TIFF or raw', 'II*\0\x08\0\0\0'],
    ['a Photoshop file', '8BPS\0\x01'],
    ['a BMP', 'BM\x46\0\0\0\0\0\0\0'],
    ['data of no known picture format', '\0\0\0\0\0\0\0\0'],
  ])('%s', async (name, text) => {
    const bytes = /^[\0-\x7f]*$/.test(text) ? Buffer.from(text, 'latin1') : Buffer.from(text);
    expect(await inspectPicture(bytes)).toMatchObject({ found: name, expected: 'a JPEG, PNG, WebP, AVIF or GIF' });
  });
});

describe('a picture that is too large is not decoded:', () => {
  it.each([
    [50_000, 50_000, 'at most 100 million pixels'],
    [1000, 30_000, 'at most 16383 pixels high when it is 1000 wide'],
  ])('%i × %i', async (width, height, expected) => {
    const bytes = await paint().png().toBuffer();
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    const found = await inspectPicture(bytes);
    expect(found).toMatchObject({
      found: `a picture of ${width} × ${height} pixels`,
      expected: expect.stringContaining(expected) as unknown,
    });
  });
});
