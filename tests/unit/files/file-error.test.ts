import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainFileError } from '../../../src/files/file-error.ts';
import { makeFolder } from '../build/folder.ts';

const folder = () => makeFolder({ file: 'x', 'folder/inside': 'x' });

it.each([
  ['A file or folder is missing', (at: string) => readFileSync(join(at, 'nowhere')), 'nowhere'],
  ['A file is where a folder should be', (at: string) => mkdirSync(join(at, 'file/site')), 'file/site'],
  ['A folder is where a file should be', (at: string) => writeFileSync(join(at, 'folder'), ''), 'folder'],
  ['A name is too long for this disk', (at: string) => writeFileSync(join(at, 'x'.repeat(300)), ''), 'xxx'],
  ['Another program is writing into this folder', (at: string) => renameSync(join(at, 'file/../folder'), makeFolder({ x: '' })), 'folder'],
])('explains: %s', (words, fail, path) => {
  const error = caught(fail);
  const { message } = explainFileError(error, 'the site') as Error;
  expect(message).toMatch(new RegExp(`^${words}[^:]*: .*${path}.*\\. [A-Z].+$`));
  expect(message).not.toMatch(/\bE[A-Z]{3,}/);
});

it('understands an error from another process, which is only a message', () => {
  const explain = (text: string) => (explainFileError(new Error(text), '/cache or /site', 'The site is unchanged') as Error).message;
  expect(explain('ENOSPC: no space left on device, write')).toBe(
    'No space left on device: /cache or /site. Free some space and try again. The site is unchanged',
  );
  expect(explain("[vite] EROFS: read-only file system, open '/srv/a b'")).toMatch(/^This disk is read-only: \/srv\/a b\. /);
  expect(explain("EXDEV: cross-device link not permitted, rename '/a' -> '/b'")).toMatch(/: \/a and \/b\. /);
});

it('returns other errors unchanged', () => {
  for (const error of [new Error('no template is for x'), new Error('ESOMETHING: odd'), 'text']) {
    expect(explainFileError(error, 'x')).toBe(error);
  }
});

function caught(fail: (at: string) => unknown): unknown {
  try {
    return fail(folder());
  } catch (error) {
    return error;
  }
}
