import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchDocument, type FetchLimits } from '../../../../src/intake/receive/fetch.ts';
import { Fault } from '../../../../src/findings/fault.ts';

const TEXT = '<p>Un pont rouvre.</p>';
const BOMB = gzipSync(Buffer.alloc(30_000_000));

const ANSWERS: Partial<Record<string, RequestListener>> = {
  '/plain': (request, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`${request.headers['user-agent']} ${TEXT}`),
  '/gzip': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(TEXT)),
  '/br': (_, response) => response.setHeader('Content-Encoding', 'br').end(brotliCompressSync(TEXT)),
  '/deflate': (_, response) => response.setHeader('Content-Encoding', 'deflate').end(deflateSync(TEXT)),
  '/deflate-raw': (_, response) => response.setHeader('Content-Encoding', 'deflate').end(deflateRawSync(TEXT)),
  '/broken': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(TEXT),
  '/twice': (_, response) => response.setHeader('Content-Encoding', 'gzip, gzip').end(gzipSync(gzipSync(TEXT))),
  '/bomb': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(BOMB),
  '/long': (_, response) => {
    response.on('error', () => undefined);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(100_000)));
    };
    response.on('drain', more);
    more();
  },
  '/slow': (_, response) => {
    response.write('x');
  },
  '/cut': (_, response) => {
    response.setHeader('Content-Length', 1000).write('x');
    setTimeout(() => response.destroy(), 20);
  },
  '/moved': (_, response) => response.writeHead(302, { Location: '/plain#here' }).end(),
  '/round': (_, response) => response.writeHead(301, { Location: '/round' }).end(),
  '/inwards': (_, response) => response.writeHead(307, { Location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/by-name': (_, response) => response.writeHead(307, { Location: 'http://localhost:1/' }).end(),
  '/file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const LOCAL: FetchLimits = { mayReach: (address) => address === '127.0.0.1', isInsecureAllowed: true };
const fetchHere = (path: string, limits: FetchLimits = {}) => fetchDocument(`${origin}${path}`, { ...LOCAL, ...limits });
const failure = async (promise: Promise<unknown>): Promise<Fault> => {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Fault);
  return error as Fault;
};

describe('fetching a document', () => {
  it('returns its bytes, address and type, and sends a user agent', async () => {
    const { bytes, address, contentType } = await fetchHere('/plain');
    expect(bytes.toString()).toBe(`Kawat ${TEXT}`);
    expect({ address, contentType }).toEqual({ address: `${origin}/plain`, contentType: 'text/html; charset=utf-8' });
  });

  it.each(['/gzip', '/br', '/deflate', '/deflate-raw'])('decompresses %s', async (path) => {
    expect((await fetchHere(path)).bytes.toString()).toBe(TEXT);
  });

  it('follows redirects and returns the last address', async () => {
    expect((await fetchHere('/moved')).address).toBe(`${origin}/plain`);
  });

  it.each([
    ['/round', /more than 5 redirects/],
    ['/file', /a redirect to file:/],
    ['/forbidden', /403 Forbidden/],
    ['/none', /404 Not Found/],
    ['/broken', /cannot be decompressed/],
    ['/twice', /the encoding gzip, gzip/],
    ['/bomb', /more than 20 MB/],
    ['/cut', /no answer from 127\.0\.0\.1/],
  ])('refuses %s', async (path, message) => {
    expect((await failure(fetchHere(path))).found).toMatch(message);
  });

  it('stops reading when the response is too large', async () => {
    expect((await failure(fetchHere('/long', { maxBytes: 1_000_000 }))).found).toMatch(/more than 1 MB/);
  });

  it('stops waiting after a time', async () => {
    expect((await failure(fetchHere('/slow', { milliseconds: 200 }))).found).toBe('no whole answer from 127.0.0.1 in 0.2 seconds');
  });
});

describe('addresses that must not be requested', () => {
  it.each(['/inwards', '/by-name'])('are not requested after a redirect either: %s', async (path) => {
    const limits = { mayReach: (address: string) => address === '127.0.0.1' && path === '/inwards' };
    if (path === '/by-name') {
      let asked = 0;
      limits.mayReach = () => asked++ === 0;
    }
    expect((await failure(fetchHere(path, limits))).found).toMatch(/within a private network/);
  });

  it.each([
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://localhost/',
    'http://169.254.169.254/latest/',
  ])('%s', async (address) => {
    expect((await failure(fetchDocument(address))).found).toMatch(/within a private network/);
  });

  it.each(['ftp://a.example/', 'file:///etc/passwd', '/etc/passwd', '', 'https://', 'https://user:secret@a.example/'])(
    '%s',
    async (address) => {
      const { found } = await failure(fetchDocument(address));
      expect(found).not.toContain('secret');
    },
  );

  it('requests http: addresses over https:', async () => {
    // The server speaks no TLS, so a secure connection fails.
    const { found } = await failure(fetchDocument(origin, { ...LOCAL, isInsecureAllowed: false }));
    expect(found).toMatch(/^no (?:secure connection to|answer from) 127\.0\.0\.1/);
  });
});

it.each(['', ' '])('reports that %j is not an address', async (address) => {
  await expect(fetchDocument(address)).rejects.toMatchObject({ found: 'no address' });
});
