import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/build/served/serve.ts';

const SITES = [
  { name: 'root', base: '/', port: 4391, indexer: 'kawat' },
  { name: 'news', base: '/news/', port: 4392, indexer: 'kawat' },
  { name: 'pagefind', base: '/', port: 4393, indexer: 'pagefind' },
];

/** Builds the sample publication under both addresses and with both indexers, and serves it on loopback until the tests end. */
export default async function buildSite(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-sites-'));
  const servers: Server[] = [];
  for (const { name, base, port, indexer } of SITES) {
    const out = join(folder, name);
    execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--out', out, '--base', base], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, KAWAT_NOW: '2026-11-22T12:00:00+07:00', KAWAT_INDEXER: indexer },
    });
    const { server } = await serveFolder(out, { base, port, host: '127.0.0.1' });
    servers.push(server);
  }
  return async () => {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise((resolve) => server.close(resolve));
      }),
    );
    rmSync(folder, { recursive: true, force: true });
  };
}
