import { appendFileSync, cpSync, existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../../src/intake/story/archive.ts';
import { openImportMemory } from '../../../../src/intake/remember/memory.ts';
import { listInputs } from '../../../../src/intake/receive/inputs.ts';
import type { ImportOptions } from '../../../../src/intake/import-options.ts';
import { listCases } from '../../cases.ts';
import { inLanguage, makeDesk, ninjsText, type Desk } from '../../../intake/importing.ts';

const STORY = '2024/03/26/market-opens-again';
const WIRE = { 'a.json': ninjsText(), 'b.json': ninjsText({ uri: 'urn:wire.example:2', headlines: [{ value: 'Ferry leaves' }] }) };

describe('an input that changes nothing', () => {
  it('is answered without being read as an article', () => {
    const desk = makeDesk();
    send(desk, WIRE);
    const answers = memoryOf(desk).recallAll(listInputs([desk.wire]));
    expect(answers).toMatchObject([
      { kind: 'unchanged', file: `${STORY}/en.md`, notes: [] },
      { kind: 'unchanged', file: '2024/03/26/ferry-leaves/en.md' },
    ]);
    const before = desk.state();
    expect(send(desk, WIRE).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    expect(desk.state()).toEqual(before);
  });

  it.each(listCases('intake/import'))('is answered as if it were read: $name', ({ folder }) => {
    const desk = makeDesk();
    const file = join(folder, 'options.json');
    const options = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ImportOptions) : {};
    const importAll = (extra: ImportOptions) =>
      desk
        .importPaths([join(folder, 'wire')], { ...options, ...extra })
        .map(({ input, line, kind, file, notes }) => ({ input, line, kind, file, notes }));
    const order = (answers: readonly object[]) => answers.map((answer) => JSON.stringify(answer)).sort();
    importAll({ memory: memoryOf(desk) });
    const read = importAll({});
    expect(order(importAll({ memory: memoryOf(desk) }))).toEqual(order(read));
  });

  it('is recognised by its bytes if the wire sends the file again', () => {
    const desk = makeDesk();
    send(desk, WIRE);
    const file = join(desk.wire, 'a.json');
    writeFileSync(file, readFileSync(file));
    utimesSync(file, 1, 1);
    expect(isKnown(desk, 'a.json')).toBe(true);
  });

  it('is recognised in a story of several languages, and with pictures that are addresses', () => {
    const desk = makeDesk();
    const images = {
      associations: [{ name: 'photo', type: 'picture', uri: 'urn:p', renditions: [{ name: 'main', href: 'https://wire.example/a.jpg' }] }],
    };
    const group = { altIds: [{ role: 'storyId', value: 'market' }] };
    const wire = {
      'en.json': ninjsText({ ...inLanguage('en', images), ...group }),
      'fr.json': ninjsText({ ...inLanguage('fr'), ...group }),
    };
    send(desk, wire);
    expect(['en.json', 'fr.json'].map((name) => isKnown(desk, name))).toEqual([true, true]);
  });
});

describe('an input is read again', () => {
  const changes: Record<string, (desk: Desk) => void> = {
    'where its bytes differ': ({ wire }) => appendFileSync(join(wire, 'a.json'), '\n'),
    'where its article was edited': ({ content }) => appendFileSync(join(content, STORY, 'en.md'), 'By hand.\n'),
    'where its article was removed': ({ content }) => rmSync(join(content, STORY, 'en.md')),
    'where its story was removed': ({ content }) => rmSync(join(content, STORY), { recursive: true }),
    'where its record was removed': ({ content }) => rmSync(join(content, STORY, '.intake.json')),
    'where its record was changed': ({ content }) => appendFileSync(join(content, STORY, '.intake.json'), ' '),
    'where an article joined its story': (desk) => desk.write({ [`${STORY}/fr.md`]: 'x' }),
    'where a picture joined its story': (desk) => desk.write({ [`${STORY}/img/fish.jpg`]: 'x' }),
    'where its story moved': ({ content }) => renameSync(join(content, STORY), join(content, '2024/03/26/market')),
  };
  it.each(Object.entries(changes))('%s', (_, change) => {
    const desk = makeDesk();
    send(desk, WIRE);
    expect(isKnown(desk, 'a.json')).toBe(true);
    change(desk);
    expect(isKnown(desk, 'a.json')).toBe(false);
    // The other input’s story is unchanged.
    const archive = openArchive(desk.content);
    const known = listInputs([desk.wire]).filter((input) => memoryOf(desk).recall(input, archive));
    expect(known.map(({ name }) => name.slice(-6))).toEqual(['b.json']);
  });

  it('if its article is also in another story', () => {
    const desk = makeDesk();
    send(desk, WIRE);
    cpSync(join(desk.content, STORY), join(desk.content, '2024/03/26/copy'), { recursive: true });
    send(desk, { 'b.json': WIRE['b.json'] });
    writeFileSync(join(desk.wire, 'a.json'), WIRE['a.json']);
    expect(isKnown(desk, 'a.json')).toBe(false);
  });

  it('if a picture in its folder was added, changed or removed', () => {
    const desk = makeDesk();
    const markdown =
      '---\nheadline: Fish\nlanguage: en\nfirstCreated: 2024-03-26T14:05:00+07:00\n---\n\nThe market has fish.\n\n![Fish](fish.jpg)\n';
    const wire = { 'a.md': markdown };
    send(desk, wire);
    send(desk, wire);
    expect(isKnown(desk, 'a.md')).toBe(true);
    writeFileSync(join(desk.wire, 'fish.jpg'), 'one');
    expect(isKnown(desk, 'a.md')).toBe(false);
    const withPicture = { ...wire, 'fish.jpg': 'one' };
    send(desk, withPicture);
    send(desk, withPicture);
    writeFileSync(join(desk.wire, 'fish.jpg'), 'another');
    expect(isKnown(desk, 'a.md')).toBe(false);
    rmSync(join(desk.wire, 'fish.jpg'));
    expect(isKnown(desk, 'a.md')).toBe(false);
  });

  it('if the publication, the code, an option or its name differs', () => {
    const desk = makeDesk();
    send(desk, WIRE);
    const inputs = listInputs([join(desk.wire, 'a.json')]);
    expect(memoryOf(desk, { context: 'other' }).recallAll(inputs)).toBeUndefined();
    expect(memoryOf(desk, { options: '--language fr' }).recallAll(inputs)).toBeUndefined();
    renameSync(join(desk.wire, 'a.json'), join(desk.wire, 'c.json'));
    expect(isKnown(desk, 'c.json')).toBe(false);
  });

  it('with --force', () => {
    const desk = makeDesk();
    send(desk, WIRE);
    desk.write({ [`${STORY}/en.md`]: desk.read(`${STORY}/en.md`).replace('Market opens', 'Fish market opens') });
    send(desk, WIRE);
    expect(send(desk, WIRE, { force: true }).map(({ kind }) => kind)).toEqual(['updated', 'unchanged']);
  });

  it('if a new item of its story arrives', () => {
    const desk = makeDesk();
    send(desk, WIRE);
    const read: string[] = [];
    const memory = memoryOf(desk);
    const { remember } = memory;
    memory.remember = (input, entry) => {
      read.push(input.name.split('/').at(-1)!);
      remember(input, entry);
    };
    desk.send({ ...WIRE, 'c.json': ninjsText(inLanguage('fr', { uri: 'urn:wire.example:1' })) }, { memory });
    expect(read.sort()).toEqual(['a.json', 'c.json']);
    expect(desk.articles()).toContain(`${STORY}/fr.md`);
  });

  it('if something was refused', () => {
    const desk = makeDesk();
    const wire = { 'a.json': ninjsText(), 'bad.json': `${ninjsText({ uri: 'urn:wire.example:3' })}\n{` };
    const kinds = () => send(desk, wire).map(({ kind }) => kind);
    expect(kinds()).toContain('refused');
    expect(kinds()).toContain('refused');
  });

  it('if the memory is damaged or missing', () => {
    const desk = makeDesk();
    send(desk, WIRE);
    writeFileSync(fileOf(desk), 'x');
    expect(send(desk, WIRE).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
    rmSync(fileOf(desk));
    expect(send(desk, WIRE).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  });
});

it('an article that readers must not see yet is not remembered', () => {
  const desk = makeDesk();
  const secret = { uri: 'urn:wire.example:secret', headlines: [{ value: 'Secret merger' }] };
  send(desk, {
    'a.json': ninjsText({ ...secret, pubStatus: 'withheld' }),
    'b.json': ninjsText({ ...secret, uri: 'urn:secret:2', embargoedUntil: '2030-01-01T00:00:00Z' }),
  });
  expect(desk.articles().length).toBeGreaterThan(0);
  expect(readFileSync(fileOf(desk), 'utf8')).not.toContain('secret');
});

it('a dry run remembers nothing', () => {
  const desk = makeDesk();
  send(desk, WIRE, { dryRun: true });
  expect(existsSync(fileOf(desk))).toBe(false);
});

const fileOf = ({ content }: Desk): string => join(content, '../known');

function memoryOf(desk: Desk, { context = 'code', options = '' } = {}) {
  return openImportMemory(fileOf(desk), desk.content, context, options);
}

function send(desk: Desk, files: Record<string, string>, options: ImportOptions = {}) {
  return desk.send(files, { ...options, memory: memoryOf(desk) });
}

/** True if an input is answered without being read as an article. */
function isKnown(desk: Desk, name: string): boolean {
  return memoryOf(desk).recallAll(listInputs([join(desk.wire, name)])) !== undefined;
}
