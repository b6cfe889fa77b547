import { describe, expect, it } from 'vitest';
import { inGroup, inLanguage, makeDesk, ninjsText, type Desk } from '../../../intake/importing.ts';

const FILE = '2024/03/26/market-opens-again/en.md';
const KILL = { pubStatus: 'canceled', bodies: undefined, headlines: undefined };
const kill = (fields: Record<string, unknown> = {}) => ({
  'kill.json': ninjsText({ ...KILL, versionCreated: '2024-03-26T20:00:00+07:00', ...fields }),
});

function withdrawn({ articles, read }: Desk): string[] {
  return articles().filter((file) => read(file).includes('pubStatus: canceled'));
}

describe('a kill', () => {
  it('without text or headline withdraws the article and keeps the rest of it', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText() });
    desk.write({ [FILE]: desk.read(FILE).replace('headline:', '# keep\nheadline:') });
    expect(desk.send(kill())).toMatchObject([{ kind: 'withdrawn', file: FILE }]);
    const text = desk.read(FILE);
    expect(text).toContain('# keep\nheadline: Market opens again\n');
    expect(text).toContain('version: 2\n');
    expect(text).toContain('versionCreated: 2024-03-26T20:00:00+07:00\n');
    expect(text).toContain('The fish market');
    expect(desk.errors()).toEqual([]);
  });

  it('a second time changes nothing', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText() });
    desk.send(kill());
    const before = desk.state();
    expect(desk.send(kill())).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.state()).toEqual(before);
  });

  it('takes effect at any position in a run', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': kill()['kill.json'], 'b.json': ninjsText() });
    expect(withdrawn(desk)).toEqual([FILE]);
  });

  it('is not undone by what was sent before it, nor by a later text', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText(), ...kill() });
    const before = desk.state();
    desk.send({ 'a.json': ninjsText(), ...kill() });
    expect(desk.state()).toEqual(before);
    const [answer] = desk.send({
      'a.json': ninjsText({ versionCreated: '2024-03-27T08:00:00+07:00', bodies: [{ value: 'Another text of the same article.' }] }),
    });
    expect(answer!.notes.map(({ found }) => found).join()).toContain('was withdrawn and stays so');
    expect(withdrawn(desk)).toEqual([FILE]);
  });

  it('that is older than the existing version does nothing', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ version: '3' }) });
    expect(desk.send(kill({ version: '2' }))).toMatchObject([{ kind: 'older' }]);
    expect(withdrawn(desk)).toEqual([]);
  });

  it('takes effect although an editor raised the version', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText() });
    desk.write({ [FILE]: desk.read(FILE).replace('---\n\n', 'version: 9\n---\n\n') });
    desk.send(kill({ version: '2' }));
    expect(withdrawn(desk)).toEqual([FILE]);
    expect(desk.read(FILE)).toContain('version: 10\n');
  });

  it.each([
    ['version', '1e999'],
    ['version', '99999999999999999999'],
    ['versionCreated', 'soon'],
    ['versionCreated', undefined],
  ])('with %s %s leaves an article without errors', (field, value) => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText() });
    desk.send(kill({ [field]: value }));
    expect(withdrawn(desk)).toEqual([FILE]);
    expect(desk.errors()).toEqual([]);
  });

  it('of an unknown article is reported', () => {
    const desk = makeDesk();
    expect(desk.send(kill())).toMatchObject([{ kind: 'nothing-to-withdraw' }]);
    expect(desk.articles()).toEqual([]);
  });

  it('in a dry run changes nothing', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText() });
    const before = desk.state();
    expect(desk.send(kill(), { dryRun: true })).toMatchObject([{ kind: 'withdrawn' }]);
    expect(
      desk.send({ 'b.json': ninjsText({ uri: 'urn:wire.example:2' }), ...kill({ uri: 'urn:wire.example:2' }) }, { dryRun: true }),
    ).toMatchObject([{ kind: 'new' }, { kind: 'withdrawn' }]);
    expect(desk.state()).toEqual(before);
  });

  it('without the wire’s name finds a bare identifier, and is refused if two wires have it', () => {
    const desk = makeDesk();
    const of = (name: string) => ninjsText({ uri: 'NTB 42', infoSources: [{ name }] });
    desk.send({ 'a.json': of('NTB') });
    expect(desk.send(kill({ uri: 'NTB 42' }))).toMatchObject([{ kind: 'withdrawn' }]);
    const two = makeDesk();
    two.send({ 'a.json': of('NTB'), 'b.json': of('Other') });
    expect(two.send(kill({ uri: 'NTB 42' }))).toMatchObject([{ kind: 'refused' }]);
    expect(withdrawn(two)).toEqual([]);
  });
});

