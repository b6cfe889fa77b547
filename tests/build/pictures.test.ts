import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { article, makeContent } from './content.ts';
import { filesOf, kawat, makeFolder } from './kawat.ts';

const paint = (background: string) =>
  sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();
const [red, blue] = [await paint('#c00'), await paint('#00c')];
const FOLDER = '2026/03/05/boats';
const LONG = 'l'.repeat(240);

test('a site has the pictures that its pages show, and no others', { timeout: 60_000 }, async () => {
  const out = join(makeFolder(), 'site');
  const body = [
    '<img alt="a > b" src="shown&#46;jpg">',
    `![Boats](in/shown.jpg) ![Boats](<a b#1.jpg>) ![Boats](${LONG}.jpg)`,
    '<!-- <img src="hidden.jpg"> -->',
    '<template>\n\n![Boats](hidden.jpg)\n\n</template>',
  ].join('\n\n');
  const content = makeContent({
    [`${FOLDER}/id.md`]: article({ language: 'id' }, body),
    [`${FOLDER}/shown.jpg`]: red,
    [`${FOLDER}/in/shown.jpg`]: blue,
    [`${FOLDER}/a b#1.jpg`]: red,
    [`${FOLDER}/${LONG}.jpg`]: red,
    [`${FOLDER}/hidden.jpg`]: blue,
    '2026/03/05/held/id.md': article({ language: 'id', pubStatus: 'withheld' }, '![Boats](held.jpg)'),
    '2026/03/05/held/held.jpg': blue,
  });
  const { code, stderr } = await kawat(['build', '--content', content, '--out', out]);
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
  const media = filesOf(out).filter((path) => path.startsWith('media/'));
  expect(media).toHaveLength(4);
  expect(media.join()).not.toMatch(/hidden|held/);
  const page = readFileSync(join(out, `id/${FOLDER}/index.html`), 'utf8');
  const shown = [...page.matchAll(/<img src="\/([^"]+)"/g)].map((match) => decodeURI(match[1]!));
  expect(shown.toSorted()).toEqual(media);
  // Each picture’s file has the right colour.
  const colours = await Promise.all(shown.slice(0, 2).map(async (path) => (await sharp(join(out, path)).stats()).dominant));
  expect(colours[0]!.r).toBeGreaterThan(colours[0]!.b);
  expect(colours[1]!.b).toBeGreaterThan(colours[1]!.r);
});

test('check and build name a picture that cannot be shown', { timeout: 60_000 }, async () => {
  const content = makeContent({
    [`${FOLDER}/id.md`]: article({ language: 'id', images: [{ src: 'boat.jpg', alt: 'Boats' }] }),
    [`${FOLDER}/boat.jpg`]: red,
  });
  const out = join(makeFolder(), 'site');
  const env = { KAWAT_CACHE: makeFolder() };
  expect(await kawat(['check', '--content', content], { env })).toMatchObject({ code: 0, stdout: 'no problems\n' });
  writeFileSync(join(content, FOLDER, 'boat.jpg'), red.subarray(0, red.length >> 1));
  for (const args of [['check'], ['build', '--out', out]]) {
    const { code, stdout, stderr } = await kawat([...args, '--content', content], { env });
    expect(code).toBe(1);
    expect(stdout + stderr).toMatch(/^2026\/03\/05\/boats\/id\.md:\d+ {2}error {2}images\.0\.src {2}\(broken-picture\)$/m);
    expect(stdout + stderr).toContain('"boat.jpg", which is a JPEG that is damaged or cut off');
  }
});
