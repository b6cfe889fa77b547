import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeCheckout, start } from './kawat.ts';

test('kawat dev serves pages, and says nothing of errors', { timeout: 90_000 }, async () => {
  const cwd = makeCheckout();
  const port = await freePort();
  const { child, ended } = start(process.execPath, [join(cwd, 'src/cli/main.ts'), 'dev', '--port', String(port)], { cwd });
  try {
    const front = await page(`http://localhost:${port}/fr/`);
    expect(front).toMatch(/<html lang="fr"/);
    const article = /href="(\/fr\/\d{4}\/\d\d\/\d\d\/[^"]+\/)"/.exec(front)![1]!;
    expect(await page(`http://localhost:${port}${article}`)).toMatch(/<article class="article"/);

    // What was made of the articles by the old code is made again.
    const lists = join(cwd, 'src/articles/listings.ts');
    writeFileSync(lists, readFileSync(lists, 'utf8').replace('name: names[language]!', "name: 'Edited subject'"));
    await expect.poll(() => page(`http://localhost:${port}/fr/`), { timeout: 20_000, interval: 200 }).toContain('Edited subject');
  } finally {
    child.kill();
  }
  const { stdout, stderr } = await ended;
  expect(stdout + stderr).not.toMatch(/error/i);
});

/** Waits until the server answers. */
async function page(address: string): Promise<string> {
  for (;;) {
    const response = await fetch(address).catch(() => undefined);
    if (response) {
      expect(response.status).toBe(200);
      return response.text();
    }
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
