import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWritable, faultOfFile, FileFault, readRegularFile } from '../../../src/files/regular-file.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kawat-regular-'));
  folder = join(root, 'content');
  mkdirSync(join(folder, 'harbour'), { recursive: true });
  writeFileSync(join(folder, 'harbour/crane.txt'), 'steel');
  mkdirSync(join(root, 'elsewhere'));
  writeFileSync(join(root, 'elsewhere/crane.txt'), 'secret');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const kindOf = (path: string, most = 100): string => {
  try {
    return readRegularFile(folder, path, most).toString();
  } catch (error) {
    if (error instanceof FileFault) return error.kind;
    throw error;
  }
};

describe('a file inside a folder', () => {
  it('is read', () => {
    expect(kindOf('harbour/crane.txt')).toBe('steel');
    expect(faultOfFile(folder, 'harbour/crane.txt')).toBeUndefined();
  });

  it('is read if the folder itself is a link', () => {
    symlinkSync(folder, join(root, 'alias'));
    expect(readRegularFile(join(root, 'alias'), 'harbour/crane.txt', 100).toString()).toBe('steel');
  });

  it('is read up to the limit and rejected beyond', () => {
    expect(kindOf('harbour/crane.txt', 5)).toBe('steel');
    expect(kindOf('harbour/crane.txt', 4)).toBe('too-large');
  });

  it('is rejected if it or a folder above it is a link', () => {
    symlinkSync(join(root, 'elsewhere/crane.txt'), join(folder, 'harbour/linked.txt'));
    symlinkSync('crane.txt', join(folder, 'harbour/inner.txt'));
    symlinkSync(join(root, 'elsewhere'), join(folder, 'linked'));
    symlinkSync('/dev/zero', join(folder, 'harbour/zero.txt'));
    for (const path of ['harbour/linked.txt', 'harbour/inner.txt', 'linked/crane.txt', 'harbour/zero.txt']) {
      expect(kindOf(path)).toBe('link');
    }
  });

  it('is rejected without waiting if it is a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    expect(kindOf('pipe.txt')).toBe('special');
  });

  it('is rejected if it is a folder, missing, outside, or has too long a name', () => {
    expect(kindOf('harbour')).toBe('folder');
    expect(kindOf('harbour/none.txt')).toBe('missing');
    expect(kindOf('harbour/crane.txt/none.txt')).toBe('missing');
    expect(kindOf('../elsewhere/crane.txt')).toBe('outside');
    expect(kindOf('/etc/hostname')).toBe('outside');
    expect(kindOf('a\0b')).toBe('outside');
    expect(kindOf(`${'n'.repeat(300)}.txt`)).toBe('long-name');
  });

  it('has no system codes in its messages', () => {
    for (const path of ['harbour', 'none', `${'n'.repeat(300)}`]) expect(faultOfFile(folder, path)!.message).not.toMatch(/\bE[A-Z]{3,}\b/);
  });
});

describe('a path to write to', () => {
  it('may be free or a file, and is never behind a link', () => {
    symlinkSync(join(root, 'elsewhere'), join(folder, 'linked'));
    symlinkSync(join(root, 'elsewhere/new.txt'), join(folder, 'dangling.txt'));
    expect(() => checkWritable(folder, 'harbour/crane.txt')).not.toThrow();
    expect(() => checkWritable(folder, 'new/place/crane.txt')).not.toThrow();
    expect(() => checkWritable(folder, 'linked/new.txt')).toThrow(FileFault);
    expect(() => checkWritable(folder, 'dangling.txt')).toThrow(FileFault);
    expect(() => checkWritable(folder, 'harbour')).toThrow(FileFault);
  });
});
