import { describe, expect, it } from 'vitest';
import { inGroup, inLanguage, makeDesk, ninjsText } from '../../../intake/importing.ts';

const GROUP = inGroup('market-7');
const DAY = '2024/03/26';

describe('languages of one story', () => {
  it('join in one folder by the wire’s id of the story, the original first', () => {
    const desk = makeDesk();
    // The original comes last.
    desk.send({
      'a.json': ninjsText({ ...inLanguage('ar', { headlines: [{ value: 'السوق' }] }), ...GROUP, associations: [from('id')] }),
      'b.json': ninjsText({ ...inLanguage('fr', { headlines: [{ value: 'Le marché' }] }), ...GROUP, associations: [from('id')] }),
      'c.json': ninjsText({ ...inLanguage('id', { headlines: [{ value: 'Pasar ikan dibuka' }] }), ...GROUP }),
    });
    expect(desk.articles()).toEqual(['ar', 'fr', 'id'].map((language) => `${DAY}/pasar-ikan-dibuka/${language}.md`));
    expect(desk.errors()).toEqual([]);
  });

  it('join by naming each other, in any order', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ ...inLanguage('fr'), associations: [from('id')] }) });
    desk.send({ 'b.json': ninjsText({ ...inLanguage('ar'), associations: [from('fr')] }) });
    desk.send({ 'c.json': ninjsText(inLanguage('id')) });
    expect(desk.articles()).toEqual(['ar', 'fr', 'id'].map((language) => `${DAY}/market-opens-again/${language}.md`));
    expect(desk.errors()).toEqual([]);
  });

  it('join by bare identifiers', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ ...inLanguage('id'), uri: 'A1', infoSources: [{ name: 'VOI' }] }) });
    desk.send({
      'b.json': ninjsText({
        ...inLanguage('fr'),
        uri: 'A2',
        infoSources: [{ name: 'VOI' }],
        associations: [{ rel: 'translationOf', uri: 'A1', language: 'id' }],
      }),
    });
    expect(desk.articles()).toEqual([`${DAY}/market-opens-again/fr.md`, `${DAY}/market-opens-again/id.md`]);
  });

  it('join if all have one identifier, and each is recognised again', () => {
    const desk = makeDesk();
    const files = Object.fromEntries(
      (['id', 'en', 'fr'] as const).map((tag) => [`${tag}.json`, ninjsText({ ...inLanguage(tag), uri: 'urn:wire.example:all' })]),
    );
    desk.send(files);
    expect(desk.articles()).toHaveLength(3);
    expect(desk.errors()).toEqual([]);
    const before = desk.state();
    expect(desk.send(files).map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(desk.state()).toEqual(before);
  });

  it('without a connection stay separate', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText(inLanguage('id')), 'b.json': ninjsText(inLanguage('fr')) });
    expect(desk.articles()).toEqual([`${DAY}/market-opens-again-2/fr.md`, `${DAY}/market-opens-again/id.md`]);
  });

  it('that seem to belong together are only suggested', () => {
    const desk = makeDesk();
    const numbers = '2024, 31, 1.500, 77, 4800 APT31 GCSB';
    desk.send({
      'a.json': ninjsText({
        ...inLanguage('id'),
        bodies: [
          { contentType: 'text/plain', value: `Pasar ikan itu dibuka kembali dan semua orang sangat senang dengan hal itu: ${numbers}` },
        ],
      }),
    });
    const [answer] = desk.send({
      'b.json': ninjsText({
        ...inLanguage('fr'),
        bodies: [
          { contentType: 'text/plain', value: `Le marché aux poissons du port a rouvert et tout le monde est content : ${numbers}` },
        ],
      }),
    });
    expect(answer).toMatchObject({ kind: 'new', file: `${DAY}/market-opens-again-2/fr.md` });
    expect(answer!.notes.map(({ found }) => found).join()).toContain(`--story ${DAY}/market-opens-again`);
  });

  it('that the editor joins have one original, with a warning', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText(inLanguage('id')) });
    const [answer] = desk.send({ 'b.json': ninjsText(inLanguage('fr')) }, { story: `${DAY}/market-opens-again` });
    expect(answer).toMatchObject({ kind: 'new', file: `${DAY}/market-opens-again/fr.md` });
    expect(answer!.notes.map(({ severity }) => severity)).toContain('warning');
    expect(desk.read(`${DAY}/market-opens-again/fr.md`)).toContain('translation:\n  sourceLanguage: id\n  method: machine\n');
    const before = desk.state();
    expect(desk.send({ 'b.json': ninjsText(inLanguage('fr')) })).toMatchObject([{ kind: 'unchanged', notes: [] }]);
    expect(desk.state()).toEqual(before);
    expect(desk.errors()).toEqual([]);
  });

  it('joins a translation of a later day to its story', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText(inLanguage('id')) });
    const later = ninjsText({ ...inLanguage('fr'), versionCreated: '2024-03-29T09:00:00+07:00', associations: [from('id')] });
    expect(desk.send({ 'b.json': later })).toMatchObject([{ kind: 'new', file: `${DAY}/market-opens-again/fr.md` }]);
    const text = desk.read(`${DAY}/market-opens-again/fr.md`);
    expect(text).toContain('firstCreated: 2024-03-26T14:05:00+07:00\nversionCreated: 2024-03-29T09:00:00+07:00\n');
    const before = desk.state();
    expect(desk.send({ 'b.json': later })).toMatchObject([{ kind: 'unchanged' }]);
    expect(desk.state()).toEqual(before);
    expect(desk.errors()).toEqual([]);
  });
});

