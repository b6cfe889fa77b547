import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { folderAddress, readAddress, type Address } from './address.ts';
import { openServed } from './file.ts';
import { redirect, sendFile, sendText } from './reply.ts';
import { recoverSite } from '../site/swap.ts';

/**
 * Serves a finished site as a plain static host would: `index.html` of folders, `404.html` for what is not there,
 * nothing clever. A build may swap the site meanwhile; while there is none, requests are answered with 503.
 *
 * @param folder the site
 * @param base   the path it is served under, with `/` at both ends
 * @param port   0 for any free one; where it is taken, the next free of ten is used
 * @throws where no port is free
 */
export async function serveFolder(
  folder: string,
  { base, port, host }: { base: string; port: number; host: string },
): Promise<{ server: Server; address: string }> {
  recoverSite(folder);
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch((error: unknown) => {
      // The reader has gone, or the file system fails: neither ends the server.
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
  // Astro writes folders; an address without the last slash is led to the one with it, as hosts do.
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

/** True where the machine has no file handles left. */
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

/** Seconds until a reader's program asks again. */
const RETRY = '2';
