import { expect, it } from 'vitest';
import { quickCheck } from '../../../src/pictures/quick-check.ts';
import { cutOff, paint } from './paint.ts';

it.each([
  ['a JPEG', paint().jpeg().toBuffer()],
  ['a progressive JPEG', paint().jpeg({ progressive: true }).toBuffer()],
  [
    'a JPEG with words in its header',
    paint()
      .withExif({ IFD0: { Artist: 'A' } })
      .jpeg()
      .toBuffer(),
  ],
  ['a PNG', paint().png().toBuffer()],
  ['a WebP', paint().webp().toBuffer()],
  ['an AVIF', paint().avif({ effort: 0 }).toBuffer()],
  ['a GIF', paint().gif().toBuffer()],
])('accepts %s, also with data appended by a program', async (_name, bytes) => {
  expect(quickCheck(await bytes)).toBeUndefined();
  expect(quickCheck(Buffer.concat([await bytes, Buffer.alloc(64)]))).toBeUndefined();
});

it('accepts a photo with an appended video', async () => {
  const film = Buffer.from('\0\0\0\x18ftypmp42\xff\xda film', 'latin1');
  expect(quickCheck(Buffer.concat([await paint().jpeg().toBuffer(), film]))).toBeUndefined();
});

it.each([
  ['a JPEG', paint().jpeg().toBuffer()],
  ['a PNG', paint().png().toBuffer()],
  ['a WebP', paint().webp().toBuffer()],
])('reports that %s is cut off', async (name, bytes) => {
  for (const part of [0.2, 0.6, 0.95]) expect(quickCheck(cutOff(await bytes, part))).toBe(`${name} that is cut off`);
});
