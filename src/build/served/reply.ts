import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import type { Served } from './file.ts';

/**
 * Sends a file, or the requested part of it, and closes it.
 *
 * @param name the file's name, which decides its type
 * @throws if the reader disconnects or the file becomes shorter; the connection is then closed
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { handle, size, modified }: Served,
  name: string,
  status = 200,
): Promise<void> {
  try {
    const range = status === 200 ? readRange(request.headers.range, size) : undefined;
    if (range === 'outside') {
      sendText(request, response, 416, 'There is no such part of this file.', { 'Content-Range': `bytes */${size}` });
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const length = end - start + 1;
    response.writeHead(range ? 206 : status, {
      ...COMMON,
      'Content-Type': typeOf(name),
      'Content-Length': length,
      'Last-Modified': modified.toUTCString(),
      'Accept-Ranges': 'bytes',
      ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    });
    if (request.method === 'HEAD' || length === 0) {
      response.end();
      return;
    }
    const stream = handle.createReadStream({ start, end, autoClose: false });
    await pipeline(stream, response, { end: false });
    // Otherwise the browser would wait for the rest of the promised bytes.
    if (stream.bytesRead === length) response.end();
    else response.destroy();
  } catch (error) {
    response.destroy();
    throw error;
  } finally {
    await handle.close();
  }
}

/** Answers with one line of text. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, { ...COMMON, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': body.length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Redirects to another address of the site. */
export function redirect(request: IncomingMessage, response: ServerResponse, status: 301 | 302, address: string): void {
  sendText(request, response, status, `This page is at ${address}`, { Location: address });
}

function typeOf(name: string): string {
  const type = lookup(extname(name)) ?? 'application/octet-stream';
  return IN_LETTERS.test(type) ? `${type}; charset=utf-8` : type;
}

/** Reads a header that asks for one part of a file (RFC 9110, section 14). Any other header gets the whole file. */
function readRange(header: string | undefined, size: number): { start: number; end: number } | 'outside' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  return start < size && start <= end ? { start, end } : 'outside';
}

const COMMON = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };
const IN_LETTERS = /^text\/|\/(?:json|javascript|manifest\+json|feed\+json|ld\+json)$|[+/]xml$/;
