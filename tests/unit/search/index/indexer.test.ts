import { afterAll, expect, it } from 'vitest';
import { chooseIndexer } from '../../../../src/search/index/indexer.ts';
import { endPagefind, indexWithPagefind } from '../../../../src/search/index/pagefind-indexer.ts';
import { PAGEFIND_VERSION } from '../../../../src/search/shape.ts';

const quiet = (text: string): void => {
  throw new Error(text);
};

afterAll(() => endPagefind());

it('uses Kawat’s writer with the installed Pagefind', () => expect(chooseIndexer(undefined, quiet)).toBe('kawat'));

it('uses Pagefind’s own indexer if it is chosen', () => expect(chooseIndexer('pagefind', quiet)).toBe('pagefind'));

it.each([undefined, 'kawat'] as const)('uses Pagefind’s own indexer and warns if another version is installed (%s)', (wanted) => {
  const lines: string[] = [];
  expect(chooseIndexer(wanted, (line) => lines.push(line), '9.9.9')).toBe('pagefind');
  expect(lines).toEqual([expect.stringContaining(`tested with ${PAGEFIND_VERSION}`)]);
});

it('returns the id of every record that Pagefind indexes', async () => {
  const records = Array.from({ length: 25 }, (_, number) => ['harbour', `lamp${number}`, '港灯']);
  const { hash, files, ids } = await indexWithPagefind('und-x-en-2026', records);
  expect(new Set(ids).size).toBe(25);
  expect(files.map(([path]) => path)).toContain(`pagefind.und-x-en-2026_${hash}.pf_meta`);
  expect(files.every(([path]) => path.endsWith('.pf_meta') || path.startsWith('index/'))).toBe(true);
});

it('distinguishes records with the same words', async () => {
  const { ids } = await indexWithPagefind('und-x-en-2026', [['same'], ['same'], ['same']]);
  expect(new Set(ids).size).toBe(3);
});
