import { describe, expect, it } from 'vitest';
import { asLost } from '../../../../../src/intake/wire/left-out.ts';
import { newsmlG2 } from '../../../../../src/intake/formats/newsml-g2/newsml-g2.ts';
import { fixture, read, recognises, said } from '../read.ts';

const TEXT = '<inlineXML><html><body><p>Text.</p></body></html></inlineXML>';

const item = ({ meta = '', content = '', set = TEXT, attributes = '' }) =>
  `<newsItem guid="urn:x:1" ${attributes}><itemMeta>${meta}</itemMeta><contentMeta>${content}</contentMeta><contentSet>${set}</contentSet></newsItem>`;
const readItem = (parts: Parameters<typeof item>[0]) => read(newsmlG2, item(parts)).items[0];

it.each(['<newsMessage>', '<nar:newsItem guid="x">', '<packageItem>', '<contentSet>', '<?xml version="1.0"?>\n<newsItem>'])(
  'recognises %s',
  (text) => {
    expect(recognises(newsmlG2, text)).toBe(true);
  },
);

it.each(['<NewsML>', '<NewsItem>', '<rss>', '<nitf>', 'newsItem'])('does not recognise %s', (text) => {
  expect(recognises(newsmlG2, text)).toBe(false);
});

describe('a message', () => {
  const { items, leftOut } = read(newsmlG2, fixture('newsml-g2/message.xml'));
  const [french, indonesian] = items.map(said);

  it('yields its articles, in the words of the article’s language', () => {
    expect(items).toHaveLength(2);
    expect(french).toMatchObject({
      line: 16,
      uri: 'urn:example:ferry:fr',
      version: '3',
      language: 'fr-FR',
      headline: 'Un nouveau ferry à Makassar',
      description: 'La ligne ouvre lundi.',
      by: 'Rina Lestari, Paul Girard',
      dateline: 'MAKASSAR, 5 mars',
      located: 'Makassar',
      slugline: 'ferry-makassar',
      firstCreated: '2026-03-05T07:00:00+07:00',
      versionCreated: '2026-03-05T08:05:00+07:00',
      pubStatus: 'usable',
      copyrightNotice: '© 2026 Fil Exemple',
      usageTerms: 'Not for resale',
      infoSource: { name: 'EXW' },
      subjects: [{ code: 'medtop:20000800', name: 'transports' }],
      correction: 'CORRIGE le nombre de passagers, au deuxième paragraphe',
      translation: { of: 'urn:example:ferry:id', sourceLanguage: 'id' },
    });
    expect(indonesian).toMatchObject({ uri: 'urn:example:ferry:id', language: 'id' });
    expect(indonesian).not.toHaveProperty('firstCreated');
  });

  it('prefers XHTML to plain text and escapes it', () => {
    expect(items[0]?.body).toEqual({
      kind: 'tree',
      value:
        '<p>Le <em>ministre</em> a dit\u00a0: «\u00a0oui\u00a0» &amp; <a href="https://wire.example/?a=1&amp;b=2">plus</a>.</p> <p></p> <p>Cent passagers<br>par jour.</p>',
    });
  });

  it('keeps the lines of plain text and drops the file’s indentation', () => {
    expect(items[1]?.body).toEqual({ kind: 'text', value: 'MAKASSAR - Feri baru berlayar.\n\n  Seratus penumpang sehari.' });
  });

  it('groups the language versions of one package', () => {
    expect(items.map(({ group }) => group)).toEqual(['urn:example:package:ferry', 'urn:example:package:ferry']);
  });

  it('gives the package’s picture to its texts, once, with the credit from the body', () => {
    const picture = { src: 'https://wire.example/ferry.jpg', caption: 'Le ferry à quai.' };
    expect(french).toMatchObject({ images: [{ ...picture, alt: 'Le ferry à quai', credit: 'Rina Lestari / EXW' }] });
    expect(indonesian).toMatchObject({ images: [picture] });
  });

  it('leaves out a picture that does not belong to a text', () => {
    expect(leftOut).toMatchObject([{ found: expect.stringContaining('newsItem urn:example:other:picture: ') as string, severity: 'note' }]);
  });
});

