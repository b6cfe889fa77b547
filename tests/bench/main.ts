import { mkdirSync, writeFileSync } from 'node:fs';
import { Argument, Command } from 'commander';
import { benchBuild } from './build.ts';
import { benchDev } from './dev.ts';
import { benchIntake } from './intake.ts';
import { makePublication } from './publication.ts';
import { printRows, type Row } from './report.ts';
import { benchSearch } from './search.ts';

/*
 * `npm run bench -- [PART…]`: measurements in real runs. Times depend on the machine, so each is shown next to that of a
 * comparable program in the same run, as a ratio.
 */
const FOLDER = '.kawat/bench';
/** Times six editions: 10,002 and 60,000 articles. */
const STORIES = 1667;
const LARGE = 10_000;

const PARTS: Readonly<Record<string, Part>> = {
  intake: {
    measures: 'articles imported per second, for each format; the same files a second time; memory',
    run: async (options) => benchIntake(await contentOf(options, STORIES), `${FOLDER}/intake`),
  },
  search: {
    measures: 'bytes and time until the first answer, compared with Pagefind’s own interface',
    run: async (options) => {
      const rows = await benchSearch(await contentOf(options, STORIES), `${FOLDER}/search`);
      return options.large ? [...rows, ...(await benchSearch(await contentOf(options, LARGE), `${FOLDER}/search-large`))] : rows;
    },
  },
  dev: {
    measures: 'how long an editor waits for the development server, compared with Hugo’s',
    run: async (options) => benchDev(await contentOf(options, STORIES), `${FOLDER}/dev`),
  },
  build: {
    measures: 'a first build, a build after one new story and one after no change, compared with Hugo and Pagefind',
    run: (options) =>
      benchBuild((stories, photoEvery) => contentOf(options, stories, photoEvery), `${FOLDER}/build`, options.large ?? false),
  },
};

await new Command('npm run bench --')
  .description('Measures Kawat in real runs. Each figure is also written to .kawat/bench/PART.json.')
  .addArgument(new Argument('[part...]', 'what to measure; default: everything').choices(Object.keys(PARTS)))
  .option('--large', 'measure archives of 60,000 and 100,000 articles too (search, build)')
  .option('--content <dir>', 'measure this content folder; `%` stands for the number of stories. Default: made-up articles')
  .addHelpText('after', helpText())
  .action(async (parts: string[], options: Options) => {
    mkdirSync(FOLDER, { recursive: true });
    for (const [name, { run }] of Object.entries(PARTS)) {
      if (parts.length > 0 && !parts.includes(name)) continue;
      const rows = await run(options);
      printRows(rows);
      writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(rows, null, 2)}\n`);
    }
  })
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parseAsync();

function helpText(): string {
  const parts = Object.entries(PARTS).map(([name, { measures }]) => `  ${name.padEnd(8)} ${measures}`);
  return `
Parts:
${parts.join('\n')}

Hugo is measured if it is installed, and search needs Chromium.

Examples:
  npm run bench -- intake
  npm run bench -- build --large
  npm run bench -- search --content ../archive`;
}

/**
 * A content folder of so many stories: the one that `--content` names, or one that is made here.
 *
 * @param photoEvery every how many stories one has a photo; 0 for none. It does not change the folder of `--content`
 */
async function contentOf({ content }: Options, stories: number, photoEvery = 0): Promise<string> {
  if (content !== undefined) return content.replace('%', String(stories));
  const folder = `${FOLDER}/content-${stories}${photoEvery > 0 ? '-photos' : ''}`;
  await makePublication(folder, stories, photoEvery);
  return folder;
}

interface Part {
  /** For `--help`. */
  measures: string;
  run: (options: Options) => Promise<Row[]>;
}

interface Options {
  large?: boolean;
  content?: string;
}
