import { describe, expect, it } from 'vitest';
import { asLost } from '../../../../../src/intake/wire/left-out.ts';
import { nitf } from '../../../../../src/intake/formats/nitf/nitf.ts';
import { nitfBody } from '../../../../../src/intake/formats/nitf/body.ts';
import { parseXml } from '../../../../../src/intake/formats/xml/tree.ts';
import { fixture, read, recognises, said } from '../read.ts';
import { asHtml } from '../tree-as-html.ts';

const article = (docdata: string, head = '', content = '<p>Text.</p>') =>
  read(
    nitf,
    `<nitf><head><docdata ${docdata}</docdata></head><body><body.head>${head}</body.head><body.content>${content}</body.content></body></nitf>`,
  ).items[0];

it('recognises NITF by its root', () => {
  expect(recognises(nitf, fixture('nitf/article.xml'))).toBe(true);
  expect(recognises(nitf, '<newsItem><nitf/></newsItem>')).toBe(false);
});

it('reads an article', () => {
  const { items, leftOut } = read(nitf, fixture('nitf/article.xml'));
  expect(items.map(said)).toMatchObject([
    {
      line: 3,
      uri: 'urn:example:nitf:ferry',
      language: 'fr',
      headline: 'Un nouveau ferry à Makassar',
      description: 'La ligne ouvre lundi.',
      by: 'Par Rina Lestari, envoyée spéciale',
      dateline: 'MAKASSAR, Indonésie 5 mars',
      located: 'MAKASSAR',
      firstCreated: '20260305T060000+0700',
      versionCreated: '20260305T080500+0700',
      embargoedUntil: '20260305T090000+0700',
      version: '2',
      pubStatus: 'usable',
      edNote: 'Photos to follow\nNe pas diffuser avant lundi.\nInterne.',
      copyrightNotice: '© 2026 Example Wire',
      infoSource: { name: 'EXW' },
      group: 'ferry-makassar',
      subjects: [{ code: 'subj:04015000', name: 'Transport' }, { code: 'medtop:20000800' }],
      images: [{ src: 'pictures/ferry.jpg', alt: 'Un ferry', caption: 'Le ferry à quai.', credit: 'Rina Lestari / EXW' }],
    },
  ]);
  expect(leftOut).toMatchObject([{ line: 46, found: expect.stringContaining('media Xy7kPq: ') as string, severity: 'note' }]);
});

it('converts the body to HTML elements', () => {
  expect(read(nitf, fixture('nitf/article.xml')).items[0]?.body).toEqual({
    kind: 'tree',
    value: [
      '<p>Le ministre a dit\u00a0: <q>oui</q>, <em>vraiment</em>, pour 3 € et 1/2.</p>',
      '<h2>Cent passagers</h2>',
      '<div><blockquote><div><p>Une chance.</p></div><p>Rina Lestari</p></blockquote></div>',
      '<p>a &lt; b <a href="https://wire.example/?a=1&amp;b=&quot;2">plus</a><br>fin</p>',
      '<pre>un\n   deux</pre>',
    ].join(' '),
  });
});

describe('a body', () => {
  it.each([
    [
      'tables',
      '<nitf-table><nitf-table-metadata><nitf-col/></nitf-table-metadata><table><tr><td colspan="2">1</td></tr></table></nitf-table>',
      '<div><table><tr><td colspan="2">1</td></tr></table></div>',
    ],
    ['lists', '<ol><li>un</li></ol><ul><li>deux</li></ul>', '<ol><li>un</li></ol><ul><li>deux</li></ul>'],
    ['another language', '<p><lang xml:lang="id">gotong royong</lang></p>', '<p><span lang="id">gotong royong</span></p>'],
    [
      'words that are marked for what they mean',
      '<p><org idsrc="x">PBB<alt-code value="UN"/></org> <chron norm="2026">2026</chron></p>',
      '<p>PBB 2026</p>',
    ],
    ['names that every object has', '<constructor>un</constructor>', 'un'],
    [
      'notes for readers, not those for editors',
      '<note type="pa"><p>un</p></note><note type="npa"><p>deux</p></note>',
      '<div type="pa"><p>un</p></div>',
    ],
  ])('keeps %s', (_name, xml, html) => {
    expect(asHtml(nitfBody(parseXml(`<body.content>${xml}</body.content>`).children))).toBe(html);
  });
});

it.each([
  ['canceled', 'canceled'],
  ['withheld', 'withheld'],
  ['embargoed', 'withheld'],
  ['something new', 'withheld'],
  ['usable', 'usable'],
])('reads the status %s as %s', (status, pubStatus) => {
  expect(article(`management-status="${status}">`)?.pubStatus).toBe(pubStatus);
});

it('does not withhold an article with an embargo that has an end', () => {
  expect(article('management-status="embargoed"><date.release norm="20260305T090000Z"/>')).toMatchObject({
    pubStatus: 'usable',
    embargoedUntil: '20260305T090000Z',
  });
});

it('reads what was corrected from docdata or a note', () => {
  expect(article('><correction info="The ferry holds 100, not 1,000."/>')?.correction).toBe('The ferry holds 100, not 1,000.');
  expect(article('><ed-msg info="CORRECTS the number of passengers"/>')?.correction).toBe('CORRECTS the number of passengers');
  expect(article('><ed-msg info="UPDATES with reactions"/>')?.correction).toBeUndefined();
});

it('falls back on the title and finds a text without body.content', () => {
  const { items } = read(
    nitf,
    '<nitf><head><title>Titre</title></head><body><body.head/><p>Un.</p><body.end><p>Deux.</p></body.end></body></nitf>',
  );
  expect(items).toMatchObject([{ headline: 'Titre', body: { value: '<p>Un.</p>' } }]);
});

it('reports which article is lost if there is no text', () => {
  const empty =
    '<nitf><head><docdata management-status="STATUS"><doc-id id-string="urn:x:1"/></docdata></head><body><body.content> <p/> </body.content></body></nitf>';
  expect(read(nitf, empty.replace('STATUS', 'usable'))).toEqual({
    items: [],
    leftOut: [asLost(1, 'nitf urn:x:1', 'it has no text in its body')],
  });
  expect(read(nitf, empty.replace('STATUS', 'canceled')).items).toMatchObject([
    { uri: 'urn:x:1', pubStatus: 'canceled', body: { value: '' } },
  ]);
});

it.each([
  ['By<person>Femke Bos</person><byttl>Night Desk</byttl>', 'By Femke Bos, Night Desk'],
  ['<person>Femke Bos</person><person>Jan Maas</person>', 'Femke Bos, Jan Maas'],
  ['By <person>Femke Bos</person> and <person>Jan Maas</person>, <byttl>Night Desk</byttl>', 'By Femke Bos and Jan Maas, Night Desk'],
  ['By Femke Bos', 'By Femke Bos'],
])('separates the parts of a byline: %s', (byline, by) => {
  expect(article('>', `<byline>${byline}</byline>`)?.by).toBe(by);
});
