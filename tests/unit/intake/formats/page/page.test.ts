import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from '../../../../../src/intake/formats/page/page.ts';
import { Fault } from '../../../../../src/findings/fault.ts';

const text = readFileSync(new URL('../../../../fixtures/intake/page/article.html', import.meta.url), 'utf8');
const read = (html: string, address?: string) => page.read({ name: 'x', text: html, address }).items[0]!;
const withJsonLd = (data: unknown) =>
  // A function, because the data may contain `$'`.
  read(text.replace('</head>', () => `<script type="application/ld+json">${JSON.stringify(data)}</script></head>`));

describe('recognising a page', () => {
  it.each([
    ['<!DOCTYPE html>', true],
    ['\n<!-- saved --><HTML lang="fr">', true],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>', true],
    ['<script src="a.js"></script>\n<!DOCTYPE html><html lang="fr">', true],
    ['<script>1</script>', false],
    ['<p>A fragment</p>', false],
    ['<rss>', false],
    ['About <html>', false],
  ])('%s: %s', (start, expected) => {
    expect(page.recognises({ name: 'x', text: start })).toBe(expected);
  });
});

describe('a page', () => {
  it('yields its article, with fields from <meta> and links', () => {
    const { body, ...about } = read(text);
    expect(about).toEqual({
      line: 1,
      isPage: true,
      uri: 'https://news.example/fr/2024/03/26/pont',
      language: 'fr',
      headline: 'Un pont rouvre à Bogor',
      by: 'Ani Wijaya',
      firstCreated: '2024-03-26T14:05:00+07:00',
      versionCreated: '2024-03-26T14:05:00+07:00',
      infoSource: { name: 'News Example', uri: 'https://news.example/' },
      subjects: [{ name: 'Transports' }],
      images: [{ src: 'https://news.example/media/pont.jpg' }],
      alternates: ['https://news.example/id/2024/03/26/jembatan'],
    });
    expect(body.kind).toBe('html');
    expect(body.value).toContain('href="https://news.example/fr/communique"');
    expect(body.value).not.toMatch(/Accueil|track|© News/);
  });

  it('prefers JSON-LD, with the article anywhere in it', () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Le pont rouvre &amp; les bus reviennent',
      description: 'La circulation reprend.',
      datePublished: '2024-03-26T07:05:00Z',
      dateModified: '2024-03-27T07:05:00Z',
      author: [{ '@type': 'Person', name: 'Budi' }, 'Citra', { url: 'https://x.example/' }],
      inLanguage: 'fr-FR',
      publisher: { name: 'Kantor', url: 'https://kantor.example/' },
      articleSection: ['Transports', 'Ville'],
      image: [{ url: 'https://news.example/l.jpg', caption: 'Le pont.', creditText: 'Ani' }],
      translationOfWork: { '@id': 'https://news.example/id/2024/03/26/jembatan', inLanguage: 'id' },
    };
    expect(withJsonLd({ '@graph': [{ '@type': 'WebSite' }, article] })).toMatchObject({
      // The heading that readers see, which the title repeats.
      headline: 'Un pont rouvre à Bogor',
      description: 'La circulation reprend.',
      firstCreated: '2024-03-26T07:05:00Z',
      versionCreated: '2024-03-27T07:05:00Z',
      by: 'Budi, Citra',
      language: 'fr-FR',
      infoSource: { name: 'Kantor', uri: 'https://kantor.example/' },
      subjects: [{ name: 'Transports' }, { name: 'Ville' }],
      images: [{ src: 'https://news.example/l.jpg', caption: 'Le pont.', credit: 'Ani' }],
      translation: { of: 'https://news.example/id/2024/03/26/jembatan', sourceLanguage: 'id' },
    });
  });

  it('uses the address it was fetched from if it names none', () => {
    const item = read('<html><body><h1>Titre</h1><p>Un <a href="b">texte</a>.</p></body></html>', 'https://a.example/x/');
    expect(item).toMatchObject({ uri: 'https://a.example/x/', infoSource: { name: 'a.example' } });
    expect(item.body.value).toContain('href="https://a.example/x/b"');
  });

  it.each([
    ['no text', '<html><body><script>render()</script></body></html>', /without an article/],
    ['nesting', `<html>${'<div>'.repeat(10_000)}`, /nested more than 400 deep/],
    ['too many elements', `<html>${'<br>'.repeat(100_000)}`, /more than 20000 elements/],
    ['too many attributes', `<html><p ${Array.from({ length: 2000 }, (_, index) => `a${index}`).join(' ')}>x`, /more than 1000 attributes/],
    ['a page of ten million characters', `<html>${'x'.repeat(10_000_000)}`, /million characters/],
  ])('is refused: %s', (_, html, message) => {
    expect(() => read(html)).toThrow(Fault);
    expect(() => read(html)).toThrow(message);
  });

  it('accepts any JSON-LD', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 3 }, fc.jsonValue({ maxDepth: 1 }), fc.array(tie('any'), { maxLength: 3 }), tie('article')),
      article: fc
        .dictionary(
          fc.constantFrom(
            'headline',
            'author',
            'image',
            'publisher',
            'inLanguage',
            'name',
            'url',
            'translationOfWork',
            'articleSection',
            '@graph',
          ),
          tie('any'),
        )
        .map((fields) => ({ '@type': 'NewsArticle', ...fields })),
    })).article;
    fc.assert(
      fc.property(value, (data) => {
        expect(withJsonLd(data).body.kind).toBe('html');
      }),
      { numRuns: 60 },
    );
  });

  it('always gives an article or a refusal', () => {
    const piece = fc.constantFrom(
      '<head>',
      '</head>',
      '<body>',
      '<p>Un mot, un autre.',
      '<article>',
      '</article>',
      '<table>',
      '<td>',
      '<base href="x:">',
      '<title>',
      '</title>',
      '<meta property="og:url" content="x">',
      '<svg>',
      '<frameset>',
      '\ud800',
      '<h1>',
      '<br>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        try {
          expect(read(`<html>${pieces.join('')}`).body.value).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('things that JSON-LD names in another part of its graph', () => {
  const graph = {
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: 'Le quai rouvre',
        author: [{ '@id': 'https://port.example/#rani' }],
        publisher: { '@id': 'https://port.example/#org' },
        image: { '@id': 'https://port.example/#gone' },
      },
      { '@type': 'Person', '@id': 'https://port.example/#rani', name: 'Rani Putri' },
      { '@type': 'Organization', '@id': 'https://port.example/#org', name: 'Fil du Port' },
    ],
  };

  it('are found there, and other references give no name', () => {
    const item = withJsonLd(graph);
    expect(item.by).toBe('Rani Putri');
    expect(item.infoSource?.name).toBe('Fil du Port');
    expect(JSON.stringify(item)).not.toContain('#gone');
  });
});
