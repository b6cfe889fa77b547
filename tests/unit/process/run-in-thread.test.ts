import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { runInThread } from '../../../src/process/run-in-thread.ts';
import { writeContent } from '../content.ts';

const SIGN = new URL('../../../src/articles/read/stamped-files.ts', import.meta.url);

it('returns the function’s result', async () => {
  const folder = writeContent({ '2024/03/26/story/en.md': 'text' });
  expect(await runInThread(SIGN, 'stampArticles', folder)).toMatchObject({ files: ['2024/03/26/story/en.md'] });
});

it('returns undefined if the function throws', async () => {
  expect(await runInThread(SIGN, 'stampArticles', '/nowhere/at/all')).toBeUndefined();
});

it('returns undefined if there is no such function or module', async () => {
  expect(await runInThread(SIGN, 'signNothing')).toBeUndefined();
  expect(await runInThread(pathToFileURL(join('nowhere', 'at-all.ts')), 'any')).toBeUndefined();
});
