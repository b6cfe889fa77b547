import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../../../src/build/served/serve.ts';

const FILES = {
  'index.html': '<h1>Choose</h1>',
  '404.html': '<h1>Not here</h1>',
  'en/index.html': '<h1>Front</h1>',
  'en/empty/note.txt': 'ü',
  'search/words.pf_index': 'words',
  'feed.xml': '<feed/>',
  'médias/photo de presse.svg': '<svg/>',
  '.env': 'secret',
  'en/.git/config': 'secret',
  '.well-known/security.txt': 'Contact: mailto:desk@wire.example',
};

describe('a file of the site', () => {
  it('is sent with its type, and browsers may not guess another', async () => {
    const { get } = await serve();
    const types = { '/': 'text/html', '/en/': 'text/html', '/en/empty/note.txt': 'text/plain', '/feed.xml': 'text/xml' };
    for (const [path, type] of Object.entries(types))
      expect(await get(path)).toMatchObject({ status: 200, headers: { 'content-type': `${type}; charset=utf-8` } });
    expect((await get('/search/words.pf_index')).headers['content-type']).toBe('application/octet-stream');
    for (const path of ['/', '/never', '/%', '/en']) expect((await get(path)).headers['x-content-type-options']).toBe('nosniff');
  });

  it('is found by its name in any spelling', async () => {
    const { get } = await serve();
    for (const path of [
      '/m%C3%A9dias/photo%20de%20presse.svg',
      '/%6D%c3%a9dias/photo%20de%20presse.svg?q=1#top',
      'http://other.example/en/',
    ])
      expect((await get(path)).status, path).toBe(200);
  });

  it('is redirected to the address with a final slash, never to another host', async () => {
    const { get } = await serve();
    expect(await get('/en?q=a//b')).toMatchObject({ status: 301, headers: { location: '/en/?q=a//b' } });
    const other = [
      '//evil.example/..',
      '//evil.example',
      '/%2f%2fevil.example',
      '/\\evil.example',
      '/%5cevil.example',
      '/..//evil.example/',
    ];
    for (const path of [...other, '///evil.example/%2e%2e', '//en', '/%09/evil.example', '/en//', '/en/../en'])
      expect(await get(path), path).toMatchObject({ status: 404, body: '<h1>Not here</h1>' });
  });

  it('is sent in parts if a range is requested', async () => {
    const { get } = await serve();
    const part = async (range: string) => get('/en/', { headers: { range } });
    expect(await part('bytes=4-8')).toMatchObject({ status: 206, body: 'Front', headers: { 'content-range': 'bytes 4-8/14' } });
    expect(await part('bytes=-5')).toMatchObject({ status: 206, body: '</h1>' });
    expect(await part('bytes=9-99')).toMatchObject({ status: 206, body: '</h1>' });
    expect(await part('bytes=14-')).toMatchObject({ status: 416 });
    for (const range of ['bytes=0-1,4-5', 'bytes=8-4', 'pages=1-2', 'bytes=-']) expect(await part(range)).toMatchObject({ status: 200 });
  });

  it('can only be read', async () => {
    const { get } = await serve();
    expect(await get('/en/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '', headers: { 'content-length': '14' } });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])
      expect(await get('/en/', { method }), method).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });
});

describe('anything else', () => {
  it('does not serve hidden files in any spelling', async () => {
    const { get } = await serve();
    for (const path of [
      '/.env',
      '/%2eenv',
      '/%2Eenv',
      '/en/.git/config',
      '/en/%2egit/config',
      '/en/%2e%67it/config',
      '/./en/',
      '/en/%2e%2e/.env',
    ])
      expect(await get(path), path).toMatchObject({ status: 404, body: '<h1>Not here</h1>' });
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });

  it('does not serve links that lead out of the site or to hidden files', async () => {
    const { folder, get } = await serve();
    const outside = join(folder, '../outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'index.html'), 'secret');
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync(join(outside, 'index.html'), join(folder, 'page.html'));
    symlinkSync('.env', join(folder, 'settings.txt'));
    symlinkSync('turn', join(folder, 'turn'));
    symlinkSync('en', join(folder, 'english'));
    for (const path of ['/out', '/out/', '/out/index.html', '/page.html', '/settings.txt', '/turn', '/turn/'])
      expect((await get(path)).status, path).toBe(404);
    expect((await get('/english/')).status).toBe(200);
  });

  it('refuses broken escapes, NUL and very long names', async () => {
    const { get } = await serve();
    for (const path of ['/%', '/%zz', '/en/%e2%82', '/%ff', '/%00', '/en/index.html%00.png', '/%c0%ae%c0%ae/'])
      expect((await get(path)).status, path).toBe(400);
    expect((await get(`/${'a'.repeat(300)}`)).status).toBe(404);
    expect((await get(`/${'a/'.repeat(5000)}`)).status).toBe(414);
    expect((await get('/en/')).status).toBe(200);
  });
});

describe('a site under a path', () => {
  it('is served only there', async () => {
    const { get } = await serve('/wire news/');
    expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/wire%20news/' } });
    expect(await get('/wire%20news')).toMatchObject({ status: 301, headers: { location: '/wire%20news/' } });
    expect(await get('/wire%20news/en')).toMatchObject({ status: 301, headers: { location: '/wire%20news/en/' } });
    expect((await get('/wire%20news/en/')).status).toBe(200);
    for (const path of ['/en/', '/wire%20newsen/', '/wire', '/wire%20news//en/']) expect((await get(path)).status, path).toBe(404);
  });
});

describe('a site that is missing or replaced', () => {
  it('is answered with 503 until it is back', async () => {
    const { folder, get } = await serve();
    renameSync(folder, `${folder}-away`);
    for (const path of ['/', '/en/', '/en', '/never', '/.env'])
      expect(await get(path), path).toMatchObject({
        status: 503,
        headers: { 'retry-after': '2', 'content-type': 'text/plain; charset=utf-8' },
      });
    renameSync(`${folder}-away`, folder);
    expect((await get('/en/')).status).toBe(200);
  });

  it('can be missing at the start', async () => {
    const { folder, get } = await serve('/', {});
    expect((await get('/en/')).status).toBe(503);
    write(folder, FILES);
    expect((await get('/en/')).status).toBe(200);
  });

  it('is replaced without readers noticing', async () => {
    const { folder, get } = await serve();
    write(`${folder}-next`, FILES);
    let isOver = false;
    const reading = Promise.all(
      [1, 2, 3, 4].map(async () => {
        const seen = new Set<number>();
        while (!isOver) seen.add((await get('/en/')).status);
        return [...seen];
      }),
    );
    for (let swap = 0; swap < 40; swap++) {
      renameSync(folder, `${folder}-old`);
      renameSync(`${folder}-next`, folder);
      renameSync(`${folder}-old`, `${folder}-next`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    isOver = true;
    expect(await reading).toEqual([[200], [200], [200], [200]]);
  });

  it('sends a large file to its end if it was replaced meanwhile', async () => {
    const { folder, get } = await serve('/', { ...FILES, 'large.bin': 'x'.repeat(8_000_000) });
    const { body } = await get('/large.bin', {
      onBegin: () => {
        renameSync(folder, `${folder}-old`);
        rmSync(`${folder}-old`, { recursive: true });
      },
    });
    expect(body.length).toBe(8_000_000);
    expect((await get('/large.bin')).status).toBe(503);
  });

  it('closes the connection if a file is cut short or the reader is gone', async () => {
    const { folder, get } = await serve('/', { ...FILES, 'large.bin': 'x'.repeat(8_000_000) });
    await expect(get('/large.bin', { onBegin: () => truncateSync(join(folder, 'large.bin'), 100) })).rejects.toThrow();
    writeFileSync(join(folder, 'large.bin'), 'x'.repeat(8_000_000));
    await expect(get('/large.bin', { onBegin: (leave) => leave() })).rejects.toThrow();
    expect((await get('/en/')).status).toBe(200);
  });
});

async function serve(base = '/', files: Readonly<Record<string, string>> = FILES): Promise<{ folder: string; get: typeof get }> {
  const home = mkdtempSync(join(tmpdir(), 'kawat-'));
  const folder = join(home, 'site');
  write(folder, files);
  const { server, address } = await serveFolder(folder, { base, port: 0, host: '127.0.0.1' });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true, force: true });
  });
  const { port } = new URL(address);

  /** Requests a path unchanged; HTTP clients would normalise it. */
  function get(path: string, { method = 'GET', headers = {}, onBegin }: Asking = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        onBegin?.(() => asked.destroy());
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() });
        });
      });
      asked.on('error', reject);
      asked.end();
    });
  }
  return { folder, get };
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

interface Asking {
  method?: string;
  headers?: Record<string, string>;
  /** Called when the headers have arrived; may end the connection. */
  onBegin?: (leave: () => void) => void;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
