import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { article, makeContent } from './content.ts';
import { kawat, makeCheckout, makeFolder, start } from './kawat.ts';

test('kawat dev serves pages, shows edits, and reports no errors', { timeout: 300_000 }, async () => {
  const { cwd, content, child, ended, open, shows } = await startDev();
  try {
    const front = await open('/fr/');
    expect(front).toMatch(/<html lang="fr"/);
    const path = firstArticle(front);
    expect(await open(path)).toMatch(/<article class="article"/);

    // An edited article, and one that did not exist when the server started.
    const file = join(content, `${path.slice('/fr/'.length)}fr.md`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nUne phrase de plus.\n`);
    await shows(path, 'Une phrase de plus.');
    const added = path.replace(/[^/]+\/$/, 'un-autre-article/');
    const [, , year, month, day] = added.split('/');
    const matter = `headline: Un autre article\nlanguage: fr\nfirstCreated: ${year}-${month}-${day}T12:00:00+07:00`;
    mkdirSync(join(content, added.slice('/fr/'.length)));
    writeFileSync(join(content, `${added.slice('/fr/'.length)}fr.md`), `---\n${matter}\n---\n\nLe marché aux poissons a rouvert.\n`);
    await shows(added, 'Le marché aux poissons a rouvert.');

    // What the old code made of the articles is made again.
    const lists = join(cwd, 'src/articles/lists/listings.ts');
    writeFileSync(lists, readFileSync(lists, 'utf8').replace('name: names[language]!', "name: 'Edited subject'"));
    await shows('/fr/', 'Edited subject');
  } finally {
    child.kill();
  }
  const { stdout, stderr } = await ended;
  // A page that is requested before the edit is noticed reports that the file has changed.
  const said = (stdout + stderr).replaceAll(/^.*was changed after it was read.*\n(?: .*\n)*/gm, '');
  expect(said).not.toMatch(/error/i);
});

test('kawat dev continues while an article is deleted and written again', { timeout: 300_000 }, async () => {
  const { content, child, ended, open, shows } = await startDev();
  try {
    const path = firstArticle(await open('/fr/'));
    const file = join(content, `${path.slice('/fr/'.length)}fr.md`);
    const text = readFileSync(file, 'utf8');
    // Whether the file disappears while it is read is random here; another test does that reliably.
    for (const until = Date.now() + 2000; Date.now() < until;) {
      rmSync(file);
      await pause(2);
      writeFileSync(file, `${text}\nUne phrase de plus.\n`);
      await pause(Math.random() * 120);
    }
    await shows(path, 'Une phrase de plus.');
  } finally {
    child.kill();
  }
  expect((await ended).stderr).not.toMatch(/^\s+at /m);
});

test('kawat dev refuses a cache that is not a folder, and names it', { timeout: 300_000 }, async () => {
  const cache = join(makeFolder(), 'a-file');
  writeFileSync(cache, '');
  const { stderr } = await kawat(['dev'], { env: { KAWAT_CACHE: cache } });
  expect(stderr).toContain(`KAWAT_CACHE is ${cache}, which is a file; expected a folder`);
});

test('kawat dev names a picture that cannot be shown, and continues', { timeout: 300_000 }, async () => {
  const { origin, content, child, ended, open, shows } = await startDev();
  try {
    const path = firstArticle(await open('/fr/'));
    const file = join(content, `${path.slice('/fr/'.length)}fr.md`);
    const picture = join(file, '../quai.jpg');
    const whole = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    writeFileSync(picture, whole);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n![Le quai](quai.jpg)\n`);
    await shows(path, '/quai-');
    const address = /src="([^"]*\/quai-[^"]*)"/.exec(await open(path))![1]!;
    const served = await fetch(new URL(address, origin));
    expect((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).width).toBe(90);

    writeFileSync(picture, whole.subarray(0, whole.length - 40));
    await expect.poll(() => open(path), { timeout: 20_000, interval: 200 }).not.toContain('/quai-');
    expect((await fetch(new URL(address, origin))).status).toBe(404);
    writeFileSync(picture, whole);
    await shows(path, '/quai-');
  } finally {
    child.kill();
  }
  const { stdout, stderr } = await ended;
  expect(stdout + stderr).toContain('(broken-picture)');
  expect(stdout + stderr).toContain('"quai.jpg" in the text, which is a JPEG that is damaged or cut off');
});

/** Starts the server of a checkout on made-up content. */
async function startDev(env: Record<string, string> = {}) {
  const cwd = makeCheckout();
  const port = await freePort();
  const content = makeContent({
    '2026/03/05/market/id.md': article({ language: 'id', subjects: ['news'] }),
    '2026/03/05/market/fr.md': article({
      language: 'fr',
      subjects: ['news'],
      translation: { sourceLanguage: 'id', method: 'machine' },
    }),
  });
  const args = [join(cwd, 'src/cli/main.ts'), 'dev', '--content', content, '--port', String(port)];
  const origin = `http://localhost:${port}`;
  const open = (path: string) => page(`${origin}${path}`);
  const shows = (path: string, text: string) => expect.poll(() => open(path), { timeout: 20_000, interval: 200 }).toContain(text);
  return { cwd, origin, content, open, shows, ...start(process.execPath, args, { cwd, env }) };
}

/** The address of the first article on a French front page. */
function firstArticle(front: string): string {
  return /href="(\/fr\/\d{4}\/\d\d\/\d\d\/[^"]+\/)"/.exec(front)![1]!;
}

/** Waits until the server has the page. */
async function page(address: string): Promise<string> {
  for (;;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return response.text();
    await pause(200);
  }
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => resolve(port));
  });
  return promise;
}
