import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWire, type Wire } from '../content.ts';
import { all, sampleSites, textOf, type Site } from '../site.ts';

const wire = readWire();
const hidden = wire.filter(({ state }) => state === 'hidden');
const withdrawn = wire.filter(({ state }) => state === 'withdrawn');

describe.each(await sampleSites())('what may not be seen under $base', (site) => {
  const files = [...site.files].map((file) => ({ file, text: readText(site, file) }));
  const folded = files.map(({ file, text }) => ({ file, text: fold(text) }));
  const holding = (needle: string) =>
    files.filter(({ file, text }) => file.includes(needle) || text.includes(needle)).map(({ file }) => file);
  const saying = (words: string) => folded.filter(({ text }) => text.includes(fold(words))).map(({ file }) => file);

  test('what is published is found by the same means', () => {
    const published = wire.find(({ state }) => state === 'published')!;
    expect(holding(published.story)).not.toEqual([]);
    expect(wordsOf(published).filter((words) => saying(words).length === 0)).toEqual([]);
  });

  test('nothing of a withheld or embargoed story is in any file', () => {
    expect(hidden.length).toBeGreaterThan(4);
    for (const article of hidden) {
      expect.soft(holding(article.story.split('/').at(-1)!), article.story).toEqual([]);
      for (const words of wordsOf(article)) expect.soft(saying(words), words).toEqual([]);
    }
  });

  test('a withdrawn article leaves a page at its address that says no more than that', () => {
    expect(withdrawn.length).toBeGreaterThan(1);
    for (const { language, story } of withdrawn) {
      const page = site.pages.get(`${language}/${story}/`)!;
      expect.soft(page.noIndex, story).toBe(true);
      expect.soft(textOf(all(page.tree, 'h1')[0]), story).not.toBe('');
      expect.soft(all(page.tree, 'time').length + all(page.tree, 'article').length, story).toBe(0);
    }
  });

  test('neither its words nor its address are in any file', () => {
    for (const article of withdrawn) {
      expect
        .soft(
          // The list of the site's files names its page.
          files.filter(({ file, text }) => file !== '.kawat-manifest' && text.includes(article.story)).map(({ file }) => file),
          article.story,
        )
        .toEqual([]);
      for (const words of wordsOf(article)) expect.soft(saying(words), words).toEqual([]);
    }
  });
});

/** A file's text; what a search index keeps compressed is unpacked. */
function readText({ folder }: Site, file: string): string {
  const bytes = readFileSync(join(folder, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

function wordsOf({ headline, description, body }: Wire): string[] {
  const paragraphs = body.split(/\n{2,}/).filter((block) => /^\p{L}/u.test(block) && !/[[\]*_`<>]/.test(block));
  return [headline, ...(description ? [description] : []), ...paragraphs];
}

/** Letters and digits alone, so that neither spacing nor escaping hides a match. */
function fold(text: string): string {
  return text
    .replace(/&#?\w+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