describe('two articles in one language', () => {
  it.each([
    ['in one run', true],
    ['in two', false],
  ])('that share the wire’s id of a story get separate stories, %s', (_name, isOne) => {
    const desk = makeDesk();
    const files = {
      'a.json': ninjsText(GROUP),
      'b.json': ninjsText({ ...GROUP, uri: 'urn:wire.example:2', headlines: [{ value: 'Harbour closed' }] }),
    };
    if (isOne) desk.send(files);
    else for (const [name, text] of Object.entries(files)) desk.send({ [name]: text });
    expect(desk.articles()).toEqual([`${DAY}/harbour-closed/en.md`, `${DAY}/market-opens-again/en.md`]);
    expect(desk.errors()).toEqual([]);
    const before = desk.state();
    desk.send(files);
    expect(desk.state()).toEqual(before);
  });

  it('without identifiers do not overwrite each other', () => {
    const desk = makeDesk();
    desk.send({
      'a.json': ninjsText({ ...GROUP, uri: undefined }),
      'b.json': ninjsText({
        ...GROUP,
        uri: undefined,
        bodies: [{ contentType: 'text/plain', value: 'The harbour was closed on Tuesday because of a storm.' }],
      }),
    });
    expect(desk.articles()).toHaveLength(2);
  });

  it('in separate stories stay there if one names the other', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText(), 'b.json': ninjsText({ uri: 'urn:wire.example:2', headlines: [{ value: 'Harbour closed' }] }) });
    const later = { versionCreated: '2024-03-26T19:00:00+07:00', associations: [{ rel: 'alternate', uri: 'urn:wire.example:1' }] };
    desk.send({
      'b.json': ninjsText({ uri: 'urn:wire.example:2', headlines: [{ value: 'Harbour closed' }], description_text: 'Storm', ...later }),
    });
    expect(desk.articles()).toEqual([`${DAY}/harbour-closed/en.md`, `${DAY}/market-opens-again/en.md`]);
    expect(desk.read(`${DAY}/harbour-closed/en.md`)).toContain('description: Storm');
    expect(desk.errors()).toEqual([]);
  });

  it('are refused if the editor names the story of one for the other', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText() });
    const before = desk.state();
    const story = `${DAY}/market-opens-again`;
    expect(desk.send({ 'b.json': ninjsText({ uri: 'urn:wire.example:2' }) }, { story })).toMatchObject([{ kind: 'refused' }]);
    expect(desk.send({ 'b.json': ninjsText({ uri: undefined, bodies: [{ value: 'Other.' }] }) }, { story })).toMatchObject([
      { kind: 'refused' },
    ]);
    expect(desk.send({ 'a.json': ninjsText() }, { story: `${DAY}/other` })).toMatchObject([{ kind: 'refused' }]);
    expect(desk.state()).toEqual(before);
  });
});

