import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/model/article.ts';
import { markdown } from '../../../src/intake/formats/markdown/markdown.ts';
import { ninjs } from '../../../src/intake/formats/ninjs/ninjs.ts';
import type { WireItem } from '../../../src/intake/wire/item.ts';
import { toNinjs } from '../../../src/syndication/ninjs.ts';
import type { NinjsContext } from '../../../src/syndication/ninjs-associations.ts';
import { exportNinjs } from '../../../src/syndication/ninjs-export.ts';
import { HAS_SAMPLES } from '../../samples.ts';
import { plain, readOnly } from '../intake/formats/readings.ts';
import { makeArticle, makePublication, makeStory, makeTranslation, openContent } from '../make.ts';
import { ninjsShape } from './ninjs-shape.ts';

const BODY = { html: '<p>Text.</p>', text: '\nText.\n' };

function exported(article: Article, context: Partial<NinjsContext> = {}, body: typeof BODY | null = BODY) {
  const address = `https://wire.example/${article.language}/${article.story}/`;
  const story = makeStory([article]);
  return toNinjs(article, body ?? undefined, { publication: makePublication(), story, address, pictures: 'beside', ...context });
}

const imported = (object: object): WireItem => readOnly(JSON.stringify(object), ninjs);

describe('an article', () => {
  it('is the same after export and import, including all facts about its translation', () => {
    const translation = {
      postEditing: 'light',
      tool: 'Sample MT',
      org: 'Sample Desk',
      revPerson: 'A Reviewer',
      revOrg: 'Sample Wire',
      reviewed: '2024-03-27',
      sourceVersion: 2,
      disclaimer: { language: 'en', text: 'Translated by a machine.' },
    } as const;
    const article = makeTranslation(translation, {
      corrections: [
        { at: '2024-03-26T15:00:00+07:00', note: 'Le jour était faux.' },
        { at: '2024-03-26T16:00:00.5Z', note: 'Le lieu aussi.' },
      ],
      dateline: 'JAKARTA',
      edNote: 'À relire',
      embargoedUntil: '2024-03-26T14:30:00+07:00',
      images: [{ src: 'a b/ô.jpg', alt: '', caption: 'Le bac', credit: 'Une photographe' }],
      infoSource: { name: 'Sample Wire', uri: 'https://dépêche.example/é' },
      subjects: ['politics', 'unlisted'],
      uri: 'tag:wire.example,2024:é[1]#a#b',
    });
    expect(plain(imported(exported(article)))).toMatchObject({
      uri: article.uri,
      language: 'fr',
      dateline: 'JAKARTA',
      edNote: 'À relire',
      embargoedUntil: article.embargoedUntil,
      images: article.images,
      infoSource: article.infoSource,
      subjects: [{ code: 'politics', name: 'Politique' }, { code: 'unlisted' }],
      body: { kind: 'markdown', value: BODY.text },
      group: article.story,
      translation: { sourceLanguage: 'id', method: 'machine', tool: 'Sample MT', org: 'Sample Desk' },
      own: {
        corrections: article.corrections,
        translation: { postEditing: 'light', revPerson: 'A Reviewer', revOrg: 'Sample Wire', reviewed: '2024-03-27', sourceVersion: 2 },
      },
    });
    expect(imported(exported(article)).own?.translation?.disclaimer).toEqual(translation.disclaimer);
  });

  it('without an identifier is exported under its address and imported without one', () => {
    const object = exported(makeArticle());
    expect(object).toMatchObject({ uri: 'https://wire.example/en/2024/03/26/story/' });
    expect(imported(object).uri).toBeUndefined();
  });

  it('keeps an identifier that equals its address', () => {
    const uri = 'https://wire.example/en/2024/03/26/story/';
    expect(imported(exported(makeArticle({ uri }))).uri).toBe(uri);
  });

  it('has its source with its version, and the other languages', () => {
    const original = makeArticle({ language: 'id', uri: 'urn:wire.example:id', version: 3 });
    const english = makeTranslation({}, { language: 'en' });
    const french = makeTranslation({ sourceVersion: 2 });
    const item = imported(exported(french, { story: makeStory([original, english, french]) }));
    expect(item).toMatchObject({
      translation: { of: 'urn:wire.example:id', sourceLanguage: 'id' },
      alternates: ['https://wire.example/en/2024/03/26/story/'],
      own: { translation: { sourceVersion: 2 } },
    });
    expect(imported(exported(original, { story: makeStory([original, english, french]) })).translation).toBeUndefined();
  });

  it('that was withdrawn tells this and nothing else', () => {
    const article = makeArticle({
      pubStatus: 'canceled',
      headline: 'Secret',
      description: 'Secret',
      images: [{ src: 'secret.jpg', alt: 'Secret' }],
    });
    const object = exported(article, {}, null);
    expect(object).toMatchObject({ pubStatus: 'canceled', language: 'en' });
    expect(JSON.stringify(object)).not.toMatch(/secret/i);
  });

  it('leaves out a picture without an address that is not exported with it', () => {
    const article = makeArticle({
      images: [
        { src: 'a.jpg', alt: 'A' },
        { src: 'b.jpg', alt: 'B' },
      ],
    });
    const pictureAddress = (src: string) => (src === 'a.jpg' ? 'https://wire.example/media/a-1600.webp' : undefined);
    expect(imported(exported(article, { pictures: undefined, pictureAddress })).images).toEqual([
      { src: 'https://wire.example/media/a-1600.webp', alt: 'A' },
    ]);
  });

  it('with any texts is valid and survives the import', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== '');
    const uri = fc
      .tuple(fc.constantFrom('https://', 'urn:', 'tag:', 'http:'), fc.stringMatching(/^\S{1,20}$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, uri, (headline, dateline, identifier) => {
        const object = exported(makeArticle({ headline, dateline, uri: identifier, by: headline }));
        expect(ninjsShape.safeParse(object).error).toBeUndefined();
        const well = (value: string) => value.toWellFormed();
        expect(imported(object)).toMatchObject({ headline, dateline, by: headline });
        expect(imported(object).uri).toBe(well(identifier));
      }),
      { numRuns: 300 },
    );
  });
});

