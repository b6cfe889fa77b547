import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Article } from '../../src/articles/model/article.ts';
import { articlePath } from '../../src/articles/model/urls.ts';
import { findHugo, makeHugoSite } from './hugo-site.ts';
import { openContent } from './library.ts';
import { median, round, type Row } from './report.ts';
import { copyContent } from './story.ts';

/*
 * Measures how long an editor waits until the development server listens, until its first page, and until an edit is shown.
 * Compares it with `hugo server` on the same articles.
 */
const PORT = 4397;
const EDITS = 5;

export async function benchDev(content: string, folder: string): Promise<Row[]> {
  const own = join(folder, 'content');
  const load = loadavg()[0]!;
  copyContent(content, own);
  const library = openContent(own);
  const article = library.articles[0]!;
  const file = join(own, article.file);
  const env = { ...process.env, KAWAT_CACHE: resolve(folder, 'cache') };
  const dev = () => watch(process.execPath, ['src/cli/main.ts', 'dev', '--content', own, '--port', String(PORT)], env, article, file);
  rmSync(env.KAWAT_CACHE, { recursive: true, force: true });
  const first = await dev();
  const again = await dev();

  const hugo = findHugo();
  const site = hugo && makeHugoSite(library, '', join(folder, 'hugo'));
  const peer =
    site &&
    (await watch(
      hugo,
      [
        'server',
        '--quiet',
        '--source',
        site.folder,
        '--bind',
        '127.0.0.1',
        '--port',
        String(PORT),
        '--baseURL',
        `http://localhost:${PORT}/`,
      ],
      process.env,
      article,
      join(site.folder, 'content', article.language, `${article.story}.md`),
    ));
  const row = {
    what: `dev, ${library.articles.length} articles, median of ${EDITS} edits`,
    'load before': round(load, 1),
    'listens after (bar 3 s)': `${round(first.listens, 1)} s, with a filled cache ${round(again.listens, 1)} s`,
    'first page after': `${round(first.page, 1)} s, with a filled cache ${round(again.page, 1)} s`,
    'an edit is seen after (bar 1 s)': `${round(again.edit * 1000)} ms`,
    ...(peer
      ? {
          'hugo server, first page after': `${round(peer.page, 1)} s`,
          'hugo server, an edit is seen after': `${round(peer.edit * 1000)} ms`,
          'first page, ratio': round(again.page / peer.page, 2),
          'edit, ratio': round(again.edit / peer.edit, 2),
        }
      : { peer: 'Hugo is not installed' }),
  };
  return [row];
}

/**
 * Starts a server, waits for an article's page and edits the article's file.
 *
 * @returns seconds
 */
async function watch(command: string, args: readonly string[], env: NodeJS.ProcessEnv, article: Article, file: string): Promise<Waits> {
  const address = `http://localhost:${PORT}/${articlePath(article.language, article.story)}`;
  const started = performance.now();
  const server = spawn(command, args, { stdio: 'ignore', env });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const text = readFileSync(file, 'utf8');
  try {
    const listens = await secondsUntil(connect, started);
    const page = await secondsUntil(() => pageWith(address, ''), started);
    const edits: number[] = [];
    for (let edit = 1; edit <= EDITS; edit++) {
      await pause(500);
      // The file may be a hard link to one in another folder.
      rmSync(file);
      writeFileSync(file, `${text}\n\nEdit number ${edit}.\n`);
      edits.push(await secondsUntil(() => pageWith(address, `Edit number ${edit}.`), performance.now()));
    }
    return { listens, page, edit: median(edits) };
  } finally {
    server.kill();
    await ended;
    writeFileSync(file, text);
  }
}

/** @throws if nothing listens on the port */
async function connect(): Promise<void> {
  const socket = createConnection(PORT, 'localhost');
  await once(socket, 'connect');
  socket.destroy();
}

/** @throws unless there is a page with this text */
async function pageWith(address: string, text: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok || !(await response.text()).includes(text)) throw new Error(`${address} does not contain “${text}”`);
}

/** Tries until it succeeds. */
async function secondsUntil(attempt: () => Promise<unknown>, started: number): Promise<number> {
  for (;;) {
    const isDone = await attempt().then(
      () => true,
      () => false,
    );
    if (isDone) return (performance.now() - started) / 1000;
    if (performance.now() - started > 120_000) throw new Error('the server did not answer, or did not show the edit, within two minutes');
    await pause(5);
  }
}

interface Waits {
  listens: number;
  page: number;
  edit: number;
}
