import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { findCycles, foldersOf, readImports } from './imports.ts';

/** The most files allowed in one folder. */
const MOST_FILES = 15;

const files = readImports();

it('reads the imports of the whole source', () => {
  expect(files.size).toBeGreaterThan(250);
  expect(files.get('src/layouts/Page.astro')).toContain('src/components/site/Masthead.astro');
});

it('has no import cycle between files, including types', () => expect(findCycles(files)).toEqual([]));

it('has no import cycle between folders', () => expect(findCycles(foldersOf(files))).toEqual([]));

it('has no folder with too many files', () => {
  const counts = Object.entries(Object.groupBy(files.keys(), dirname)).map(([folder, own]) => [folder, own!.length] as const);
  expect(counts.filter(([, count]) => count > MOST_FILES)).toEqual([]);
});

it('would find a cycle', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ]);
  expect(findCycles(graph).map((cycle) => cycle.toSorted())).toEqual([['a', 'b', 'c']]);
});
