import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { serveFolder } from '../../src/build/served/serve.ts';

/**
 * Builds a site from made-up content before the tests of a file, serves it, and deletes it after them.
 *
 * @param writeContent writes a content folder
 * @returns the site's address, which is known once the tests run
 */
export function serveOwnSite(writeContent: (content: string) => void): { address: string } {
  const site = { address: '' };
  let folder: string;
  let server: Server;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    folder = mkdtempSync(join(tmpdir(), 'kawat-own-site-'));
    const [content, out] = [join(folder, 'content'), join(folder, 'site')];
    writeContent(content);
    execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--content', content, '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, KAWAT_NOW: '2026-11-22T12:00:00+07:00' },
    });
    ({ server, address: site.address } = await serveFolder(out, { base: '/', port: 0, host: '127.0.0.1' }));
  });

  test.afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });
  return site;
}
