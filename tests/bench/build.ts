import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findHugo, makeHugoSite, type HugoSite } from './hugo-site.ts';
import { openContent } from './library.ts';
import { inTurn, KNOWS_PROCESSES, least, measure, type Measured } from './measure.ts';
import { round, type Row } from './report.ts';
import { copyContent, makeStory } from './story.ts';

/*
 * Measures builds with the search index: a first build, a build after one new story in every edition, and a build after no
 * change. Alternates with Hugo and Pagefind's command on the same articles.
 */
const RUNS = 3;
const STORIES = 1667;
const SITE_COPY = '.kawat/site-copy';
const PHOTO_EVERY = 4;
const LARGE = [10_000, 16_667];

/**
 * @param contentOf makes a content folder with this number of stories
 * @param isLarge   also measures large archives, to see how the costs grow
 */
export async function benchBuild(contentOf: ContentMaker, folder: string, isLarge: boolean): Promise<Row[]> {
  const base = await measureSize(await contentOf(STORIES), join(folder, 'base'), RUNS, findHugo());
  const rows = [rowOf(base)];
  // Without Hugo, which would link to the original photos.
  const withPhotos = await measureSize(await contentOf(STORIES, PHOTO_EVERY), join(folder, 'photos'), 1);
  rows.push({
    ...rowOf(withPhotos),
    ...growthOf(base, withPhotos),
    what: `${rowOf(withPhotos).what}, a photo in every ${PHOTO_EVERY}th story`,
  });
  // Without Hugo and Pagefind: Pagefind needs 240 KB of memory per article, too much for most machines.
  for (const stories of isLarge ? LARGE : []) {
    const large = await measureSize(await contentOf(stories), join(folder, `large-${stories}`), 1);
    rows.push({ ...rowOf(large), ...growthOf(base, large) });
  }
  return rows;
}

async function measureSize(content: string, folder: string, runs: number, hugo?: string): Promise<Size> {
  const load = loadavg()[0]!;
  const own = join(folder, 'content');
  copyContent(content, own);
  const story = makeStory(own);
  const { articles, site } = prepare(own, story, join(folder, 'hugo'), hugo !== undefined);
  const measured: Runs = { cold: [], one: [], same: [] };
  const peer: Omit<Runs, 'same'> = { cold: [], one: [] };
  const out = join(folder, 'site');
  const cache = join(folder, 'cache');

  // The first run measures memory and is not timed.
  for (let run = 0; run <= runs; run++) {
    const ofMemory = run === 0;
    const kawat = () => measure(process.execPath, ['src/cli/main.ts', 'build', '--content', own, '--out', out], withCache(cache), ofMemory);
    await removeAndSettle(out, cache, SITE_COPY);
    measured.cold.push(await kawat());
    if (site) {
      await removeAndSettle(join(site.folder, 'public'));
      peer.cold.push(await buildPeer(site, hugo!, ofMemory));
    }
    // A first build of a large archive takes minutes, so it is run once. The new story is measured as often as in a small one.
    for (let times = ofMemory ? 1 : RUNS / runs; times > 0; times--) {
      story.add();
      measured.one.push(await kawat());
      if (site) {
        site.addStory();
        peer.one.push(await buildPeer(site, hugo!, ofMemory));
        site.removeStory();
      }
      story.remove();
      await kawat();
      measured.same.push(await kawat());
    }
  }
  return {
    articles,
    runs,
    load,
    files: countFiles(out),
    own: { cold: least(measured.cold), one: least(measured.one), same: least(measured.same) },
    ...(site && {
      peer: {
        name: `${hugo!} and Pagefind`,
        cold: least(peer.cold),
        one: least(peer.one),
        files: countFiles(join(site.folder, 'public')),
      },
    }),
  };
}

/**
 * Deletes what an earlier build made, and waits. For five seconds after files are deleted, ext4 creates new ones more slowly,
 * which would count against the next program.
 */
async function removeAndSettle(...paths: string[]): Promise<void> {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
  await pause(6000);
}

function prepare(content: string, story: ReturnType<typeof makeStory>, folder: string, isPeerWanted: boolean) {
  story.add();
  try {
    const library = openContent(content);
    const articles = library.articles.filter((article) => article.story !== story.path).length;
    return { articles, site: isPeerWanted ? makeHugoSite(library, story.path, folder) : undefined };
  } finally {
    story.remove();
  }
}

async function buildPeer({ folder }: HugoSite, hugo: string, ofMemory: boolean): Promise<Measured> {
  const pages = await measure(hugo, ['--quiet', '--source', folder], process.env, ofMemory);
  return inTurn(pages, await measure('node_modules/.bin/pagefind', ['--site', join(folder, 'public')], process.env, ofMemory));
}

function withCache(cache: string): NodeJS.ProcessEnv {
  mkdirSync(cache, { recursive: true });
  return { ...process.env, KAWAT_CACHE: resolve(cache) };
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}

function rowOf({ articles, runs, load, files, own, peer }: Size): Row {
  return {
    what: `build, ${articles} articles, least of ${RUNS} runs${runs === 1 ? ', of one from nothing' : ''}`,
    'load before': round(load, 1),
    cold: show(own.cold),
    'one story': show(own.one),
    'nothing changed': show(own.same),
    files: peer ? `${files}, ${peer.name} ${peer.files}` : files,
    ...(peer && {
      [`${peer.name}, cold`]: show(peer.cold),
      [`${peer.name}, one story`]: show(peer.one),
      'cold time, ratio (bar 0.8)': round(own.cold.seconds / peer.cold.seconds, 2),
      ...(KNOWS_PROCESSES && { 'cold memory, ratio (bar 0.5)': round(own.cold.megabytes / peer.cold.megabytes, 2) }),
      'one story, ratio (bar 0.15)': round(own.one.seconds / peer.one.seconds, 2),
    }),
    ...(runs > 1 && !peer && { peer: 'Hugo is not installed' }),
  };
}

/** Compares a large publication with the base. The bars are for ten times as many articles. */
function growthOf(base: Size, large: Size): Record<string, string | number> {
  const times = large.articles / base.articles;
  const [cold, one] = times > 9 ? [' (bar 11)', ' (bar 3)'] : ['', ''];
  return {
    'articles, times the base': round(times, 1),
    [`cold time, times the base${cold}`]: round(large.own.cold.seconds / base.own.cold.seconds, 1),
    [`one story, times the base${one}`]: round(large.own.one.seconds / base.own.one.seconds, 1),
    ...(KNOWS_PROCESSES && { 'cold memory, MB (bar 4000)': round(large.own.cold.megabytes) }),
  };
}

function show({ seconds, cpuSeconds, megabytes }: Measured): string {
  const time = `${round(seconds, 1)} s`;
  return KNOWS_PROCESSES ? `${time}, CPU ${round(cpuSeconds, 1)} s, ${round(megabytes)} MB` : `${time} (CPU and memory: on Linux only)`;
}

/** Makes a content folder with this number of stories. Every `photoEvery`th has a photo. */
type ContentMaker = (stories: number, photoEvery?: number) => Promise<string>;

type Runs = Record<'cold' | 'one' | 'same', Measured[]>;
interface Size {
  articles: number;
  runs: number;
  /** The machine’s load average in the last minute. */
  load: number;
  files: number;
  own: Record<'cold' | 'one' | 'same', Measured>;
  peer?: { name: string; cold: Measured; one: Measured; files: number };
}
