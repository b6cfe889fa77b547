import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicationSchema } from '../../../src/articles/model/publication-schema.ts';
import { articleSchema } from '../../../src/articles/model/schema.ts';
import { referenceTable } from '../../../src/desk/reference.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('holds the front matter reference as the schema gives it', () => {
    expect(between('front-matter')).toBe(referenceTable(articleSchema));
  });

  it('holds the publication reference as the schema gives it', () => {
    expect(between('publication')).toBe(referenceTable(publicationSchema));
  });

  it('names every script of package.json that a reader may run', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(readme));
    expect(missing).toEqual([]);
  });
});

function between(name: string): string {
  return new RegExp(`<!-- ${name} -->\\n\\n([\\s\\S]*?)\\n\\n<!-- /${name} -->`).exec(readme)?.[1] ?? '';
}
