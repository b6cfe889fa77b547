import { execFileSync } from 'node:child_process';
import type { Server } from 'node:http';
import { serveFolder } from '../../src/build/serve.ts';

const SITES = [
  { out: '.kawat/test-site', base: '/', port: 4391 },
  { out: '.kawat/test-site-news', base: '/news/', port: 4392 },
];

/** Builds the sample publication under both addresses and serves it on loopback until the tests end. */
export default async function buildSite(): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  for (const { out, base, port } of SITES) {
    execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--out', out, '--base', base], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, KAWAT_NOW: '2026-11-22T12:00:00+07:00' },
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
  };
}
