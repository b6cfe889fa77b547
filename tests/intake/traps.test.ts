import { chmodSync, mkdirSync, openSync, closeSync, ftruncateSync, writeFileSync, existsSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { inGroup, makeDesk, ninjsText, TEXTS } from './importing.ts';

const AT = { date: '2026-03-05T08:05:00+07:00' };
const isRoot = process.getuid?.() === 0;
const plain = (value: string) => ({ bodies: [{ contentType: 'text/plain', value }] });

describe('path tricks', () => {
  const TRICKS = [
    '../../x',
    '../../../etc/passwd',
    '/etc/passwd',
    '..\\..\\x',
    'C:\\x',
    '2024/03/26/../../../x',
    '2024/03/26/x/../../y',
    '%2e%2e%2fx',
    '.',
    '..',
    '\0',
    'con',
    '__proto__',
    'constructor',
    'a\nb',
  ];
  it.each(TRICKS)('have no effect in any field that could name a file: %j', (trick) => {
    const desk = makeDesk();
    for (const uri of [trick, `urn:${trick}`, `https://wire.example/${trick}`])
      desk.send({
        'a.json': ninjsText({
          ...inGroup(trick),
          uri,
          slugline: trick,
          headlines: [{ value: trick }],
          associations: [{ type: 'picture', renditions: [{ href: `${trick}.jpg` }] }],
        }),
      });
    desk.send({ 'a.json': ninjsText({ headlines: [{ value: '猫' }], uri: trick, language: trick, version: trick, pubStatus: 'usable' }) });
    for (const file of Object.keys(desk.state()))
      expect(file).toMatch(/^(?:publication\.yaml|2024\/03\/26\/[a-z0-9-]+\/(?:en\.md|\.intake\.json))$/);
    expect(existsSync(join(dirname(desk.content), 'x'))).toBe(false);
    expect(desk.errors()).toEqual([]);
  });
});

describe('impossible dates', () => {
  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2024-02-30T00:00:00Z', '1711436700', '26/03/2024', 'soon'])(
    'are asked for: %s',
    (versionCreated) => {
      const desk = makeDesk();
      expect(desk.send({ 'a.json': ninjsText({ versionCreated }) })).toMatchObject([{ kind: 'needs-a-date' }]);
      expect(desk.articles()).toEqual([]);
      expect(desk.send({ 'a.json': ninjsText({ versionCreated }) }, AT)).toMatchObject([
        { kind: 'new', file: '2026/03/05/market-opens-again/en.md' },
      ]);
      expect(desk.errors()).toEqual([]);
    },
  );
});

