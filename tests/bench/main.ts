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
  intake: () => benchIntake(contentOf(1667), `${FOLDER}/intake`),
  search: async () => {
    const rows = await benchSearch(contentOf(1667), `${FOLDER}/search`);
    return values.large ? [...rows, ...(await benchSearch(contentOf(10_000), `${FOLDER}/search-large`))] : rows;
  },
  dev: () => benchDev(contentOf(1667), `${FOLDER}/dev`),
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

/** A content folder of so many stories: `--content` with the number put in for `%`, or one made here. */
function contentOf(stories: number): string {
  if (values.content) return values.content.replace('%', String(stories));
  const folder = `${FOLDER}/content-${stories}`;
  makePublication(folder, stories);
  return folder;
}
