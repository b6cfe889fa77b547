import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchBuild } from './build.ts';
import { benchDev } from './dev.ts';
import { benchIntake } from './intake.ts';
import { makePublication } from './publication.ts';
import { printRows, type Row } from './report.ts';
import { benchSearch } from './search.ts';

/*
 * `npm run bench -- [PART…]`: the measurements, in real runs. Times depend on the machine, so they are given beside
 * a peer's in the same run, as ratios. Everything goes to `.kawat/bench/`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { content: { type: 'string' }, large: { type: 'boolean', default: false } },
});
const FOLDER = '.kawat/bench';
const PARTS: Record<string, () => Row[] | Promise<Row[]>> = {
  intake: async () => benchIntake(await contentOf(1667), `${FOLDER}/intake`),
  search: async () => {
    const rows = await benchSearch(await contentOf(1667), `${FOLDER}/search`);
    return values.large ? [...rows, ...(await benchSearch(await contentOf(10_000), `${FOLDER}/search-large`))] : rows;
  },
  dev: async () => benchDev(await contentOf(1667), `${FOLDER}/dev`),
  build: async () => benchBuild(contentOf, `${FOLDER}/build`, values.large),
};

const unknown = positionals.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}
mkdirSync(FOLDER, { recursive: true });
for (const [part, run] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(part)) continue;
  const rows = await run();
  printRows(rows);
  writeFileSync(`${FOLDER}/${part}.json`, `${JSON.stringify(rows, null, 2)}\n`);
}

/**
 * A content folder of so many stories: `--content` with the number put in for `%`, or one made here.
 *
 * @param photoEvery every how many stories one has a photo; 0 for none. `--content` has what it has
 */
async function contentOf(stories: number, photoEvery = 0): Promise<string> {
  if (values.content) return values.content.replace('%', String(stories));
  const folder = `${FOLDER}/content-${stories}${photoEvery > 0 ? '-photos' : ''}`;
  await makePublication(folder, stories, photoEvery);
  return folder;
}
