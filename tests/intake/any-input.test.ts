import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/intake/formats/all.ts';
import { listCases } from '../unit/cases.ts';
import { inGroup, makeDesk, ninjsText, TEXTS, type Desk } from './importing.ts';

const DATE = '2026-03-05T08:05:00+07:00';
const PATH = /^(?:publication\.yaml|\d{4}\/\d\d\/\d\d\/[a-z0-9]+(?:-[a-z0-9]+)*\/(?:(?:id|en|zh|ja|ar|fr)\.md|\.intake\.json))$/;

/** Imports a text, and expects what every import must give: an answer, and valid articles in the right folders. */
function importAny(text: string): void {
  const desk = emptyDesk();
  for (const format of [undefined, ...FORMATS.filter(({ name }) => name === 'text' || name === 'ninjs')]) {
    const input = { name: 'any', read: () => Buffer.from(text) };
    const answers = desk.importAll([input], { date: DATE, format });
    for (const { refusal } of answers) expect(refusal?.found ?? '').not.toMatch(/cannot handle/);
  }
  for (const path of Object.keys(desk.state())) expect(path).toMatch(PATH);
  expect(desk.errors()).toEqual([]);
}

/** Uses one folder for all runs, because making one takes longer than an import. */
function emptyDesk(): Desk {
  shared ??= makeDesk();
  for (const name of readdirSync(shared.content)) if (name !== 'publication.yaml') rmSync(join(shared.content, name), { recursive: true });
  return shared;
}

let shared: Desk | undefined;
afterEach(() => (shared = undefined));

const RUNS = { numRuns: 60 };
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    'en',
    'fr',
    'zh-Hant',
    'canceled',
    'usable',
    DATE,
    '2',
    'text/html',
    'text/markdown',
    '../x',
    'machine',
    ...Object.values(TEXTS),
  ),
);

describe('every import is answered, stays in the content folder and passes the check:', () => {
  it('any text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => importAny(text)),
      RUNS,
    ));

  it('any text with the marks of formats in it', () => {
    const marks = fc.constantFrom(
      '---\n',
      '+++\n',
      '\n\n',
      'title: ',
      'date: ',
      '<p>',
      '</p>',
      '<rss>',
      '<item>',
      '{"uri":',
      '[',
      ']',
      '"',
      'ZCZC\n',
      'NNNN\n',
      'JAKARTA - ',
      '# ',
      '![a](b.jpg)',
      '\u202e',
      TEXTS.id,
      TEXTS.en,
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(marks, fc.string({ maxLength: 10 })), { maxLength: 30 }), (parts) => importAny(parts.join(''))),
      RUNS,
    );
  });

  it('any JSON value', () =>
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => importAny(text)),
      RUNS,
    ));

  it('any values in the fields of ninjs', () => {
    const names = fc.constantFrom(
      ...'uri guid type language version versionCreated firstCreated pubStatus embargoedUntil headline headlines headline_main body_text body_html bodies by byline dateline located slugline edNote infoSources subjects associations renditions altIds profile correction description_text descriptions copyrightNotice usageTerms digitalSourceType'.split(
        ' ',
      ),
    );
    const inner = fc.constantFrom(
      ...'value role name rel uri href contentType contenttype language type version descriptions renditions code literal scheme'.split(
        ' ',
      ),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        texts,
        fc.integer(),
        fc.constant(null),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(inner, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(fc.dictionary(names, value, { maxKeys: 12 }), { maxLength: 4 }), (items) => {
        importAny(items.map((item) => ninjsText(item)).join('\n'));
        importAny(JSON.stringify(items));
      }),
      RUNS,
    );
  });

  it('items that share identifiers, groups and languages in any way, and a second time nothing changes', () => {
    const item = fc.record(
      {
        uri: fc.constantFrom('urn:a', 'urn:b', 'C', undefined),
        language: fc.constantFrom('id', 'en', 'fr', undefined),
        day: fc.constantFrom('26', '27'),
        pubStatus: fc.constantFrom('usable', 'withheld', 'canceled'),
        group: fc.constantFrom('g', 'h', 'urn:a', undefined),
        of: fc.constantFrom('urn:a', 'urn:b', 'C', undefined),
        words: fc.constantFrom(...Object.values(TEXTS)),
      },
      { requiredKeys: ['words'] },
    );
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 6 }), { maxLength: 4 }), (runs) => {
        const desk = emptyDesk();
        for (const [number, run] of runs.entries()) {
          const text = run.map(({ group, of, words, day = '26', ...fields }, at) =>
            ninjsText({
              ...fields,
              // If two have the same moment, neither is newer.
              versionCreated: `2024-03-${day}T14:0${at}:0${number}+07:00`,
              ...(group && inGroup(group)),
              ...(of && { associations: [{ rel: 'translationOf', uri: of, language: 'id' }] }),
              bodies: [{ contentType: 'text/plain', value: words }],
            }),
          );
          const input = { name: 'any', read: () => Buffer.from(text.join('\n')) };
          for (const { refusal } of desk.importAll([input])) expect(refusal?.found ?? '').not.toMatch(/cannot handle/);
          const before = desk.state();
          desk.importAll([input]);
          expect(desk.state()).toEqual(before);
          expect(desk.errors()).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('any of Kawat’s own files with a part cut out or moved', () => {
    const files = listCases('intake/import').map(({ folder }) => readWire(folder));
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(3000), fc.nat(200), fc.nat(3000), (text, start, length, target) => {
        const [from, to] = [start % text.length, target % text.length];
        const cut = text.slice(0, from) + text.slice(from + length);
        importAny(cut.slice(0, to) + text.slice(from, from + length) + cut.slice(to));
        importAny(cut);
      }),
      RUNS,
    );
  });
});

function readWire(folder: string): string {
  const desk = { name: '' };
  for (const name of [
    'article.txt',
    'article.json',
    'article.xml',
    'feed.xml',
    'feed.rdf',
    'feed.json',
    'page.html',
    'wire.txt',
    'ferry.en.md',
    'ferry.mdx',
    '2026-03-05-ferry.md',
  ]) {
    try {
      return readFileSync(join(folder, 'wire', name), 'utf8');
    } catch {
      desk.name = name;
    }
  }
  throw new Error(`${folder} has no such file`);
}