it('does not mistake a package of several stories in one language for one story', () => {
  const text = (guid: string) => item({}).replace('urn:x:1', guid);
  const groups = '<group id="a"><itemRef residref="urn:x:1"/></group><group id="b"><itemRef residref="urn:x:2"/></group>';
  const { items } = read(
    newsmlG2,
    `<newsMessage><packageItem guid="p"><groupSet>${groups}</groupSet></packageItem>${text('urn:x:1')}${text('urn:x:2')}</newsMessage>`,
  );
  expect(items.map(({ group }) => group)).toEqual(['p#a', 'p#b']);
});

it('keeps a picture in the body if its figure has more text', () => {
  const set =
    '<inlineXML><html><body><div><img src="https://wire.example/a.jpg"/><p>A whole paragraph.</p></div></body></html></inlineXML>';
  const link = '<link rel="irel:hasPicture" residref="urn:x:2"/>';
  const picture =
    '<newsItem guid="urn:x:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="https://wire.example/a.jpg"/></contentSet></newsItem>';
  const { items } = read(newsmlG2, `<newsMessage>${item({ set, meta: link })}${picture}</newsMessage>`);
  expect(items).toMatchObject([
    { images: [{ src: 'https://wire.example/a.jpg' }], body: { value: '<div><p>A whole paragraph.</p></div>' } },
  ]);
});

describe('the status', () => {
  it.each([
    ['', undefined],
    ['<pubStatus qcode="stat:usable"/>', 'usable'],
    ['<pubStatus qcode="exw:canceled"/>', 'canceled'],
    ['<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', 'withheld'],
    ['<pubStatus qcode="stat:unheard-of"/>', 'withheld'],
    ['<embargoed/><pubStatus qcode="stat:usable"/>', 'withheld'],
  ])('of %s is %s', (meta, pubStatus) => {
    expect(readItem({ meta })?.pubStatus).toBe(pubStatus);
  });

  it('is that of the NITF inside if that is stricter', () => {
    const set =
      '<inlineXML><nitf><head><docdata management-status="withheld"/></head><body><body.content><p>Text.</p></body.content></body></nitf></inlineXML>';
    expect(readItem({ meta: '<pubStatus qcode="stat:usable"/>', set })?.pubStatus).toBe('withheld');
  });

  it('can be all that a kill has', () => {
    expect(readItem({ meta: '<pubStatus qcode="stat:canceled"/>', set: '' })).toMatchObject({
      uri: 'urn:x:1',
      pubStatus: 'canceled',
      body: { value: '' },
    });
  });
});

describe('a correction', () => {
  const correction = '<signal qcode="sig:correction"/>';
  it.each([
    [
      'a note that states it',
      `<signal qcode="sig:update"/><edNote>(Corrects spelling of name in para 2)</edNote>`,
      '',
      '(Corrects spelling of name in para 2)',
    ],
    [
      'a note that speaks of it in a marked version',
      `${correction}<edNote>Dans le titre, corriger : 100 et non 1000</edNote>`,
      '',
      'Dans le titre, corriger : 100 et non 1000',
    ],
    [
      'brackets in the headline',
      correction,
      '<headline>Ferry opens (corrects number of passengers)</headline>',
      'corrects number of passengers',
    ],
    [
      'one note of several',
      `${correction}<edNote>Call the desk</edNote><edNote>Corrects the number of passengers</edNote>`,
      '',
      'Corrects the number of passengers',
    ],
    ['Chinese', correction + '<edNote>更正：第二段乘客人数</edNote>', '', '更正：第二段乘客人数'],
  ])('is taken from %s', (_name, meta, content, expected) => {
    expect(readItem({ meta, content })?.correction).toBe(expected);
  });

  it.each([
    ['the mark alone', correction, ''],
    ['a private note in a marked version', `${correction}<edNote>Call the desk before use</edNote>`, ''],
    ['a label alone', `${correction}<edNote>CORRECTION</edNote>`, '<headline>Ferry opens (CORRECTED)</headline>'],
    ['an update', '<signal qcode="sig:update"/><edNote>Adds reactions</edNote>', ''],
  ])('is not made of %s', (_name, meta, content) => {
    expect(readItem({ meta, content })?.correction).toBeUndefined();
  });
});

it.each([
  ['irel:translatedFrom', { translation: { of: 'urn:x:0' } }],
  ['http://cv.iptc.org/newscodes/itemrelation/derivedFrom', { translation: { of: 'urn:x:0' } }],
  ['irel:isTranslationOf', { translation: { of: 'urn:x:0' } }],
  ['irel:hasTranslation', { alternates: ['urn:x:0'] }],
  ['irel:translatedTo', { alternates: ['urn:x:0'] }],
  ['irel:partOf', { group: 'urn:x:0' }],
])('reads a link %s', (relation, expected) => {
  const found = said(readItem({ meta: `<link rel="${relation}" residref="urn:x:0"/>` }));
  expect(found).toMatchObject(expected);
  expect(Object.keys(found).filter((key) => ['translation', 'alternates', 'group'].includes(key))).toEqual(Object.keys(expected));
});

