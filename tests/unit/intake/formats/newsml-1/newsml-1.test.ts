import type { Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { treeToMdast } from '../../../../../src/intake/body/html/html.ts';
import { newsml1 } from '../../../../../src/intake/formats/newsml-1/newsml-1.ts';
import { Fault } from '../../../../../src/findings/fault.ts';
import { fixture, read, recognises, said } from '../read.ts';

const BODY = '<ContentItem><DataContent>Text.</DataContent></ContentItem>';
const item = ({ management = '', identifier = '', component = BODY }) =>
  `<NewsML><NewsItem><Identification><NewsIdentifier>${identifier}</NewsIdentifier></Identification><NewsManagement>${management}</NewsManagement><NewsComponent>${component}</NewsComponent></NewsItem></NewsML>`;
const rawItem = (parts: Parameters<typeof item>[0]) => newsml1.read({ name: 'test', text: item(parts) }).items[0]!.body;
const readItem = (parts: Parameters<typeof item>[0]) => read(newsml1, item(parts)).items[0];

it('recognises NewsML 1 by its root', () => {
  expect(recognises(newsml1, fixture('newsml-1/two-languages.xml'))).toBe(true);
  expect(recognises(newsml1, '<newsItem>')).toBe(false);
});

describe('an identifier', () => {
  it.each(['urn:newsml:wire.example', 'urn:newsml:wire.example:20260305'])('that all items share is ignored: %s', (identifier) =>
    expect(readItem({ identifier: `<NewsItemId/><PublicIdentifier>${identifier}</PublicIdentifier>` })!.uri).toBeUndefined(),
  );

  it('that names the item is used', () =>
    expect(
      readItem({ identifier: '<NewsItemId>A1</NewsItemId><PublicIdentifier>urn:newsml:wire.example:A1</PublicIdentifier>' })!.uri,
    ).toBe('urn:newsml:wire.example:A1'));
});

it('names the video or the sound that an item is', () => {
  const component = '<ContentItem Href="a.mp4"><MediaType FormalName="Video"/></ContentItem>';
  expect(read(newsml1, item({ component })).leftOut).toMatchObject([
    { severity: 'note', found: expect.stringContaining('it is a video') as string },
  ]);
});

describe('an item in two languages', () => {
  const { items, leftOut } = read(newsml1, fixture('newsml-1/two-languages.xml'));
  const [french, english] = items.map(said);

  it('yields an article for each, in one group, with different identifiers', () => {
    expect(items).toHaveLength(2);
    expect(leftOut).toEqual([]);
    expect(items.map(({ uri, group }) => [uri, group])).toEqual([
      ['urn:newsml:wire.example:20260305:FERRY-1#fr', 'urn:newsml:wire.example:20260305:FERRY-1'],
      ['urn:newsml:wire.example:20260305:FERRY-1#en', 'urn:newsml:wire.example:20260305:FERRY-1'],
    ]);
  });

  it('reads each with its own lines and the item’s dates', () => {
    const shared = {
      version: '2',
      firstCreated: '20260305T070000+0700',
      versionCreated: '20260305T080500+0700',
      pubStatus: 'usable',
      slugline: 'ferry-makassar',
      copyrightNotice: '© 2026 Example Wire',
    };
    expect(french).toMatchObject({
      ...shared,
      language: 'fr',
      headline: 'Un nouveau ferry à Makassar',
      description: 'La ligne ouvre lundi.',
      dateline: 'MAKASSAR, 5 mars',
      by: 'Rina Lestari',
      located: 'Makassar',
      edNote: 'CORRIGE le nombre de passagers',
      correction: 'CORRIGE le nombre de passagers',
      infoSource: { name: 'EXW' },
      subjects: [{ code: 'subj:04015000' }, { code: 'subj:04015001', name: 'shipping' }],
      body: { kind: 'tree', value: '<p>Cent <b>passagers</b> par jour.</p>' },
    });
    expect(english).toMatchObject({
      ...shared,
      language: 'en',
      headline: 'A new ferry in Makassar',
      infoSource: { name: 'Example Wire' },
      body: { kind: 'tree', value: '<p>A hundred passengers a day.</p>' },
    });
    expect(english).not.toHaveProperty('by');
  });

  it('gives the picture to the article with its headline', () => {
    expect(french).toMatchObject({
      images: [{ src: 'https://wire.example/large.jpg', caption: 'Le ferry à quai.', credit: 'Rina Lestari / EXW' }],
    });
    expect(english).toMatchObject({ images: [] });
  });
});

it('separates headlines in two languages on one level', () => {
  const part = (language: string) => `<NewsComponent xml:lang="${language}">${BODY}</NewsComponent>`;
  const component = `<NewsLines><HeadLine xml:lang="en">Ferry</HeadLine><HeadLine xml:lang="fr">Bateau</HeadLine></NewsLines>${part('fr')}${part('en')}`;
  expect(read(newsml1, item({ component })).items.map(({ language, headline }) => [language, headline])).toEqual([
    ['fr', 'Bateau'],
    ['en', 'Ferry'],
  ]);
});

it('keeps two stories in one language apart', () => {
  const part = (headline: string) => `<NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines>\n${BODY}</NewsComponent>\n`;
  const { items } = read(
    newsml1,
    item({ identifier: '<PublicIdentifier>urn:x:1</PublicIdentifier>', component: part('One') + part('Two') }),
  );
  expect(items.map(({ headline }) => headline)).toEqual(['One', 'Two']);
  expect(new Set(items.map(({ uri }) => uri)).size).toBe(2);
  expect(new Set(items.map(({ group }) => group)).size).toBe(2);
});

describe('the text', () => {
  const part = (role: string, text: string) =>
    `<NewsComponent><Role FormalName="${role}"/><ContentItem><DataContent>${text}</DataContent></ContentItem></NewsComponent>`;
  it.each([
    ['the body, not what stands beside it', part('Contact', 'desk@wire.example') + part('Main', 'Un.'), 'Un.'],
    ['what has no role, where nothing is called the body', part('', 'Un.') + part('Biography', 'Deux.'), 'Un.'],
    ['what has a role that is not known, where there is nothing else', part('Wirecopy', 'Un.'), 'Un.'],
    ['all parts in their order', part('Main', 'Un.') + part('Main', 'Deux.'), 'Un.\n\nDeux.'],
    ['no caption', `<NewsComponent><Role FormalName="Photo"/>${part('Caption', 'Le ferry.')}</NewsComponent>${part('', 'Un.')}`, 'Un.'],
  ])('is %s', (_name, component, value) => {
    expect(readItem({ component })?.body).toEqual({ kind: 'text', value });
  });

  it('joins parts with and without markup', () => {
    const component =
      part('Main', '<html><body><p>Un.</p></body></html>') +
      part('Main', '<![CDATA[<p>Deux <b>mots</b>.</p>]]>') +
      part('Main', 'Trois.\n\nQuatre.');
    expect(treeToMdast(rawItem({ component }).value as Root).root.children.map((block) => toString(block))).toEqual([
      'Un.',
      'Deux mots.',
      'Trois.',
      'Quatre.',
    ]);
  });

  it('is the first of equivalents', () => {
    const component = `<NewsComponent EquivalentsList="yes">${part('Main', 'Un.')}${part('Main', 'Eins.')}</NewsComponent>`;
    expect(readItem({ component })?.body.value).toBe('Un.');
  });

  it('has a headline and a standfirst that were sent as content', () => {
    const component = part('HeadLine', 'Titre') + part('SubHeadLine', 'Chapeau') + part('Body', 'Un.');
    expect(readItem({ component })).toMatchObject({ headline: 'Titre', description: 'Chapeau', body: { value: 'Un.' } });
  });
});

it.each([
  ['<Status FormalName="Usable"/>', { pubStatus: 'usable' }],
  ['<Status FormalName="Withheld"/>', { pubStatus: 'withheld' }],
  ['<Status FormalName="Canceled"/>', { pubStatus: 'canceled' }],
  ['<Status FormalName="Embargoed"/>', { pubStatus: 'withheld' }],
  [
    '<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20260305T090000Z</DateAndTime></StatusWillChange>',
    { pubStatus: 'usable', embargoedUntil: '20260305T090000Z' },
  ],
])('reads %s', (management, expected) => {
  expect(readItem({ management })).toMatchObject(expected);
});

it.each([
  ['<RevisionId>1</RevisionId><PublicIdentifier>urn:newsml:x.com:20260305:A:1</PublicIdentifier>', 'urn:newsml:x.com:20260305:A'],
  ['<RevisionId>3</RevisionId><PublicIdentifier>urn:newsml:x.com:20260305:A:3U</PublicIdentifier>', 'urn:newsml:x.com:20260305:A'],
  ['<RevisionId>1</RevisionId><PublicIdentifier>urn:newsml:x.com:20260305:4711</PublicIdentifier>', 'urn:newsml:x.com:20260305:4711'],
  ['<ProviderId>x.com</ProviderId><DateId>20260305</DateId><NewsItemId>A</NewsItemId>', 'urn:newsml:x.com:20260305:A'],
  ['', undefined],
])('names all revisions of %s alike', (identifier, uri) => {
  expect(readItem({ identifier })?.uri).toBe(uri);
});

it('reads a relation as a translation only if it says so', () => {
  expect(
    readItem({ management: '<DerivedFrom NewsItem="urn:x:0"><Comment>Translated from French</Comment></DerivedFrom>' })?.translation,
  ).toEqual({ of: 'urn:x:0' });
  expect(readItem({ management: '<DerivedFrom NewsItem="urn:x:0"/>' })?.translation).toBeUndefined();
});

it('accepts a kill without a text', () => {
  expect(readItem({ management: '<Status FormalName="Canceled"/>', component: '' })).toMatchObject({
    pubStatus: 'canceled',
    body: { value: '' },
  });
});

it.each([
  ['<NewsML/>', 'NewsML', false],
  ['<NewsML><NewsItem><TopicSet/></NewsItem></NewsML>', 'NewsItem', false],
  ['<NewsML><NewsItem><Update/></NewsItem></NewsML>', 'NewsItem', true],
  [item({ component: '<ContentItem><DataContent> </DataContent></ContentItem>' }), 'NewsItem', true],
  [item({ component: '<ContentItem Href="a.jpg"><MimeType FormalName="image/jpeg"/></ContentItem>' }), 'NewsItem', false],
])('leaves out %s', (text, found, isLoss) => {
  expect(read(newsml1, text)).toMatchObject({
    items: [],
    leftOut: [{ line: 1, found: expect.stringContaining(found) as string, severity: isLoss ? 'error' : 'note' }],
  });
});

it('refuses an item with more articles than a story can have', () => {
  const parts = Array.from({ length: 201 }, (_, index) => `<NewsComponent xml:lang="x${index}">${BODY}</NewsComponent>`).join('');
  expect(() => read(newsml1, item({ component: parts }))).toThrow(Fault);
});