describe('characters', () => {
  it('that are invisible are removed, also as escapes of JSON and HTML, and reported', () => {
    const desk = makeDesk();
    const [answer] = desk.send({
      'a.json': ninjsText({
        headlines: [{ value: 'Mar\u202eket \u0000opens' }],
        edNote: 'a\u0007b',
        bodies: [
          {
            contentType: 'text/html',
            value: '<p>The fish &#x202e;market at the &#1;harbour \ud800 opened &#8203;again on Tuesday after months.</p>',
          },
        ],
      }),
    });
    const text = desk.read('2024/03/26/market-opens/en.md');
    expect(text).toContain('headline: Market opens\n');
    expect(text).toMatch(/The fish market at the harbour .? ?opened again/);
    expect(text).not.toMatch(/[\0-\x08\u200b\u202e\ud800]/); // eslint-disable-line no-control-regex -- what is looked for
    expect(answer!.notes.map((note) => note.found).join()).toContain('took out bidirectional overrides');
    expect(desk.errors()).toEqual([]);
  });

  it.each([
    ['ISO-8859-1', 'fr', `L’été : ${TEXTS.fr}`.replaceAll('’', "'")],
    ['ISO-8859-15', 'fr', `Le billet coûte 12 € — ${TEXTS.fr}`.replaceAll('—', '-')],
    ['Windows-1256', 'ar', TEXTS.ar],
    ['GBK', 'zh', TEXTS.zh.repeat(2)],
    ['Shift_JIS', 'ja', TEXTS.ja.repeat(2)],
    ['UTF-16LE', 'en', `\ufeff${TEXTS.en}`],
  ])('of %s are read correctly, as text and in XML with a wrong declaration', (charset, language, words) => {
    const desk = makeDesk();
    const body = words.replace('\ufeff', '');
    expect(desk.send({ 'a.txt': iconv.encode(words, charset) }, AT).at(-1)).toMatchObject({ kind: 'new' });
    expect(desk.read(desk.articles()[0]!)).toContain(body);
    expect(desk.articles()[0]).toMatch(new RegExp(`/${language}\\.md$`));
    if (charset === 'UTF-16LE') return;
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><title>Head</title></head><body><body.content><p>${body}</p></body.content></body></nitf>`;
    const other = makeDesk();
    expect(other.send({ 'a.xml': iconv.encode(xml, charset) }, AT).at(-1)).toMatchObject({ kind: 'new' });
    expect(other.read(other.articles()[0]!)).toContain(body);
  });
});

describe('links', () => {
  it('that run a program are not imported from HTML, Markdown or text', () => {
    const desk = makeDesk();
    const html =
      '<p>See <a href="java\nscript:alert(1)">one</a>, <a href="vbscript:x">two</a>, <a href="data:text/html,x">three</a> and the market at the harbour.</p>';
    desk.send({ 'a.json': ninjsText({ bodies: [{ contentType: 'text/html', value: html }] }) });
    expect(desk.read('2024/03/26/market-opens-again/en.md')).not.toMatch(/script:|data:/);
    desk.send({
      'b.json': ninjsText({
        uri: 'urn:b',
        headlines: [{ value: 'B' }],
        ...plain('Type [this](javascript:alert(1)) or <script>alert(1)</script> at the harbour, and wait there.'),
      }),
    });
    expect(desk.read('2024/03/26/b/en.md')).toContain('[this]\\(javascript');
  });
});

describe('attacks by size and depth end quickly with a message', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]!};`.repeat(10)}">`).join('')}]><nitf><body><body.content><p>&j;</p></body.content></body></nitf>`;
  const external =
    '<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&x; and some words</p></body.content></body></nitf>';
  const deep = (open: string, close: string, inside = '') => open.repeat(100_000) + inside + close.repeat(100_000);
  it.each([
    ['a bomb of entities', 'a.xml', bomb],
    ['an entity from outside', 'a.xml', external],
    ['XML nested deep', 'a.xml', `<nitf><body><body.content>${deep('<p>', '</p>', 'x')}</body.content></body></nitf>`],
    ['HTML nested deep', 'a.html', `<html><body>${deep('<div>', '</div>', TEXTS.en)}</body></html>`],
    ['JSON nested deep', 'a.json', `{"uri":"urn:a","headline":"A","body_text":${deep('[', ']')}}`],
    ['JSON Lines nested deep', 'a.jsonl', `{"uri":"urn:a","body_text":${deep('[', ']')}}\n`.repeat(2)],
    ['YAML nested deep', 'a.md', `---\ntitle: ${deep('[', ']')}\n---\n\nText.\n`],
    ['a YAML bomb', 'a.md', `---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n\nText.\n`],
    ['quotes nested deep', 'a.md', `---\ntitle: A\ndate: 2024-03-26\nlang: en\n---\n\n${'> '.repeat(100_000)}x\n`],
    ['one very long word', 'a.txt', 'x'.repeat(10_000_000)],
    ['ten megabytes of brackets', 'a.txt', '[]('.repeat(3_300_000)],
    ['no text', 'a.txt', ''],
    ['blanks', 'a.txt', ' \n\t\n'],
    ['a picture', 'a.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['half of a file', 'a.xml', '<?xml version="1.0"?><nitf><body><body.content><p>Hal'],
    ['half of an object', 'a.json', ninjsText().slice(0, 150)],
  ])('%s', { timeout: 20_000 }, (_name, file, data) => {
    const desk = makeDesk();
    const answers = desk.send({ [file]: data });
    expect(answers.length).toBeGreaterThan(0);
    for (const { refusal } of answers) expect(refusal?.found ?? '').not.toMatch(/cannot handle/);
    expect(
      desk
        .articles()
        .map((path) => desk.read(path))
        .join(),
    ).not.toContain('root:');
    expect(desk.errors()).toEqual([]);
  });

  // Node could not read so large a file at once, and would need more than the test's time to read it in parts.
  it('a file of 900 GB is refused without being read', () => {
    const desk = makeDesk();
    const file = openSync(join(desk.wire, 'a.xml'), 'w');
    ftruncateSync(file, 900e9);
    closeSync(file);
    expect(desk.importPaths([desk.wire])).toMatchObject([{ kind: 'refused', refusal: { found: '900000 MB' } }]);
  });
});

describe('files', () => {
  it.skipIf(isRoot)('that cannot be read are refused by name, and the others imported (skipped for root, who can read everything)', () => {
    const desk = makeDesk();
    writeFileSync(join(desk.wire, 'a.json'), ninjsText(), { mode: 0 });
    writeFileSync(join(desk.wire, 'b.json'), ninjsText());
    expect(
      desk
        .importPaths([desk.wire])
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['new', 'refused']);
  });

  it.skipIf(isRoot)('are not half written if the content folder is read-only (skipped for root, who can write everywhere)', () => {
    const desk = makeDesk();
    const before = desk.state();
    chmodSync(desk.content, 0o500);
    expect(desk.send({ 'a.json': ninjsText() })).toMatchObject([
      { kind: 'refused', refusal: { found: expect.stringContaining('EACCES') as string } },
    ]);
    chmodSync(desk.content, 0o700);
    expect(desk.state()).toEqual(before);
  });

  it('are refused if there is a folder in place of the article', () => {
    const desk = makeDesk();
    mkdirSync(join(desk.content, '2024/03/26/market-opens-again/en.md'), { recursive: true });
    expect(desk.send({ 'a.json': ninjsText() })).toMatchObject([{ kind: 'refused' }]);
  });

  it('of a folder are read, except hidden ones, pictures and links', () => {
    const desk = makeDesk();
    desk.send({});
    for (const name of ['a.json', '.hidden.json', '_draft.json', '.git/x.json', 'needs-a-date.txt', 'x.JPG', 'deep/er/b.json']) {
      mkdirSync(dirname(join(desk.wire, name)), { recursive: true });
      writeFileSync(join(desk.wire, name), ninjsText({ uri: `urn:${name}`, headlines: [{ value: name }] }));
    }
    symlinkSync('..', join(desk.wire, 'deep/up'));
    for (const path of [desk.wire, `${desk.wire}/`, `${desk.wire}/deep/..`])
      expect(desk.importPaths([path], { dryRun: true }).map(({ headline }) => headline)).toEqual(['a.json', 'deep/er/b.json']);
  });
});
