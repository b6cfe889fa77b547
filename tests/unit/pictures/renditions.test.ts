import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { forgetPictures } from '../../../src/pictures/measured.ts';
import { renditionsOf, textRenditionsOf } from '../../../src/pictures/renditions.ts';
import { articleText, writeContent } from '../content.ts';
import { openContent } from '../make.ts';

const STORY = '2024/03/26/story';
const picture = (width: number, height = 100, orientation?: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } })
    .jpeg()
    .withMetadata({ ...(orientation && { orientation }) })
    .toBuffer();

async function offer(width: number, height?: number, orientation?: number) {
  const folder = writeContent({ [`${STORY}/photo.jpg`]: await picture(width, height, orientation) });
  return renditionsOf(STORY, 'photo.jpg', openContent(folder, { base: '/news/' }));
}

it.each([
  [100, [100]],
  [480, [480]],
  [960, [480, 960]],
  [1599, [480, 960]],
  [4000, [480, 960, 1600]],
])('offers a picture %i wide in the widths %j, never larger than the original', async (width, widths) => {
  expect((await offer(width))?.files.map((file) => file.width)).toEqual(widths);
});

it('returns addresses with the base, and sizes', async () => {
  const found = await offer(1000, 500);
  expect(found).toMatchObject({ width: 1000, height: 500 });
  expect(found!.src).toMatch(/^\/news\/media\/2024\/03\/26\/story\/photo-[0-9a-f]{32}-960\.webp$/);
  expect(found!.srcset.split(', ').map((entry) => entry.split(' ')[1])).toEqual(['480w', '960w']);
});

it('applies the rotation of a picture', async () => {
  expect(await offer(1000, 500, 6)).toMatchObject({ width: 500, height: 1000 });
});

it('gives only a changed picture a new address', async () => {
  const [first, same, other] = [await offer(500), await offer(500), await offer(501)];
  expect(same!.src).toBe(first!.src);
  expect(other!.src).not.toBe(first!.src);
});

it('measures again after forgetPictures', async () => {
  const folder = writeContent({ [`${STORY}/photo.jpg`]: await picture(500) });
  const library = openContent(folder);
  expect(renditionsOf(STORY, 'photo.jpg', library)?.width).toBe(500);
  await sharp(await picture(700)).toFile(join(folder, STORY, 'photo.jpg'));
  forgetPictures();
  expect(renditionsOf(STORY, 'photo.jpg', library)?.width).toBe(700);
});

it.each(['missing.jpg', 'text.jpg', '', '.'])('returns undefined for %j', (src) => {
  const library = openContent(writeContent({ [`${STORY}/text.jpg`]: 'no picture' }));
  expect(renditionsOf(STORY, src, library)).toBeUndefined();
});

it.each(['../other/photo.jpg', 'a/../../other/photo.jpg', '../../../../../photo.jpg'])(
  'offers nothing outside the story’s folder: %s',
  async (src) => {
    const bytes = await picture(500);
    const folder = writeContent({ [`${STORY}/a/x.jpg`]: bytes, '2024/03/26/other/photo.jpg': bytes });
    expect(renditionsOf(STORY, src, openContent(folder))).toBeUndefined();
  },
);

describe('the name of a picture in the site', () => {
  const nameOf = async (src: string) => {
    const library = openContent(writeContent({ [`${STORY}/${src}`]: await picture(500) }));
    return basename(renditionsOf(STORY, src, library)!.files[0]!.path).replace(/-[0-9a-f]{32}-480\.webp$/, '');
  };

  it.each([
    ['photo.jpg', 'photo'],
    ['in/photo.jpg', 'photo'],
    ['two boats (1).jpg', 'two-boats-1-'],
    ['boat#1?.jpg', 'boat-1-'],
    ['50%.jpg', '50-'],
    ['船.jpg', '船'],
    ['.photo.jpg', 'photo'],
    ['#.jpg', 'picture'],
    [`${'a'.repeat(250)}.jpg`, 'a'.repeat(100)],
    [`${'船'.repeat(80)}.jpg`, '船'.repeat(33)],
  ])('of %s is %s, valid in every address and file system', async (src, name) => {
    expect(await nameOf(src)).toBe(name);
  });

  it('has 128 bits of the digest in the site, and all of it in the cache', async () => {
    const found = (await offer(1000))!;
    for (const { path, kept } of found.files) {
      expect(path).toMatch(/-[0-9a-f]{32}-\d+\.webp$/);
      expect(kept).toMatch(/^[0-9a-f]{64}-\d+\.webp$/);
    }
  });
});

it('shows in a text only the pictures found when the article was read', async () => {
  const bytes = await picture(500);
  const body = '![x](a.jpg) <!-- <img src="b.jpg"> -->';
  const library = openContent(
    writeContent({ [`${STORY}/a.jpg`]: bytes, [`${STORY}/b.jpg`]: bytes, [`${STORY}/en.md`]: articleText('', body) }),
  );
  const [article] = library.articles;
  expect(textRenditionsOf(article!, 'a.jpg', library)?.width).toBe(500);
  expect(textRenditionsOf(article!, 'b.jpg', library)).toBeUndefined();
});
