import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { folderAddress, readAddress, type Address } from './address.ts';
import { openServed } from './file.ts';
import { redirect, sendFile, sendText } from './reply.ts';
import { restoreSite } from '../site/swap.ts';

/**
 * Serves a finished site as a static host would: a folder's `index.html`, and `404.html` for missing files. A build may
 * replace the site at any time; while there is no site, requests are answered with 503.
 *
 * @param folder the site
 * @param base   the path it is served under, with `/` at both ends
 * @param port   0 for any free port; if it is taken, the next nine are tried
 * @throws if no port is free
 */
export async function serveFolder(
  folder: string,
  { base, port, host }: { base: string; port: number; host: string },
): Promise<{ server: Server; address: string }> {
  restoreSite(folder);
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch((error: unknown) => {
      // The reader disconnected, or the file system failed. Keep the server running.
      if (response.headersSent) response.destroy();
      else sendText(request, response, isBusy(error) ? 503 : 500, 'This page cannot be read at the moment.', { 'Retry-After': RETRY });
    });
  });
  const listening = await listen(server, host, port, port === 0 ? 1 : 10);
  return { server, address: `http://${host.includes(':') ? `[${host}]` : host}:${listening}${folderAddress([], base)}` };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(request, response, 405, 'This site can only be read.', { Allow: 'GET, HEAD' });
    return;
  }
  const address = readAddress(request.url ?? '', base);
  if ('status' in address) {
    if (address.status === 404) await sendMissing(request, response, folder);
    else sendText(request, response, address.status, 'This is not an address of a page.');
  } else if (address.isAbove) redirect(request, response, 302, folderAddress([], base));
  else await sendPage(request, response, folder, { ...address, base });
}

async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  { parts, isFolder, query, base }: Address & { base: string },
): Promise<void> {
  const path = isFolder ? [...parts, 'index.html'] : parts;
  const served = await openServed(folder, path);
  if (typeof served === 'object') await sendFile(request, response, served, path.at(-1)!);
  // Redirect to the address with a slash, as static hosts do.
  else if (served === 'folder' && !isFolder) redirect(request, response, 301, folderAddress(parts, base) + query);
  else await sendMissing(request, response, folder);
}

async function sendMissing(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await openServed(folder, ['404.html']);
  if (typeof page === 'object') await sendFile(request, response, page, '404.html', 404);
  else if (page === 'no-site')
    sendText(request, response, 503, 'There is no site here at the moment. Try again in a few seconds.', { 'Retry-After': RETRY });
  else sendText(request, response, 404, 'There is no such page.');
}

/** True if the machine has no file handles left. */
function isBusy(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EMFILE' || code === 'ENFILE' || code === 'EAGAIN';
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

/** Seconds after which a browser should try again. */
const RETRY = '2';
