import { expect, it, describe } from 'vitest';
import { makeDesk, ninjsText, type Desk } from './importing.ts';

const FILE = '2024/03/26/market-opens-again/en.md';
const AT = { first: '2024-03-26T14:05:00+07:00', later: '2024-03-26T16:00:00+07:00' };
const plain = (value: string) => ({ bodies: [{ contentType: 'text/plain', value }] });
const NEW_TEXT = plain('The fish market at the harbour opened again on Tuesday, a day late.');

function edit(desk: Desk, from: string | RegExp, to: string): void {
  const text = desk.read(FILE);
  expect(text).toMatch(from);
  desk.write({ [FILE]: text.replace(from, to) });
}

function makeFirst(fields: Record<string, unknown> = {}): Desk {
  const desk = makeDesk();
  expect(desk.send({ 'a.json': ninjsText(fields) })).toMatchObject([{ kind: 'new', file: FILE }]);
  return desk;
}

describe('the same item again', () => {
  it.each([
    ['plain', {}],
    ['with a version', { version: '3' }],
    ['with a correction', { correction: 'The day was wrong.' }],
    ['with a source that is bare', { uri: 'NTB 42', infoSources: [{ name: 'NTB' }] }],
    ['without an identifier', { uri: undefined }],
    ['that translates', { associations: [{ rel: 'translationOf', uri: 'urn:wire.example:0', language: 'id' }] }],
    ['that is withheld and under embargo', { pubStatus: 'withheld', embargoedUntil: '2024-03-27T00:00Z' }],
  ])('%s changes no byte and no file’s time', (_name, fields) => {
    const desk = makeFirst(fields);
    const before = desk.state();
    expect(desk.send({ 'b.json': ninjsText(fields) })).toMatchObject([{ kind: 'unchanged', notes: [] }]);
    expect(desk.state()).toEqual(before);
    expect(desk.errors()).toEqual([]);
  });

  it('leaves what an editor changed', () => {
    const desk = makeFirst({ correction: 'The day was wrong.' });
    edit(desk, 'headline: Market opens again', 'headline: Fish market is back');
    edit(desk, /corrections:\n.*\n.*\n/, '');
    edit(desk, 'three months of repairs', 'twelve weeks of repairs');
    const before = desk.state();
    expect(desk.send({ 'a.json': ninjsText({ correction: 'The day was wrong.' }) })).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.state()).toEqual(before);
  });

  it('with --force replaces what an editor changed', () => {
    const desk = makeFirst();
    const text = desk.read(FILE);
    edit(desk, 'headline: Market opens again', 'headline: Fish market is back');
    edit(desk, 'three months of repairs', 'twelve weeks of repairs');
    expect(desk.send({ 'a.json': ninjsText() }, { force: true })).toMatchObject([{ kind: 'updated' }]);
    expect(desk.read(FILE)).toBe(text.replace('---\n\n', 'version: 2\n---\n\n'));
  });

  it('is found although Windows wrote the file’s line ends', () => {
    const desk = makeFirst();
    desk.write({ [FILE]: desk.read(FILE).replaceAll('\n', '\r\n') });
    expect(desk.send({ 'a.json': ninjsText() })).toMatchObject([{ kind: 'unchanged' }]);
  });

  it('is found by its identifier if there is no record', () => {
    const desk = makeFirst();
    desk.write({ '2024/03/26/market-opens-again/.intake.json': '{broken' });
    edit(desk, 'uri: urn:wire.example:1', 'uri: "urn:wire.example:1" # the wire’s');
    expect(desk.send({ 'a.json': ninjsText() })).toMatchObject([{ kind: 'unchanged' }]);
  });

  it('keeps the date that an editor gave first', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ versionCreated: undefined }) }, { date: AT.first });
    const before = desk.state();
    expect(desk.send({ 'a.json': ninjsText({ versionCreated: undefined }) }, { date: AT.later })).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.send({ 'a.json': ninjsText({ versionCreated: undefined }) })).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.state()).toEqual(before);
  });
});

