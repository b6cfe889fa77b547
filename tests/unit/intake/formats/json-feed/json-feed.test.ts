import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFeed } from '../../../../../src/intake/formats/json-feed/json-feed.ts';
import { Fault } from '../../../../../src/findings/fault.ts';

const VERSION = '"version": "https://jsonfeed.org/version/1.1"';
const read = (text: string) => jsonFeed.read({ name: 'x', text });

describe('JSON Feed', () => {
  it('is recognised by its version, however its slashes are written', () => {
    expect(jsonFeed.recognises({ name: 'x', text: `{${VERSION}}` })).toBe(true);
    expect(jsonFeed.recognises({ name: 'x', text: '{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}' })).toBe(true);
    expect(jsonFeed.recognises({ name: 'x', text: '{"uri":"urn:x","version":"1"}' })).toBe(false);
  });

  it('yields each item with everything from it and the feed', () => {
    const { items, leftOut, notes } = read(`{ ${VERSION}, "title": "Kabar", "home_page_url": "https://k.example/", "language": "id",
      "items": [
        { "id": "https://k.example/1", "title": "Un pont", "content_html": "<p>Rouvert.</p>", "summary": "La circulation reprend.",
          "date_published": "2024-03-26T14:05:00+07:00", "date_modified": "2024-03-27T09:00:00+07:00", "language": "fr",
          "authors": [{ "name": "Ani" }, { "url": "https://b.example/" }], "tags": ["transport", 3], "image": "https://k.example/p.jpg" },
        7,
        { "id": 2, "url": "https://k.example/2", "summary": "Satu kalimat." },
        { "title": "Tanpa teks" }] }`);
    expect(items).toEqual([
      {
        line: 3,
        base: 'https://k.example/',
        uri: 'https://k.example/1',
        language: 'fr',
        headline: 'Un pont',
        description: 'La circulation reprend.',
        by: 'Ani',
        firstCreated: '2024-03-26T14:05:00+07:00',
        versionCreated: '2024-03-27T09:00:00+07:00',
        infoSource: { name: 'Kabar', uri: 'https://k.example/' },
        subjects: [{ name: 'transport' }],
        images: [{ src: 'https://k.example/p.jpg' }],
        body: { kind: 'html', value: '<p>Rouvert.</p>' },
      },
      expect.objectContaining({ line: 7, uri: 'https://k.example/2', language: 'id', body: { kind: 'text', value: 'Satu kalimat.' } }),
    ]);
    expect(leftOut.map(({ line, found, severity }) => ({ line, found, severity }))).toEqual([
      { line: 3, found: 'item 2: it is not an object', severity: 'error' },
      { line: 8, found: 'item “Tanpa teks”: it has no text', severity: 'error' },
    ]);
    expect(notes).toEqual([
      {
        severity: 'warning',
        rule: 'summary',
        line: 7,
        found: 'the feed has a summary and no text for 1 of 2 entries, and the summary was imported as the text',
      },
    ]);
  });

  it.each([
    ['broken JSON', `{${VERSION},\n"items": [`, 2],
    ['no items', `{${VERSION}}`, 1],
    ['items of another kind', `{${VERSION}, "items": "x"}`, 1],
    ['nesting', `{${VERSION}, "items": ${'['.repeat(100_000)}`, 1],
  ])('refuses %s', (_, text, line) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'Fault', line }) as Error);
  });

  it('accepts any value anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.constantFrom(
              'id',
              'url',
              'title',
              'content_html',
              'content_text',
              'summary',
              'authors',
              'author',
              'tags',
              'attachments',
              'image',
            ),
            fc.jsonValue(),
          ),
        ),
        (entries) => {
          try {
            expect(read(JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: entries })).items.length).toBeLessThanOrEqual(
              entries.length,
            );
          } catch (error) {
            expect(error).toBeInstanceOf(Fault);
          }
        },
      ),
    );
  });
});
