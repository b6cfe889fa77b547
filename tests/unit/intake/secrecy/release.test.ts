import { describe, expect, it } from 'vitest';
import { makeDesk, ninjsText, type Desk } from '../../../intake/importing.ts';

const FILE = '2024/03/26/market-opens-again/en.md';
const LATER = { versionCreated: '2024-03-26T18:00:00+07:00' };
const said = (answers: ReturnType<Desk['send']>): string => answers.flatMap(({ notes }) => notes.map(({ found }) => found)).join('\n');

function makePublished(): Desk {
  const desk = makeDesk();
  desk.send({ 'a.json': ninjsText() });
  return desk;
}

describe('a later version that must not be published', () => {
  it.each([
    ['with its text', {}],
    ['without a text', { bodies: [] }],
    ['without headline, text and language', { bodies: [], headlines: [], language: undefined }],
  ])('%s withholds the existing article, with a warning', (_name, fields) => {
    const desk = makePublished();
    const before = desk.read(FILE);
    const answers = desk.send({ 'b.json': ninjsText({ ...LATER, pubStatus: 'withheld', ...fields }) });
    expect(answers).toMatchObject([{ kind: 'updated', file: FILE }]);
    expect(said(answers)).toMatch(/was published/);
    expect(desk.read(FILE)).toContain('pubStatus: withheld');
    expect(desk.read(FILE)).toContain(before.split('\n---\n')[1]);
    expect(desk.errors()).toEqual([]);
  });

  it('withholds an article whose text an editor changed, and keeps that text', () => {
    const desk = makePublished();
    desk.write({ [FILE]: desk.read(FILE).replace('three months', 'twelve weeks') });
    const bodies = [{ contentType: 'text/plain', value: 'The fish market at the harbour opened again, but the wire has doubts.' }];
    const answers = desk.send({ 'b.json': ninjsText({ ...LATER, pubStatus: 'withheld', bodies }) });
    expect(answers).toMatchObject([{ kind: 'updated' }]);
    expect(desk.read(FILE)).toContain('pubStatus: withheld');
    expect(desk.read(FILE)).toContain('twelve weeks');
    expect(said(answers)).toContain('kept the text');
  });
});

describe('an article that an editor published although the wire withholds it', () => {
  const withheld = { pubStatus: 'withheld' };
  const release = (desk: Desk) => desk.write({ [FILE]: desk.read(FILE).replace('pubStatus: withheld\n', '') });

  it('stays published if the same is sent again', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText(withheld) });
    release(desk);
    const before = desk.state();
    expect(desk.send({ 'a.json': ninjsText(withheld) })).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.send({ 'a.json': ninjsText({ ...withheld, bodies: [] }) })).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.state()).toEqual(before);
  });

  it('stays published, with a warning, if a later version is withheld too', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText(withheld) });
    release(desk);
    const bodies = [{ contentType: 'text/plain', value: 'The fish market at the harbour opened again on Tuesday at noon.' }];
    const answers = desk.send({ 'b.json': ninjsText({ ...withheld, ...LATER, bodies }) });
    expect(answers).toMatchObject([{ kind: 'updated' }]);
    expect(desk.read(FILE)).not.toContain('pubStatus');
    expect(said(answers)).toContain('stays published');
  });
});

it('a hold without a text makes no article', () => {
  const desk = makeDesk();
  expect(desk.send({ 'a.json': ninjsText({ pubStatus: 'withheld', bodies: [] }) })).toMatchObject([{ kind: 'left-out' }]);
  expect(desk.articles()).toEqual([]);
});

const ATOM = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app" xml:lang="en"><title>Lamp Post</title><entry><id>urn:x:lamp:1</id><title>Lamp lit</title><updated>2026-03-01T08:00:00Z</updated>${entry}<content type="text">The lamp of the old harbour was lit again on Sunday evening, and fishermen came to see it.</content></entry></feed>`;
const JSON_FEED = (fields: object) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lamp Post',
    language: 'en',
    items: [
      {
        id: 'urn:x:lamp:2',
        title: 'Lamp lit',
        date_published: '2026-03-01T08:00:00Z',
        content_text: 'The lamp of the old harbour was lit again on Sunday evening, and fishermen came to see it.',
        ...fields,
      },
    ],
  });