describe('a newer version', () => {
  it('updates text, moment and number, and leaves the first moment', () => {
    const desk = makeFirst();
    expect(desk.send({ 'a.json': ninjsText({ versionCreated: AT.later, ...NEW_TEXT }) })).toMatchObject([{ kind: 'updated', file: FILE }]);
    const text = desk.read(FILE);
    expect(text).toContain(`firstCreated: ${AT.first}\n`);
    expect(text).toContain(`versionCreated: ${AT.later}\n`);
    expect(text).toContain('version: 2\n');
    expect(text).toContain('a day late.');
    expect(desk.articles()).toEqual([FILE]);
  });

  it('has the wire’s own number', () => {
    const desk = makeFirst({ version: '2' });
    expect(desk.read(FILE)).toContain('version: 2\n');
    desk.send({ 'a.json': ninjsText({ version: '5', versionCreated: AT.later, ...NEW_TEXT }) });
    expect(desk.read(FILE)).toContain('version: 5\n');
  });

  it('is stored although an editor raised the version', () => {
    const desk = makeFirst({ version: '2' });
    edit(desk, 'version: 2', 'version: 7');
    expect(desk.send({ 'a.json': ninjsText({ version: '3', ...NEW_TEXT }) })).toMatchObject([{ kind: 'updated' }]);
    expect(desk.read(FILE)).toContain('version: 8\n');
  });

  it('adds each correction note once, including the first', () => {
    const desk = makeFirst();
    desk.send({ 'a.json': ninjsText({ versionCreated: AT.later, correction: 'The day was wrong.' }) });
    expect(desk.read(FILE)).toContain(`corrections:\n  - at: ${AT.later}\n    note: The day was wrong.\n`);
    desk.send({ 'a.json': ninjsText({ versionCreated: '2024-03-26T17:00:00+07:00', correction: 'The place was wrong.' }) });
    desk.send({ 'a.json': ninjsText({ versionCreated: '2024-03-26T18:00:00+07:00', correction: 'The place was wrong.' }) });
    expect(desk.read(FILE).match(/note: .*/g)).toEqual(['note: The day was wrong.', 'note: The place was wrong.']);
  });

  it('keeps a headline that an editor changed, and reports it once', () => {
    const desk = makeFirst();
    edit(desk, 'headline: Market opens again', 'headline: Fish market is back');
    const next = ninjsText({ versionCreated: AT.later, headlines: [{ value: 'Market reopens' }] });
    expect(desk.send({ 'a.json': next })[0]!.notes.map(({ found }) => found)).toEqual([
      `kept headline of ${FILE}, which was changed by hand`,
    ]);
    expect(desk.read(FILE)).toContain('headline: Fish market is back\n');
    expect(desk.send({ 'a.json': next })).toMatchObject([{ kind: 'unchanged', notes: [] }]);
  });

  it('keeps a field that an editor added or removed', () => {
    const desk = makeFirst({ slugline: 'market', usageTerms: 'For all' });
    edit(desk, 'slugline: market\n', 'edNote: Call them\n');
    desk.send({ 'a.json': ninjsText({ slugline: 'fish', usageTerms: 'For some', versionCreated: AT.later }) });
    expect(desk.read(FILE)).toContain('edNote: Call them\n');
    expect(desk.read(FILE)).toContain('usageTerms: For some\n');
    expect(desk.read(FILE)).not.toContain('slugline');
  });

  it('is refused if both changed the text, and accepted with --force', () => {
    const desk = makeFirst();
    edit(desk, 'three months', 'twelve weeks');
    const before = desk.state();
    const next = { 'a.json': ninjsText({ versionCreated: AT.later, ...NEW_TEXT }) };
    const [answer] = desk.send(next);
    expect(answer).toMatchObject({ kind: 'refused', refusal: { fix: expect.stringContaining('--force') as string } });
    expect(desk.state()).toEqual(before);
    expect(desk.send(next, { force: true })).toMatchObject([{ kind: 'updated' }]);
    expect(desk.read(FILE)).toContain('a day late.');
  });

  it('leaves comments, order and quotes of the front matter', () => {
    const desk = makeFirst({
      associations: [{ rel: 'translationOf', uri: 'urn:wire.example:0', language: 'id' }],
      infoSources: [{ name: 'Sample' }],
    });
    edit(desk, 'headline: Market opens again', '# Ask the harbour master\nheadline: "Market opens again" # long enough?');
    edit(desk, '  name: Sample', '  # they changed their name\n  name: Sample # 2024');
    edit(desk, 'language: en\n', 'language: en # British\n\n');
    const next = ninjsText({
      versionCreated: AT.later,
      headlines: [{ value: 'Market: open again' }],
      infoSources: [{ name: 'Example' }],
      associations: [{ rel: 'translationOf', uri: 'urn:wire.example:0', language: 'id' }],
    });
    expect(desk.send({ 'a.json': next })).toMatchObject([{ kind: 'updated' }]);
    const text = desk.read(FILE);
    expect(text).toContain('# Ask the harbour master\nheadline: "Market: open again" # long enough?\n');
    expect(text).toContain('language: en # British\n\n');
    expect(text).toContain('infoSource:\n  # they changed their name\n  name: Example # 2024\n');
    expect(desk.errors()).toEqual([]);
  });

  it('does not make an original of a translation', () => {
    const desk = makeFirst({ associations: [{ rel: 'translationOf', uri: 'urn:wire.example:0', language: 'id' }] });
    desk.send({ 'a.json': ninjsText({ versionCreated: AT.later, ...NEW_TEXT }) });
    expect(desk.read(FILE)).toContain('sourceLanguage: id');
  });

  it('lets out what the wire withheld, not what an editor withheld', () => {
    const desk = makeFirst({ pubStatus: 'withheld' });
    desk.send({ 'a.json': ninjsText({ versionCreated: AT.later }) });
    expect(desk.read(FILE)).not.toContain('pubStatus');
    desk.write({ [FILE]: desk.read(FILE).replace('\n---\n\n', '\npubStatus: withheld\n---\n\n') });
    desk.send({ 'a.json': ninjsText({ versionCreated: '2024-03-26T18:00:00+07:00', ...NEW_TEXT }) });
    expect(desk.read(FILE)).toContain('pubStatus: withheld');
  });

  it('brings an embargo over an editor’s that ends earlier', () => {
    const desk = makeFirst({ embargoedUntil: '2024-03-27T08:00:00+07:00' });
    edit(desk, '2024-03-27T08', '2024-03-27T06');
    desk.send({ 'a.json': ninjsText({ embargoedUntil: '2024-03-28T08:00:00+07:00', versionCreated: AT.later }) });
    expect(desk.read(FILE)).toContain('embargoedUntil: 2024-03-28T08:00:00+07:00');
  });

  it('is refused if its embargo cannot be read', () => {
    const desk = makeDesk();
    expect(desk.send({ 'a.json': ninjsText({ embargoedUntil: 'tomorrow' }) })).toMatchObject([{ kind: 'refused' }]);
    expect(desk.articles()).toEqual([]);
  });
});

describe('an older version', () => {
  it.each([
    ['by its number', { version: '3' }, { version: '2', ...NEW_TEXT }],
    ['by its moment', { versionCreated: AT.later }, { versionCreated: AT.first, ...NEW_TEXT }],
  ])('%s changes nothing', (_name, first, second) => {
    const desk = makeFirst(first);
    const before = desk.state();
    expect(desk.send({ 'a.json': ninjsText(second) })).toMatchObject([{ kind: 'older', file: FILE }]);
    expect(desk.state()).toEqual(before);
  });

  it('in the same run as a newer one gives the newer', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ versionCreated: AT.later, ...NEW_TEXT }), 'b.json': ninjsText() });
    expect(desk.read(FILE)).toContain('a day late.');
    expect(desk.articles()).toEqual([FILE]);
  });
});
