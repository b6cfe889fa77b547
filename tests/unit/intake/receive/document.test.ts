import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../src/intake/receive/document.ts';

/** Pseudo-random bytes, the same in every run. */
function noise(length: number): Buffer {
  const parts: Buffer[] = [];
  for (let size = 0; size < length; size += 20) parts.push(Buffer.from(hash('sha1', `noise ${size}`), 'hex'));
  return Buffer.concat(parts).subarray(0, length);
}

describe('an input that is not text', () => {
  it.each([300, 3000, 100_000])('of %s bytes is refused', (length) => {
    expect(() => openDocument('thumbs.db', noise(length))).toThrow('bytes that are not text in thumbs.db');
  });

  it('is not assumed because of a few control characters', () => {
    expect(openDocument('a', Buffer.from('The port\0 opened\x07.')).document.text).toBe('The port opened.');
    const text = 'The port opened again after two days. '.repeat(30);
    expect(openDocument('a', Buffer.from(`${text}\0\0\0\0\0\0\0\0\0`)).notes.map(({ found }) => found)).toEqual([
      'took out control characters (9, the first on line 1)',
    ]);
  });

  it('is not assumed because of the frames that a teleprinter sends around articles', () => {
    expect(openDocument('a', Buffer.from('\x16\x16\x01abc\x02The port opened.\r\n\x03\x04'.repeat(50))).document.text).toContain(
      'The port',
    );
  });
});

describe('a gzipped input', () => {
  it('is read as its content', () => {
    const { document, notes } = openDocument('a.html.gz', gzipSync('<p>The port opened.</p>'));
    expect([document.text, notes.map(({ found }) => found)]).toEqual(['<p>The port opened.</p>', ['it was compressed with gzip']]);
  });

  it('is refused with what is wrong with it', () => {
    expect(() => openDocument('a', gzipSync('The port opened again.').subarray(0, 20))).toThrow('a damaged gzip file');
    expect(() => openDocument('a', gzipSync(Buffer.alloc(60_000_000)))).toThrow('a gzip file of more than 50 MB unpacked');
  });
});
