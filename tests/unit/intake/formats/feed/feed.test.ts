import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feed } from '../../../../../src/intake/formats/feed/feed.ts';
import { shown } from '../tree-as-html.ts';
import { asLost } from '../../../../../src/intake/wire/left-out.ts';
import { Fault } from '../../../../../src/findings/fault.ts';

const fixture = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../../../fixtures/intake/feed/${name}`, import.meta.url), 'utf8'),
});
const read = (text: string) => feed.read({ name: 'x', text });

describe('recognising a feed', () => {
  it.each([
    ['<?xml version="1.0"?><!-- <html> --><rss version="2.0">', true],
    ['\n<feed xmlns="http://www.w3.org/2005/Atom">', true],
    ['<rdf:RDF xmlns="http://purl.org/rss/1.0/">', true],
    ['<!DOCTYPE html><html>', false],
    ['<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', false],
    ['A text about <rss>', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(feed.recognises({ name: 'x', text })).toBe(expected);
  });
});

describe('RSS', () => {
  const { items, leftOut, notes } = feed.read(fixture('rss.xml'));

  it('yields each item with everything from it and the channel', () => {
    expect(items[0]).toEqual({
      line: 9,
      isPost: true,
      base: 'https://kabar.example/?p=11&lang=fr',
      uri: 'https://kabar.example/?p=11&lang=fr',
      language: 'fr',
      headline: 'Un pont rouvre à Bogor',
      description: 'La circulation reprend.',
      by: 'Ani Wijaya, Budi Santoso',
      versionCreated: 'Tue, 26 Mar 2024 14:05:00 +0700',
      copyrightNotice: '© Kabar',
      infoSource: { name: 'Kabar & Dunia', uri: 'https://kabar.example/' },
      subjects: [{ name: 'Transportasi' }],
      images: [{ src: 'https://kabar.example/pont.jpg', caption: 'Le pont.', credit: 'Ani/Kabar' }],
      body: { kind: 'html', value: '<p>Le pont a rouvert mardi : 1 &lt; 2.</p>' },
    });
  });

  it('uses the channel’s language if the item has none', () => {
    expect(items[1]).toMatchObject({
      language: 'id',
      headline: 'Hanya ringkasan',
      by: 'Budi',
      body: { kind: 'text', value: 'Satu kalimat.' },
    });
  });

  it('reports which items have only summaries, and which have no text', () => {
    expect(leftOut).toEqual([asLost(27, 'item “Tanpa teks”', 'it has no text')]);
    expect(notes).toEqual([
      {
        severity: 'warning',
        rule: 'summary',
        line: 22,
        found: 'the feed has a summary and no text for 1 of 2 entries, and the summary was imported as the text',
      },
    ]);
  });

  it('separates first publication from change if the item does', () => {
    const { items } = read(
      '<rss><channel><item xmlns:a="http://www.w3.org/2005/Atom"><description>x</description><pubDate>P</pubDate><a:updated>U</a:updated></item></channel></rss>',
    );
    expect(items[0]).toMatchObject({ firstCreated: 'P', versionCreated: 'U' });
  });

  it.each([
    ['in a channel', '<rss><channel><item><title>One</title></item></channel></rss>'],
    ['beside one', '<rss><channel></channel><item><title>One</title></item></rss>'],
    ['without one', '<rss><item><title>One</title></item></rss>'],
  ])('yields an item %s once', (_, text) => {
    const { items: own, leftOut: others } = read(text);
    expect(own.length + others.length).toBe(1);
  });

  it('leaves out a description that is only the beginning of the text', () => {
    const { items } = read(
      '<rss><channel xmlns:content="http://purl.org/rss/1.0/modules/content/"><item><description>Le pont “neuf” a […]</description><content:encoded>&lt;p&gt;Le &lt;b&gt;pont&lt;/b&gt; «neuf» a rouvert.&lt;/p&gt;</content:encoded></item></channel></rss>',
    );
    expect(items[0]?.description).toBeUndefined();
  });
});

describe('Atom', () => {
  const { items, leftOut } = feed.read(fixture('atom.xml'));

  it('yields each entry, XHTML as HTML', () => {
    expect(shown(items[0]!)).toEqual({
      base: 'https://news.example/fr/1',
      line: 6,
      isPost: true,
      uri: 'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a',
      language: 'fr',
      headline: '1 < 2',
      by: 'Desk',
      firstCreated: '2024-03-26T00:00:00Z',
      versionCreated: '2024-03-27T00:00:00Z',
      infoSource: { name: 'News & Views', uri: 'https://news.example/' },
      subjects: [{ name: 'Politics', code: 'medtop:11000000' }],
      images: [],
      alternates: ['https://news.example/id/1'],
      body: { kind: 'tree', value: '<p>Un <em>mot</em><br>AT&amp;T</p>' },
    });
  });

  it('is read without its namespace, too', () => {
    expect(read('<feed><title>T</title><entry><title>Un</title><content>x</content></entry></feed>').items).toMatchObject([
      { headline: 'Un', infoSource: { name: 'T' }, body: { kind: 'text', value: 'x' } },
    ]);
  });

  it('reports what was withdrawn', () => {
    expect(leftOut[0]).toMatchObject({ found: expect.stringContaining('deleted-entry urn:uuid:2') as string, severity: 'note' });
  });
});

describe('RSS 1.0', () => {
  it('yields items outside the channel, identified by `rdf:about`', () => {
    const { items } = read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><dc:language>ja</dc:language></channel><item rdf:about="https://a.example/1"><title>見出し</title><description>本文</description><dc:date>2024-03-26</dc:date></item></rdf:RDF>',
    );
    expect(items).toMatchObject([{ uri: 'https://a.example/1', language: 'ja', versionCreated: '2024-03-26', infoSource: { name: 'T' } }]);
  });
});

describe('a broken or hostile feed', () => {
  it.each([
    ['entities', '<!DOCTYPE rss [<!ENTITY a SYSTEM "https://a.example/a.xml">]>\n<rss>&a;</rss>', /the entity a, which is a file/],
    ['an unclosed tag', '<rss>\n<channel>\n<item>', /broken XML: unclosed tag/],
    ['nesting', `<rss>${'<a>'.repeat(100_000)}`, /nested more than 200 deep/],
    ['no XML', 'x', /broken XML/],
    ['nothing', '', /broken XML/],
    ['another root', '<html/>', /<html>/],
    ['a root by the name of a method', '<constructor/>', /<constructor>/],
  ])('is refused: %s', (_, text, message) => {
    expect(() => read(text)).toThrow(Fault);
    expect(() => read(text)).toThrow(message);
  });

  it('is accepted if it is only careless', () => {
    const { items } = read(
      '\n<?xml version="1.0" standalone="true"?><rss><channel><item><title>A & B&nbsp;&eacute; &unknown</title><link>https://a.example/?a=1&b=2</link><description><![CDATA[x & y]]></description></item></channel></rss>',
    );
    expect(items[0]).toMatchObject({ headline: 'A & B\u00a0é &unknown', uri: 'https://a.example/?a=1&b=2', body: { value: 'x & y' } });
  });

  it('is read with the line on which each entry’s tag begins', () => {
    expect(read('<rss><channel>\n<item\nxml:lang="fr"><description>x</description></item></channel></rss>').items[0]).toMatchObject({
      line: 2,
      language: 'fr',
    });
  });

  it('always gives articles or a refusal', () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<description>',
      '</description>',
      '<guid/>',
      '&',
      '&amp;',
      '&x;',
      '<![CDATA[',
      ']]>',
      '<atom:link/>',
      '<category>',
      '</category>',
      '\ud800',
      'x',
      '<b',
      '<!--',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 15 }).map((pieces) => `<rss><channel>${pieces.join('')}</channel></rss>`),
    );
    fc.assert(
      fc.property(text, (value) => {
        try {
          expect(Array.isArray(read(value).items)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});
