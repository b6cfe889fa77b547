import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { findCircles, foldersOf, readImports } from './imports.ts';

/** More files than this in one folder are a crowd. */
const CROWD = 15;

const files = readImports();

it('reads the imports of the whole source', () => {
  expect(files.size).toBeGreaterThan(250);
  expect(files.get('src/layouts/Page.astro')).toContain('src/components/site/Masthead.astro');
});

it('has no circle of files, types included', () => expect(findCircles(files)).toEqual([]));

it('has no circle of folders', () => expect(findCircles(foldersOf(files))).toEqual([]));

it('has no crowded folder', () => {
  const counts = Object.entries(Object.groupBy(files.keys(), dirname)).map(([folder, own]) => [folder, own!.length] as const);
  expect(counts.filter(([, count]) => count > CROWD)).toEqual([]);
});

it('finds a circle where there is one', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ]);
  expect(findCircles(graph).map((circle) => circle.toSorted())).toEqual([['a', 'b', 'c']]);
});
