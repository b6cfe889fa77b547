import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter(isMarkdown)
    .map((name) => `docs/${name}`),
];
const SOURCE_FOLDERS = readdirSync('src', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
const START = new RegExp(`^(?:src|docs|tests|${SOURCE_FOLDERS.join('|')})/`);

it.each(DOCUMENTS)('%s names only paths that exist', (file) => {
  const paths = pathsIn(readFileSync(file, 'utf8'));
  expect(paths.filter((path) => !existsSync(path) && !existsSync(join('src', path)))).toEqual([]);
});

it('recognises paths in code', () => {
  expect(pathsIn('`src/cli/`, `all.ts` and `npm run import -- docs/examples/feed.xml`, `articles/[day].astro`, `dist/` or `a/b`')).toEqual([
    'src/cli/',
    'all.ts',
    'docs/examples/feed.xml',
    'articles/[day].astro',
  ]);
});

it('docs/architecture.md has a row for every folder of src', () => {
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| (`.*?) \|/gm);
  const named = [...rows].flatMap(([, cell]) => codeIn(cell!)).map((path) => path.split('/', 1)[0]!);
  expect([...new Set(named)].toSorted()).toEqual(SOURCE_FOLDERS.toSorted());
});

/** The paths of this project in a document's code spans: from the root or from `src`, or names of source files. */
function pathsIn(text: string): string[] {
  return codeIn(text)
    .flatMap((code) => code.split(' '))
    .filter((word) => START.test(word) || /^[\w./[\]-]+\.(?:ts|astro|css)$/.test(word));
}

function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

function isMarkdown(name: string): boolean {
  return name.endsWith('.md');
}
