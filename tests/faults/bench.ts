import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { fingerprint, makeCheckout, makeFolder, start, type Run, type Started } from '../build/kawat.ts';
import { article, makeContent } from '../build/content.ts';

/**
 * A checkout with two states of one publication, and the digests of what a clean build makes of each: whatever is done
 * to a build, the site is one of the two.
 */
export async function makeBench(): Promise<Bench> {
  const cwd = makeCheckout();
  const out = join(makeFolder(), 'dist');
  const contents = { old: makeContent(stories('Before')), new: makeContent(stories('After')) };
  const bench: Bench = {
    cwd,
    out,
    contents,
    digests: { old: '', new: '' },
    start: (state, options = {}) => {
      const { program = process.execPath, before = [], env = {}, folder = out, checkout = cwd } = options;
      const args = [...before, join(checkout, 'src/cli/main.ts'), 'build', '--json', '--content', contents[state], '--out', folder];
      return start(program, args, { cwd: checkout, env });
    },
    async expectNext(state, options = {}) {
      const run = await bench.start(state, options).ended;
      expect(run, run.stderr).toMatchObject({ code: 0 });
      const folder = options.folder ?? out;
      expect(digestTree(folder)).toBe(bench.digests[state]);
      expect(readdirSync(dirname(folder))).toEqual(['dist']);
      return run;
    },
    siteIn: (folder = out) => (['old', 'new'] as const).find((state) => bench.digests[state] === digestTree(folder)),
  };
  for (const state of ['old', 'new'] as const) {
    const clean = makeFolder();
    const run = await bench.start(state, { folder: join(clean, 'dist'), env: { KAWAT_CACHE: join(clean, 'cache') } }).ended;
    expect(run, run.stderr).toMatchObject({ code: 0 });
    bench.digests[state] = digestTree(join(clean, 'dist'));
  }
  expect(bench.digests.old).not.toBe(bench.digests.new);
  return bench;
}

/** A digest of every name and byte in a folder; empty where there is none. */
export function digestTree(folder: string): string {
  try {
    return hash('sha1', JSON.stringify(fingerprint(folder)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Thirty stories in two languages; every third one differs between the states, and each state has some of its own. */
function stories(state: string): Record<string, string> {
  const numbers = Array.from({ length: 30 }, (_, number) => number);
  return Object.fromEntries(
    numbers.flatMap((number) => {
      const word = number % 3 === 0 ? state : 'Always';
      const slug = number % 10 === 0 ? `${state.toLowerCase()}-${number}` : `story-${number}`;
      const day = String(1 + (number % 20)).padStart(2, '0');
      const fields = {
        firstCreated: `2026-0${1 + (number % 3)}-${day}T08:00:00+07:00`,
        subjects: number % 2 ? ['news'] : [],
        located: 'Padang',
      };
      const folder = `2026/0${1 + (number % 3)}/${day}/${slug}`;
      return [
        [`${folder}/id.md`, article({ ...fields, language: 'id', headline: `${word} ${number}` })],
        [
          `${folder}/en.md`,
          article({ ...fields, language: 'en', headline: `${word} ${number}`, translation: { sourceLanguage: 'id', method: 'machine' } }),
        ],
      ];
    }),
  );
}

export type SiteState = 'old' | 'new';

export interface StartOptions {
  /** What runs Kawat; Node itself by default. */
  program?: string;
  /** Arguments before Kawat's. */
  before?: string[];
  env?: Record<string, string>;
  folder?: string;
  checkout?: string;
}

export interface Bench {
  cwd: string;
  /** Alone in its folder. */
  out: string;
  contents: Record<SiteState, string>;
  digests: Record<SiteState, string>;
  start: (state: SiteState, options?: StartOptions) => Started;
  /** A build that nobody disturbs: it ends well, is what a clean one makes, and leaves nothing beside the site. */
  expectNext: (state: SiteState, options?: StartOptions) => Promise<Run>;
  /** Which of the two a folder holds, to the byte; undefined where it is neither. */
  siteIn: (folder?: string) => SiteState | undefined;
}
