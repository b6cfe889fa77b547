import { describe, expect, it } from 'vitest';
import { describeProvenance, filterKindOf, kindOf, transformedTag } from '../../../src/translation/provenance.ts';
import { markKey } from '../../../src/translation/words.ts';
import { makeArticle, makePublication, makeStory, makeTranslation } from '../make.ts';

const PUBLICATION = makePublication({ base: '/news/' });
const REVIEW = { revPerson: 'Nadia', reviewed: '2024-03-27' };
const ORIGINAL = makeArticle({ language: 'id', version: 3 });
const describeAlone = (article: ReturnType<typeof makeTranslation>, publication = PUBLICATION) =>
  describeProvenance(article, makeStory([article]), publication);

describe('kinds', () => {
  it.each([
    ['machine', 'machine', {}],
    ['machine', 'machine', { postEditing: 'none' }],
    ['edited', 'machine', { postEditing: 'light' }],
    ['edited', 'machine', { postEditing: 'full' }],
    ['reviewed', 'reviewed', REVIEW],
    ['reviewed', 'reviewed', { ...REVIEW, postEditing: 'full' }],
    ['human', 'human', { method: 'human' }],
    ['human', 'human', { method: 'human', ...REVIEW }],
  ] as const)('%s, filtered as %s: %j', (kind, filterKind, translation) => {
    expect(kindOf(makeTranslation(translation))).toBe(kind);
    expect(filterKindOf(makeTranslation(translation))).toBe(filterKind);
  });

  it('an article without translation is an original', () => {
    expect(kindOf(ORIGINAL)).toBe('original');
    expect(filterKindOf(ORIGINAL)).toBe('original');
  });

  it('have a short mark and a long one', () => {
    expect(markKey('machine', 'short')).toBe('mark.machine.short');
    expect(markKey('machine', 'long')).toBe('mark.machine');
    expect(markKey('original', 'short')).toBe('mark.original');
  });
});

describe('what a page says', () => {
  it('is nothing on an original', () => {
    const story = makeStory([ORIGINAL, makeTranslation()]);
    expect(describeProvenance(ORIGINAL, story, makePublication({ disclaimer: { id: 'x' } }))).toBeUndefined();
  });

  it.each([
    [{}, /^Machine-translated from Indonesian, not reviewed\.$/],
    [{ postEditing: 'light' }, /^Machine-translated from Indonesian and edited by a person\.$/],
    [REVIEW, /^Machine-translated from Indonesian, reviewed by Nadia on .*27.*\.$/],
    [{ method: 'human' }, /^Translated from Indonesian by a person\.$/],
    [{ method: 'human', ...REVIEW }, /^Translated from Indonesian by a person, reviewed by Nadia on .*27.*\.$/],
  ] as const)('%j: %s', (translation, sentence) => {
    expect(describeAlone(makeTranslation(translation, { language: 'en' }))?.sentence).toMatch(sentence);
  });

  it('is in the article’s language', () => {
    expect(describeAlone(makeTranslation({}, { language: 'fr' }))?.sentence).toContain('indonésien');
    expect(describeAlone(makeTranslation({}, { language: 'ar' }))?.sentence).toContain('الإندونيسية');
  });
});

describe('the way to the original', () => {
  it('leads to its page here, before the wire’s address', () => {
    const article = makeTranslation({}, { uri: 'https://wire.example/1' });
    expect(describeProvenance(article, makeStory([article, ORIGINAL]), PUBLICATION)?.original).toEqual({
      href: '/news/id/2024/03/26/story/',
      language: 'id',
    });
  });

  it('leads to the wire where the original is not here', () => {
    expect(describeAlone(makeTranslation({}, { uri: 'https://wire.example/1' }))?.original).toEqual({
      href: 'https://wire.example/1',
      language: undefined,
    });
  });

  it.each([undefined, 'urn:wire:1', 'tag:wire.example,2024:1'])('is none where the identifier is %s', (uri) => {
    expect(describeAlone(makeTranslation({}, { ...(uri && { uri }) }))?.original).toBeUndefined();
  });
});

describe('an outdated translation', () => {
  it.each([
    [1, 3, { translated: 1, current: 3 }],
    [3, 3, undefined],
    [4, 3, undefined],
    [undefined, 3, undefined],
  ])('made from version %s of %s says %j', (sourceVersion, version, stale) => {
    const article = makeTranslation({ ...(sourceVersion && { sourceVersion }) });
    const story = makeStory([article, makeArticle({ language: 'id', version })]);
    expect(describeProvenance(article, story, PUBLICATION)?.stale).toEqual(stale);
  });

  it('is measured by the version it was made from, not by the original behind that', () => {
    const relay = makeTranslation({}, { language: 'en', version: 2 });
    const article = makeTranslation({ sourceLanguage: 'en', sourceVersion: 2 });
    expect(describeProvenance(article, makeStory([ORIGINAL, relay, article]), PUBLICATION)?.stale).toBeUndefined();
  });

  it('cannot be told where the source is not here', () => {
    expect(describeAlone(makeTranslation({ sourceVersion: 1 }))?.stale).toBeUndefined();
  });
});

describe('the disclaimer', () => {
  const own = { language: 'en', text: ' The wire’s own  words. ' };
  const ours = makePublication({ disclaimer: { fr: 'Le nôtre.' } });

  it.each([{}, { method: 'human' }, REVIEW] as const)('is the wire’s first, verbatim and in its language: %j', (translation) => {
    expect(describeAlone(makeTranslation({ ...translation, disclaimer: own }), ours)?.disclaimer).toEqual(own);
  });

  it('is the publication’s for a machine’s text', () => {
    expect(describeAlone(makeTranslation(), ours)?.disclaimer).toEqual({ language: 'fr', text: 'Le nôtre.' });
  });

  it('is not the machine’s for a person’s text', () => {
    const human = describeAlone(makeTranslation({ method: 'human' }), ours)?.disclaimer;
    expect(human?.text).not.toBe('Le nôtre.');
    expect(human?.language).toBe('fr');
  });

  it('is Kawat’s own, in the article’s language, where nobody wrote one', () => {
    const other = makePublication({ disclaimer: { id: 'Milik kami.' } });
    const [machine, reviewed] = [describeAlone(makeTranslation(), other), describeAlone(makeTranslation(REVIEW), other)];
    expect(machine?.disclaimer).toEqual({ language: 'fr', text: expect.stringContaining('indonésien') as string });
    expect(reviewed?.disclaimer.text).not.toBe(machine?.disclaimer.text);
  });
});

describe('the machine-readable language', () => {
  it.each([
    ['fr-t-id-t0-und', {}],
    ['fr-t-id-t0-und', REVIEW],
    ['fr-t-id', { method: 'human' }],
    ['fr-t-zh-hant-t0-und', { sourceLanguage: 'zh-Hant' }],
  ] as const)('is %s for %j, and well-formed', (tag, translation) => {
    expect(transformedTag(makeTranslation(translation))).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it('is the plain one of an original', () => expect(transformedTag(ORIGINAL)).toBe('id'));
});