const MARKDOWN = (fields: string) =>
  `---\ntitle: Lamp lit\nlang: en\ndate: 2026-03-01T08:00:00Z\n${fields}\n---\n\nThe lamp of the old harbour was lit again on Sunday evening, and fishermen came to see it.\n`;
const NITF = (status: string, head = '') =>
  `<nitf xml:lang="en"><head><docdata management-status="${status}"><doc-id id-string="lamp-3"/><date.issue norm="20260301T080000Z"/>${head}</docdata></head><body><body.head><hedline><hl1>Lamp lit</hl1></hedline></body.head><body.content><p>The lamp of the old harbour was lit again on Sunday evening, and fishermen came to see it.</p></body.content></body></nitf>`;

it.each([
  ['a.xml', ATOM('<app:control><app:draft>yes</app:draft></app:control>'), 'draft'],
  ['a.json', JSON_FEED({ draft: true }), 'draft'],
  ['a.json', JSON_FEED({ _site: { status: 'private' } }), 'private'],
  ['a.json', ninjsText({ pubStatus: 'STAT:Withheld' }), 'Withheld'],
  ['a.json', ninjsText({ pubStatus: 'hush' }), 'which is unknown'],
  ['a.json', ninjsText({ draft: true }), 'draft'],
  ['a.md', MARKDOWN('draft: True'), 'draft'],
  ['a.md', MARKDOWN('published: false'), 'published'],
  ['a.md', MARKDOWN('status: draft'), 'draft'],
  ['a.md', MARKDOWN('visibility: members'), 'members'],
  ['a.md', MARKDOWN('expiryDate: 2026-03-02T00:00:00Z'), 'expired'],
  ['a.xml', NITF('Withheld'), 'Withheld'],
  ['a.xml', NITF('embargoed'), 'embargoed'],
  ['a.xml', NITF('on ice'), 'which is unknown'],
  [
    'a.txt',
    'Title: Lamp lit\nLanguage: en\nDate: 2026-03-01T08:00:00Z\nStatus: Draft\n\nThe lamp of the old harbour was lit again on Sunday evening.',
    'Draft',
  ],
  [
    'a.txt',
    'Title: Lamp lit\nLanguage: en\nDate: 2026-03-01T08:00:00Z\nEmbargo: Tuesday noon\n\nThe lamp of the old harbour was lit again on Sunday evening.',
    'Tuesday noon',
  ],
])('%s that must not be published is withheld, with the reason: %s', (name, content, reason) => {
  const desk = makeDesk();
  const answers = desk.send({ [name]: content });
  expect(answers).toMatchObject([{ kind: 'new' }]);
  expect(desk.read(answers[0]!.file!)).toContain('pubStatus: withheld');
  expect(said(answers)).toContain(reason);
  expect(said(answers)).toContain('withheld until you publish it');
});

it.each([
  ['a.xml', ATOM('<app:control><app:draft>no</app:draft></app:control>')],
  ['a.json', JSON_FEED({ draft: false, status: 'published' })],
  ['a.json', ninjsText({ pubStatus: 'stat:Usable' })],
  ['a.md', MARKDOWN('draft: false\npublished: true\nvisibility: Public')],
  ['a.xml', NITF('USABLE')],
  [
    'a.txt',
    'Title: Lamp lit\nLanguage: en\nDate: 2026-03-01T08:00:00Z\nStatus: published\n\nThe lamp of the old harbour was lit again on Sunday evening.',
  ],
])('%s that is declared as published is not withheld', (name, content) => {
  const desk = makeDesk();
  const answers = desk.send({ [name]: content });
  expect(desk.read(answers[0]!.file!)).not.toContain('pubStatus');
});

it('a page that its generator would not build yet is embargoed until its day', () => {
  const desk = makeDesk();
  const answers = desk.send({ 'a.md': MARKDOWN('publishDate: 2099-03-01T08:00:00Z') });
  expect(desk.read(answers[0]!.file!)).toContain('embargoedUntil: 2099-03-01T08:00:00Z');
});
