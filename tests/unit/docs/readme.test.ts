import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicationSchema } from '../../../src/articles/model/publication-schema.ts';
import { articleSchema } from '../../../src/articles/model/schema.ts';
import { referenceTable } from '../../../src/desk/reference.ts';

const readme = readFileSync('README.md', 'utf8');
const writing = readFileSync('docs/writing.md', 'utf8');

describe('the documents', () => {
  it('have the front matter reference of the schema', () => {
    expect(between('front-matter')).toBe(referenceTable(articleSchema));
  });

  it('have the publication reference of the schema', () => {
    expect(between('publication')).toBe(referenceTable(publicationSchema));
  });

  it('have a README of at most 150 lines', () => expect(readme.split('\n').length).toBeLessThanOrEqual(150));

  it('list every script of package.json for readers', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(readme));
    expect(missing).toEqual([]);
  });
});

it.each([
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
])('%s links to files that exist', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path!);
  expect(links.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
});

function between(name: string): string {
  return new RegExp(`<!-- ${name} -->\\n\\n([\\s\\S]*?)\\n\\n<!-- /${name} -->`).exec(writing)?.[1] ?? '';
}
