import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, makeContent } from './content.ts';
import { makeFolder, PROJECT, run } from './kawat.ts';
import { findBrokenLinks } from './links.ts';
import { all, articlePages, attribute, buildSite, textOf } from './site.ts';

/*
 * Real wire copy and a corpus of real news are in a folder next to the project, never in it. If they are missing, these tests
 * are skipped with a message.
 */
const SHARED = join(PROJECT, '../shared');
const WIRE = join(SHARED, 'samples/text/voi-fr-368767.txt');
const CORPUS = join(SHARED, 'corpus/make.mjs');

describe('real copy', { timeout: 300_000 }, () => {
  test('of a wire, written into a content folder, is published with its disclosure and disclaimer', async (context) => {
    if (!existsSync(WIRE)) return context.skip(`${WIRE} is not here`);
    const blocks = readFileSync(WIRE, 'utf8')
      .trim()
      .split(/\n{2,}/)
      .slice(1);
    const disclaimer = blocks.pop()!;
    const story = '2024/03/26/cyber-politicisation';
    const fields = {
      language: 'fr',
      headline: 'La Chine appelle à ne pas politiser la cybersécurité',
      firstCreated: '2024-03-26T14:05:00+07:00',
      dateline: 'JAKARTA',
      translation: { sourceLanguage: 'id', method: 'machine', org: 'DigitalSiber.id', disclaimer: { language: 'en', text: disclaimer } },
    };
    const body = blocks.join('\n\n').replace(/^JAKARTA - /, '');
    const site = await buildSite(makeContent({ [`${story}/fr.md`]: article(fields, body) }));

    const { tree } = site.pages.get(`fr/${story}/`)!;
    const [shown] = all(tree, '.disclaimer');
    expect(textOf(shown)).toBe(disclaimer);
    expect([attribute(shown, 'lang'), attribute(shown, 'dir')]).toEqual(['en', 'ltr']);
    expect(textOf(all(tree, '.sentence')[0])).toMatch(/^Traduction automatique depuis .*indonésien, non relue\./);
    expect(textOf(all(tree, '.place')[0])).toBe('JAKARTA');
    expect(all(all(tree, '.prose')[0]!, 'p')).toHaveLength(blocks.length);
    expect(textOf(all(tree, '.prose')[0])).not.toMatch(/Partager|automatically generated/);
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('of 200 stories in six languages makes 1,200 article pages', async (context) => {
    if (!existsSync(CORPUS)) return context.skip(`${CORPUS} is not here`);
    const content = join(makeFolder(), 'content');
    expect(await run([CORPUS, '--out', content, '--stories', '200'])).toMatchObject({ code: 0 });
    const site = await buildSite(content, { origin: 'https://corpus.example' });
    expect(articlePages(site)).toHaveLength(1200);
    expect(findBrokenLinks(site)).toEqual([]);
  });
});
