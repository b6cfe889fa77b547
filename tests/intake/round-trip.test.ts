import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { parse } from 'yaml';
import { exportCommand } from '../../src/cli/export.ts';
import { splitFrontMatter } from '../../src/articles/read/front-matter.ts';
import { inGroup, inLanguage, makeDesk, ninjsText, TEXTS, type Desk } from './importing.ts';
import { pictureBytes } from '../unit/intake/picture-bytes.ts';

beforeEach(() => {
  vi.stubEnv('KAWAT_NOW', '2026-11-22T12:00:00+07:00');
  return () => {
    vi.unstubAllEnvs();
    process.exitCode = undefined;
  };
});

describe('an export of imported articles', () => {
  it.each([
    ['a plain article', { 'a.json': ninjsText() }],
    ['an article without an identifier', { 'a.json': ninjsText({ uri: undefined }) }],
    ['moments without seconds', { 'a.json': ninjsText({ versionCreated: '2024-03-26T14:05+07:00', embargoedUntil: '2024-03-26T18:05Z' }) }],
    ['withheld and embargoed articles', { 'a.json': ninjsText({ pubStatus: 'withheld', embargoedUntil: '2099-01-01T00:00:00Z' }) }],
    [
      'a version and a correction',
      {
        'a.json': ninjsText({
          version: '4',
          firstCreated: '2024-03-26T10:00:00Z',
          versionCreated: '2024-03-27T10:00:00Z',
          correction: 'Day',
        }),
      },
    ],
    ['a story in all languages', storyFiles()],
    [
      'a picture',
      {
        'a.json': ninjsText({
          associations: [{ type: 'picture', renditions: [{ href: 'Fish 1.jpg' }], descriptions: [{ role: 'caption', value: 'Fish' }] }],
        }),
        'Fish 1.jpg': pictureBytes('bytes'),
      },
    ],
    [
      'HTML',
      {
        'a.json': ninjsText({
          bodies: [
            {
              contentType: 'text/html',
              value:
                '<h2>Head</h2><p>Text with <b>bold</b> &amp; <a href="https://a.example/?a=1&amp;b=(2)">link</a></p><ul><li>One</li></ul><table><tr><th>A</th></tr><tr><td>1 | 2</td></tr></table>',
            },
          ],
        }),
      },
    ],
  ])('is imported as the same bytes, also a second time: %s', async (_name, files) => {
    const desk = makeDesk();
    desk.send(files);
    expect(desk.errors()).toEqual([]);
    const first = await comeBack(desk);
    expect(articlesOf(first)).toEqual(articlesOf(desk));
    expect(articlesOf(await comeBack(first))).toEqual(articlesOf(desk));
  });

  it('is imported as the same bytes, whatever the words are', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          headline: words,
          by: words,
          dateline: words,
          located: words,
          description: words,
          slugline: words,
          ednote: words,
          text: fc.array(words, { maxLength: 4 }),
          isHtml: fc.boolean(),
        }),
        async ({ headline, text, isHtml, description, ...fields }) => {
          const desk = makeDesk();
          const value = isHtml ? text.map((part) => `<p>${part}</p>`).join('') : text.join('\n\n');
          desk.send({
            'a.json': ninjsText({
              ...fields,
              headlines: [{ value: headline }],
              descriptions: [{ value: description }],
              bodies: [
                { contentType: isHtml ? 'text/html' : 'text/plain', value: `${value}\n\n${isHtml ? `<p>${TEXTS.en}</p>` : TEXTS.en}` },
              ],
            }),
          });
          expect(desk.errors()).toEqual([]);
          expect(articlesOf(await comeBack(desk))).toEqual(articlesOf(desk));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has a withdrawn article as a kill, which is imported as a kill', async () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText() });
    const receiver = makeDesk();
    receiver.importPaths([await exportFrom(desk)]);
    desk.send({ 'a.json': ninjsText({ pubStatus: 'canceled', bodies: undefined, headlines: undefined }) });
    expect(receiver.importPaths([await exportFrom(desk, [])])).toMatchObject([{ kind: 'withdrawn' }]);
    expect(receiver.errors()).toEqual([]);
  });
});

describe('the sample publication', () => {
  it('keeps its front matter and text after an export and an import, and its bytes after another', async () => {
    const sample = makeDesk();
    cpSync(join(import.meta.dirname, '../../content'), sample.content, { recursive: true });
    const first = await comeBack(sample, sample.read('publication.yaml'));
    expect(first.articles()).toEqual(sample.articles());
    for (const file of sample.articles()) expect({ file, ...parsed(first, file) }).toEqual({ file, ...parsed(sample, file) });
    const pictures = ({ content }: Desk) =>
      readdirSync(content, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:jpg|png|webp)$/.test(file))
        .sort();
    expect(pictures(first).filter((file) => !pictures(sample).includes(file))).toEqual([]);
    const second = await comeBack(first, sample.read('publication.yaml'));
    expect(articlesOf(second)).toEqual(articlesOf(first));
  });
});

/** Front matter without values that mean the same as leaving them out. */
function parsed(desk: Desk, file: string): { front: Record<string, unknown>; body: string } {
  const { yaml, body } = splitFrontMatter(desk.read(file));
  const front = parse(yaml) as Record<string, unknown>;
  if (front['version'] === 1) delete front['version'];
  if (front['pubStatus'] === 'usable') delete front['pubStatus'];
  if (front['versionCreated'] === front['firstCreated']) delete front['versionCreated'];
  return { front, body: body.trim() };
}

function articlesOf({ articles, read }: Desk): Record<string, string> {
  return Object.fromEntries(articles().map((file) => [file, read(file)]));
}

async function comeBack(desk: Desk, publication?: string): Promise<Desk> {
  const folder = await exportFrom(desk);
  const other = makeDesk(publication === undefined ? {} : { 'publication.yaml': publication });
  expect(other.importPaths([folder]).filter(({ kind }) => kind !== 'new')).toEqual([]);
  return other;
}

async function exportFrom({ content }: Desk, options = ['--withheld']): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-out-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await exportCommand()
    .exitOverride()
    .parseAsync([...options, '--out', `${folder}/`, '--content', content], { from: 'user' });
  return folder;
}

function storyFiles(): Record<string, string> {
  const languages = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
  return Object.fromEntries(
    languages.map((language) => [
      `${language}.json`,
      ninjsText({
        ...inLanguage(language),
        ...inGroup('all'),
        subjects: [{ name: 'Politics', uri: 'http://cv.iptc.org/newscodes/mediatopic/11000000' }],
        ...(language !== 'id' && { associations: [{ rel: 'translationOf', uri: 'urn:wire.example:id', language: 'id' }] }),
      }),
    ]),
  );
}