/* Each article of the sample publication, exported with its pictures, is read like its own file. */
describe.runIf(HAS_SAMPLES)('the sample publication', async () => {
  const library = openContent('content', { now: Date.parse('2026-11-22T12:00:00+07:00') });
  const objects = await Promise.all(
    library.articles.map(async (article) => {
      const story = library.stories.get(article.story)!;
      return { article, object: await exportNinjs(article, { library, story, withText: true, picturesBeside: true }) };
    }),
  );

  it('has articles', () => expect(objects.length).toBeGreaterThan(100));

  it('is the same after export and import', () => {
    for (const { article, object } of objects) {
      const file = readFileSync(join('content', article.file), 'utf8');
      const own = readOnly(file, markdown, article.file);
      const back = imported(object);
      const { version, versionCreated, pubStatus } = article;
      const wanted = { ...own, version: String(version), versionCreated, pubStatus };
      expect(withoutStory(back), article.file).toEqual(withoutStory(wanted));
      expect(back.group).toBe(article.story);
    }
  });

  it('has the shape of ninjs 3.1', () => {
    for (const { article, object } of objects) expect(ninjsShape.safeParse(object).error, article.file).toBeUndefined();
  });

  // The IPTC's schema is not part of this repository; the test runs if there is a copy outside it.
  const schema = resolve(import.meta.dirname, '../../../../shared/ninjs-schema_3.1.json');
  it.skipIf(!existsSync(schema))('is valid against the published schema (skipped without a copy of it)', () => {
    const ajv = new Ajv2020({ strict: false, formats: fullFormats });
    // The schema refers to GeoJSON, which Kawat does not use.
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
    expect(validate({ uri: 'urn:x:1', unknown: true })).toBe(false);
    for (const { article, object } of objects) expect(validate(object) || validate.errors, article.file).toBe(true);
  });
});

/** Removes what is not in an article's own file: story, other versions, the source's identifier, names of subjects. */
function withoutStory(item: WireItem): unknown {
  const { translation, subjects = [] } = item;
  const told = translation && { ...translation, of: undefined };
  return plain({ ...item, group: undefined, alternates: undefined, translation: told, subjects: subjects.map(({ code }) => ({ code })) });
}
