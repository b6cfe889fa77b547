import { hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { fingerprint, makeCheckout, makeFolder, start, type Run, type Started } from '../build/kawat.ts';
import { article, makeContent } from '../build/content.ts';

/**
 * A checkout with two states of one publication, and the digest of what a clean build makes of each. Whatever is done to a
 * build, the site must be one of the two.
 *
 * @param first the state that is built first, if any
 */
export async function makeHarness(first?: SiteState): Promise<Harness> {
  const cwd = makeCheckout();
  const out = join(makeFolder(), 'dist');
  const contents = { old: makeContent(stories('Before')), new: makeContent(stories('After')) };
  const harness: Harness = {
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
      const run = await harness.start(state, options).ended;
      expect(run, run.stderr).toMatchObject({ code: 0 });
      const folder = options.folder ?? out;
      expect(digestTree(folder)).toBe(harness.digests[state]);
      expect(readdirSync(dirname(folder))).toEqual(['dist']);
      return run;
    },
    async kill(state, milliseconds, { signal = 'SIGKILL', whileRunning, ...options } = {}) {
      const { child, ended } = harness.start(state, options);
      await whileRunning?.();
      await pause(milliseconds);
      child.kill(signal);
      await ended;
    },
    siteIn: (folder = out) => (['old', 'new'] as const).find((state) => harness.digests[state] === digestTree(folder)),
  };
  for (const state of ['old', 'new'] as const) {
    const clean = makeFolder();
    const run = await harness.start(state, { folder: join(clean, 'dist'), env: { KAWAT_CACHE: join(clean, 'cache') } }).ended;
    expect(run, run.stderr).toMatchObject({ code: 0 });
    harness.digests[state] = digestTree(join(clean, 'dist'));
  }
  expect(harness.digests.old).not.toBe(harness.digests.new);
  if (first) await harness.expectNext(first);
  return harness;
}

/** The seconds that something takes. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

/** A digest of every name and byte in a folder; empty if there is none. */
export function digestTree(folder: string): string {
  try {
    return hash('sha1', JSON.stringify(fingerprint(folder)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Thirty stories in two languages. Every third one differs between the states, and some are in one state only. */
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
  /** The program that runs Kawat; default: Node. */
  program?: string;
  /** Arguments before Kawat's. */
  before?: string[];
  env?: Record<string, string>;
  folder?: string;
  checkout?: string;
}

export interface KillOptions extends StartOptions {
  signal?: NodeJS.Signals;
  /** Runs after the build has started; the time until the kill begins after it. */
  whileRunning?: () => Promise<void>;
}

export interface Harness {
  cwd: string;
  /** The site's folder; nothing else is in its parent folder. */
  out: string;
  contents: Record<SiteState, string>;
  digests: Record<SiteState, string>;
  start: (state: SiteState, options?: StartOptions) => Started;
  /** Runs a build undisturbed. Expects success, the same site as a clean build's, and nothing else next to it. */
  expectNext: (state: SiteState, options?: StartOptions) => Promise<Run>;
  /** Starts a build and kills it after this time. */
  kill: (state: SiteState, milliseconds: number, options?: KillOptions) => Promise<void>;
  /** Which of the two states a folder holds, byte for byte; undefined if neither. */
  siteIn: (folder?: string) => SiteState | undefined;
}
