import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readWire, type Wire } from '../content.ts';
import { all, sampleSites, textOf, type Site } from '../site.ts';

const wire = readWire();
const hidden = wire.filter(({ state }) => state === 'hidden');
const withdrawn = wire.filter(({ state }) => state === 'withdrawn');

describe.each(await sampleSites())('hidden stories under $base', (site) => {
  const files = [...site.files].map((file) => ({ file, text: readText(site, file) }));
  const folded = files.map(({ file, text }) => ({ file, text: fold(text) }));
  const holding = (needle: string) =>
    files.filter(({ file, text }) => file.includes(needle) || text.includes(needle)).map(({ file }) => file);
  const saying = (words: string) => folded.filter(({ text }) => text.includes(fold(words))).map(({ file }) => file);

  test('the search for words finds published ones', () => {
    const published = wire.find(({ state }) => state === 'published')!;
    expect(holding(published.story)).not.toEqual([]);
    expect(wordsOf(published).filter((words) => saying(words).length === 0)).toEqual([]);
  });

  test('no file contains anything of a withheld or embargoed story', () => {
    expect(hidden.length).toBeGreaterThan(4);
    for (const article of hidden) {
      expect.soft(holding(article.story.split('/').at(-1)!), article.story).toEqual([]);
      for (const words of wordsOf(article)) expect.soft(saying(words), words).toEqual([]);
    }
  });

  test('a withdrawn article’s page says only that it was withdrawn', () => {
    expect(withdrawn.length).toBeGreaterThan(1);
    for (const { language, story } of withdrawn) {
      const page = site.pages.get(`${language}/${story}/`)!;
      expect.soft(page.noIndex, story).toBe(true);
      expect.soft(textOf(all(page.tree, 'h1')[0]), story).not.toBe('');
      expect.soft(all(page.tree, 'time').length + all(page.tree, 'article').length, story).toBe(0);
    }
  });

  test('no file contains its words, and only the manifest contains its address', () => {
    for (const article of withdrawn) {
      expect
        .soft(
          // The site's manifest names its page.
          files.filter(({ file, text }) => file !== '.kawat-manifest' && text.includes(article.story)).map(({ file }) => file),
          article.story,
        )
        .toEqual([]);
      for (const words of wordsOf(article)) expect.soft(saying(words), words).toEqual([]);
    }
  });
});

/** A file's text. Unpacks the compressed files of a search index. */
function readText({ folder }: Site, file: string): string {
  const bytes = readFileSync(join(folder, file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

function wordsOf({ headline, description, body }: Wire): string[] {
  const paragraphs = body.split(/\n{2,}/).filter((block) => /^\p{L}/u.test(block) && !/[[\]*_`<>]/.test(block));
  return [headline, ...(description ? [description] : []), ...paragraphs];
}

/** Only letters and digits, so that neither spaces nor escapes hide a match. */
function fold(text: string): string {
  return text
    .replace(/&#?\w+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