describe('the content', () => {
  it.each([
    [
      'NITF',
      '<inlineXML><nitf><body><body.head><dateline>PARIS</dateline></body.head><body.content><p>Un.</p></body.content></body></nitf></inlineXML>',
      { dateline: 'PARIS', body: { kind: 'tree', value: '<p>Un.</p>' } },
    ],
    [
      'NITF as characters',
      '<inlineData contenttype="application/nitf+xml"><![CDATA[<nitf><body><body.head><dateline>PARIS</dateline></body.head><body.content><p>Un.</p></body.content></body></nitf>]]></inlineData>',
      { dateline: 'PARIS', body: { kind: 'tree', value: '<p>Un.</p>' } },
    ],
    [
      'HTML as characters',
      '<inlineData contenttype="text/html">&lt;p&gt;Un.&lt;/p&gt;</inlineData>',
      { body: { kind: 'html', value: '<p>Un.</p>' } },
    ],
    ['HTML that does not say so', '<inlineData><![CDATA[<p>Un.</p>]]></inlineData>', { body: { kind: 'html', value: '<p>Un.</p>' } }],
    ['paragraphs alone', '<inlineXML><p>Un.</p><p>Deux.</p></inlineXML>', { body: { kind: 'tree', value: '<p>Un.</p><p>Deux.</p>' } }],
    [
      'plain text that looks like HTML',
      '<inlineData contenttype="text/plain">&lt;p&gt;Un.</inlineData>',
      { body: { kind: 'text', value: '<p>Un.' } },
    ],
    [
      'Japanese paragraphs',
      '<inlineData contenttype="text/plain">\n  　一。\n  　二。\n</inlineData>',
      { body: { kind: 'text', value: '　一。\n　二。' } },
    ],
  ])('is read from %s', (_name, set, expected) => {
    expect(readItem({ set })).toMatchObject(expected);
  });

  it.each([
    ['nothing', '', 'it has no text that can be read'],
    ['a comment', '<inlineXML><!-- text --></inlineXML>', 'it has no text that can be read'],
    ['other XML', '<inlineXML><sports-content>3:1</sports-content></inlineXML>', 'it has no text that can be read'],
    ['base64', '<inlineData encoding="http://example/base64">VW4u</inlineData>', 'it has no text that can be read'],
    [
      'a link',
      '<remoteContent href="https://wire.example/a.html" contenttype="text/html"/>',
      'its text is not in the file, only a link to it',
    ],
  ])('is lost if there is %s', (_name, set, reason) => {
    expect(read(newsmlG2, item({ set }))).toEqual({ items: [], leftOut: [asLost(1, 'newsItem urn:x:1', reason)] });
  });
});

it('prefers the item’s metadata to those of the text inside', () => {
  const set = '<inlineXML xml:lang="en"><html lang="fr"><head><title>Inside</title></head><body><p>Text.</p></body></html></inlineXML>';
  expect(readItem({ set })).toMatchObject({ headline: 'Inside', language: 'en' });
  expect(readItem({ set, content: '<headline>Item</headline><language tag="de"/>' })).toMatchObject({ headline: 'Item', language: 'de' });
});

it('reads a content set that came without its item', () => {
  const { items } = read(
    newsmlG2,
    '<contentSet><inlineXML><nitf><body><body.head><hedline><hl1>Titre</hl1></hedline></body.head><body.content><p>Un.</p></body.content></body></nitf></inlineXML></contentSet>',
  );
  expect(items).toMatchObject([{ headline: 'Titre', body: { value: '<p>Un.</p>' } }]);
});

it('leaves out what is not an article', () => {
  expect(read(newsmlG2, '<conceptItem guid="urn:c:1"/>').leftOut).toMatchObject([
    { found: expect.stringContaining('conceptItem urn:c:1: ') as string, severity: 'note' },
  ]);
  expect(read(newsmlG2, '<newsMessage/>').leftOut).toMatchObject([
    { found: expect.stringContaining('newsMessage: ') as string, severity: 'note' },
  ]);
});