describe('a kill of a story whose languages share an identifier', () => {
  const all = () => {
    const desk = makeDesk();
    desk.send(
      Object.fromEntries(
        (['id', 'en', 'fr'] as const).map((tag) => [`${tag}.json`, ninjsText({ ...inLanguage(tag), uri: 'urn:wire.example:1' })]),
      ),
    );
    return desk;
  };

  it.each(['en', 'en-US', 'English', 'EN'])('in %s withdraws that one', (language) => {
    const desk = all();
    desk.send(kill({ language }));
    expect(withdrawn(desk)).toEqual([FILE]);
  });

  it('without a language withdraws all', () => {
    const desk = all();
    desk.send(kill({ language: undefined }));
    expect(withdrawn(desk)).toHaveLength(3);
    expect(desk.errors()).toEqual([]);
  });
});

describe('a kill of the wire’s id of a story', () => {
  const GROUP = inGroup('urn:wire.example:story');
  const files = {
    'a.json': ninjsText({ ...inLanguage('id'), ...GROUP }),
    'b.json': ninjsText({ ...inLanguage('fr'), ...GROUP }),
  };
  const killAll = kill({ uri: 'urn:wire.example:story', language: undefined });

  it.each([false, true])('withdraws every language of it (dry run: %s)', (dryRun) => {
    const answers = makeDesk().send({ ...files, ...killAll }, { dryRun });
    expect(answers.map(({ kind }) => kind)).toEqual(['new', 'new', 'withdrawn', 'withdrawn']);
  });

  it('withdraws all its articles, even two in one language in separate stories of different days', () => {
    const desk = makeDesk();
    const other = ninjsText({ ...inLanguage('id'), ...GROUP, uri: 'urn:wire.example:other', versionCreated: '2024-03-25T09:00:00+07:00' });
    const sent = { ...files, 'c.json': other, ...killAll };
    desk.send(sent);
    expect(desk.articles()).toHaveLength(3);
    expect(withdrawn(desk)).toEqual(desk.articles());
    const before = desk.state();
    desk.send(sent);
    expect(desk.state()).toEqual(before);
  });
});

describe('a kill of an original', () => {
  const from = (language: string) => ({ associations: [{ rel: 'translationOf', uri: `urn:wire.example:${language}`, language }] });
  const story = () => {
    const desk = makeDesk();
    const sent = { id: inLanguage('id'), en: inLanguage('en', from('id')), fr: inLanguage('fr', from('en')) };
    desk.send(Object.fromEntries(Object.entries(sent).map(([tag, fields]) => [`${tag}.json`, ninjsText(fields)])));
    return desk;
  };
  const notesOf = (answers: ReturnType<Desk['send']>) =>
    answers.map(({ notes }) => notes.map(({ severity, found }) => `${severity} ${found}`).join());
  const killOf = (tag: string) =>
    ninjsText({ ...KILL, uri: `urn:wire.example:${tag}`, language: tag, versionCreated: '2024-03-26T20:00:00+07:00' });

  it.each([false, true])('lists its translations that stay published (dry run: %s)', (dryRun) => {
    const folder = '2024/03/26/market-opens-again';
    const [said] = notesOf(story().send({ 'k.json': killOf('id') }, { dryRun }));
    expect(said).toBe(
      `warning translations of it stay published: ${folder}/en.md, ${folder}/fr.md; to withdraw one, set \`pubStatus: canceled\` in it`,
    );
    const [ofTranslation] = notesOf(story().send({ 'k.json': killOf('en') }, { dryRun }));
    expect(ofTranslation).toContain(`published: ${folder}/fr.md;`);
  });

  it.each([false, true])('does not list those that the same run withdraws (dry run: %s)', (dryRun) => {
    const desk = story();
    const kills = { 'a.json': killOf('id'), 'b.json': killOf('en'), 'c.json': killOf('fr') };
    expect(notesOf(desk.send(kills, { dryRun }))).toEqual(['', '', '']);
  });
});
