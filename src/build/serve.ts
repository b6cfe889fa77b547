import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { recoverSite } from './swap.ts';

/**
 * Serves a finished site as a plain static host would: `index.html` of folders, `404.html` for what is not
 * there, nothing clever.
 *
 * @param folder the site
 * @param base   the path it is served under, with `/` at both ends
 * @param port   0 for any free one; where it is taken, the next free of ten is used
 * @throws where the folder is missing or no port is free
 */
export async function serveFolder(
  folder: string,
  { base, port, host }: { base: string; port: number; host: string },
): Promise<{ server: Server; address: string }> {
  recoverSite(folder);
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`there is no site in ${folder}; build one with \`npm run build\``);
  const files = sirv(folder, { dev: true, dotfiles: false });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (!request.url?.startsWith(base)) {
      if (request.url === '/') response.writeHead(302, { Location: base }).end();
      else missing();
      return;
    }
    const [path = '', query] = request.url.split('?', 2);
    // Astro writes folders; an address without the last slash is led to the one with it, as hosts do.
    if (!path.endsWith('/') && existsSync(join(folder, decode(path.slice(base.length)), 'index.html'))) {
      response.writeHead(301, { Location: `${path}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, missing);
  });
  const listening = await listen(server, host, port, port === 0 ? 1 : 10);
  return { server, address: `http://${host.includes(':') ? `[${host}]` : host}:${listening}${base}` };
}

function decode(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('..') || decoded.includes('\0') ? '' : decoded;
  } catch {
    return '';
  }
}

async function listen(server: Server, host: string, port: number, tries: number): Promise<number> {
  for (let offset = 0; offset < tries; offset++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port === 0 ? 0 : port + offset, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`no free port from ${port} to ${port + tries - 1}; name one with --port`);
}