describe('a story’s folder', () => {
  it.each([
    ['in Latin letters of the headline', { headlines: [{ value: 'Prix du riz : l’État intervient' }] }, 'prix-du-riz-l-etat-intervient'],
    [
      'from the identifier where the headline is in another script',
      { ...inLanguage('zh'), headlines: [{ value: '鱼市场重新开放' }] },
      'story-368767',
    ],
    [
      'whole words of a long one',
      { headlines: [{ value: 'word '.repeat(30) }] },
      'word-word-word-word-word-word-word-word-word-word-word-word',
    ],
  ])('is named %s', (_name, fields, slug) => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ ...fields, uri: 'https://wire.example/news/story-368767' }) });
    expect(desk.articles()).toEqual([expect.stringMatching(new RegExp(`^${DAY}/${slug}/..\\.md$`))]);
  });

  it('has the day of the publication’s time zone', () => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ versionCreated: '2024-03-26T18:00:00Z' }) });
    expect(desk.articles()).toEqual(['2024/03/27/market-opens-again/en.md']);
    expect(desk.errors()).toEqual([]);
  });

  it('is not named without a date, even if the editor names the story', () => {
    const desk = makeDesk();
    const undated = { 'a.json': ninjsText({ versionCreated: undefined }) };
    expect(desk.send(undated)).toMatchObject([{ kind: 'needs-a-date' }]);
    expect(desk.send(undated, { story: 'market' })).toMatchObject([{ kind: 'needs-a-date' }]);
    expect(desk.send(undated, { story: '2024/03/26/market' })).toMatchObject([{ kind: 'needs-a-date' }]);
    expect(desk.articles()).toEqual([]);
  });

  it('with errors is not changed', () => {
    const desk = makeDesk({ [`${DAY}/market/id.md`]: '---\nheadline: [\n---\n\nTeks.\n' });
    const before = desk.state();
    const [answer] = desk.send({ 'a.json': ninjsText() }, { story: `${DAY}/market` });
    expect(answer!.refusal?.found).toContain(`${DAY}/market/id.md`);
    expect(desk.state()).toEqual(before);
  });
});

function from(language: string): object {
  return { rel: 'translationOf', uri: `urn:wire.example:${language}`, language };
}

describe('a story’s folder', () => {
  it('that an identifier names is reported once', () => {
    const desk = makeDesk();
    const arabic = { 'a.json': ninjsText({ ...inLanguage('ar'), headlines: [{ value: 'السوق' }], uri: 'urn:wire.example:item-77' }) };
    const [answer] = desk.send(arabic);
    expect(answer).toMatchObject({ file: `${DAY}/item-77/ar.md` });
    expect(answer!.notes.map(({ found }) => found).join()).toContain('import with --story SLUG');
    expect(desk.send(arabic)).toMatchObject([{ kind: 'unchanged', notes: [] }]);
  });

  it('that a headline or an editor named is not', () => {
    const arabic = ninjsText({ ...inLanguage('ar'), headlines: [{ value: 'السوق' }] });
    const said = [makeDesk().send({ 'a.json': arabic }, { story: 'market' }), makeDesk().send({ 'a.json': ninjsText() })];
    expect(
      said
        .flat()
        .flatMap(({ notes }) => notes.map(({ found }) => found))
        .join(),
    ).not.toContain('--story SLUG');
  });

  it('of another day than the article’s is refused with the right day', () => {
    expect(makeDesk().send({ 'a.json': ninjsText() }, { story: '2024/03/28/market' })).toMatchObject([
      { kind: 'refused', refusal: { fix: 'leave --story out, or name a story of 2024-03-26' } },
    ]);
  });
});

describe('a place', () => {
  it.each([
    ['MAKASSAR', 'Makassar'],
    ['NEW YORK', 'New York'],
    ['PORT-AU-PRINCE', 'Port-au-Prince'],
    ['Makassar', 'Makassar'],
    ['USA', 'USA'],
    ['雅加达', '雅加达'],
  ])('that the wire names as %s is %s', (sent, located) => {
    const desk = makeDesk();
    desk.send({ 'a.json': ninjsText({ located: sent }) });
    expect(desk.read(desk.articles()[0]!)).toContain(`\nlocated: ${located}\n`);
  });
});
