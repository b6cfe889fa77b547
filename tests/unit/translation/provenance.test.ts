import { describe, expect, it } from 'vitest';
import { filterKindOf, kindOf, provenanceOf, transformedTag } from '../../../src/translation/provenance.ts';
import { disclaimerFor, markKey, sentenceFor } from '../../../src/translation/words.ts';
import { makeArticle, makePublication, makeStory, makeTranslation } from '../make.ts';

const REVIEW = { revPerson: 'Nadia', reviewed: '2024-03-27' };
const ORIGINAL = makeArticle({ language: 'id', version: 3 });
const provenanceAlone = (article: ReturnType<typeof makeTranslation>, publication = makePublication()) =>
  provenanceOf(article, makeStory([article]), publication.disclaimer)!;
const sentenceOf = (translation: Parameters<typeof makeTranslation>[0], language: string) =>
  sentenceFor(provenanceAlone(makeTranslation(translation, { language })), language);
const disclaimerOf = (article: ReturnType<typeof makeTranslation>, publication = makePublication()) =>
  disclaimerFor(provenanceAlone(article, publication), article.language);

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

describe('the sentence on a page', () => {
  it('is absent on an original', () => {
    const story = makeStory([ORIGINAL, makeTranslation()]);
    expect(provenanceOf(ORIGINAL, story, { id: 'x' })).toBeUndefined();
  });

  it.each([
    [{}, /^Machine-translated from Indonesian, not reviewed\.$/],
    [{ postEditing: 'light' }, /^Machine-translated from Indonesian and edited by a person\.$/],
    [REVIEW, /^Machine-translated from Indonesian, reviewed by Nadia on .*27.*\.$/],
    [{ method: 'human' }, /^Translated from Indonesian by a person\.$/],
    [{ method: 'human', ...REVIEW }, /^Translated from Indonesian by a person, reviewed by Nadia on .*27.*\.$/],
  ] as const)('%j: %s', (translation, sentence) => {
    expect(sentenceOf(translation, 'en')).toMatch(sentence);
  });

  it('is in the article’s language', () => {
    expect(sentenceOf({}, 'fr')).toContain('indonésien');
    expect(sentenceOf({}, 'ar')).toContain('الإندونيسية');
  });
});

describe('the link to the original', () => {
  it('prefers its page on this site to the address at the wire', () => {
    const article = makeTranslation({}, { uri: 'https://wire.example/1' });
    expect(provenanceOf(article, makeStory([article, ORIGINAL]))?.original).toEqual({ path: 'id/2024/03/26/story/', language: 'id' });
  });

  it('leads to the wire if the original is not on this site', () => {
    expect(provenanceAlone(makeTranslation({}, { uri: 'https://wire.example/1' })).original).toEqual({ uri: 'https://wire.example/1' });
  });

  it.each([undefined, 'urn:wire:1', 'tag:wire.example,2024:1'])('is absent if the identifier is %s', (uri) => {
    expect(provenanceAlone(makeTranslation({}, { ...(uri && { uri }) })).original).toBeUndefined();
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
    expect(provenanceOf(article, story)?.stale).toEqual(stale);
  });

  it('depends on the version it was made from, not on that version’s own original', () => {
    const relay = makeTranslation({}, { language: 'en', version: 2 });
    const article = makeTranslation({ sourceLanguage: 'en', sourceVersion: 2 });
    expect(provenanceOf(article, makeStory([ORIGINAL, relay, article]))?.stale).toBeUndefined();
  });

  it('is not recognised if the source is not on this site', () => {
    expect(provenanceAlone(makeTranslation({ sourceVersion: 1 })).stale).toBeUndefined();
  });
});

describe('the disclaimer', () => {
  const own = { language: 'en', text: ' The wire’s own  words. ' };
  const ours = makePublication({ disclaimer: { fr: 'Le nôtre.' } });

  it.each([{}, { method: 'human' }, REVIEW] as const)('is the wire’s if there is one, verbatim and in its language: %j', (translation) => {
    expect(disclaimerOf(makeTranslation({ ...translation, disclaimer: own }), ours)).toEqual(own);
  });

  it('is the publication’s for a machine translation', () => {
    expect(disclaimerOf(makeTranslation(), ours)).toEqual({ language: 'fr', text: 'Le nôtre.' });
  });

  it('is not the publication’s for a human translation', () => {
    const human = disclaimerOf(makeTranslation({ method: 'human' }), ours);
    expect(human.text).not.toBe('Le nôtre.');
    expect(human.language).toBe('fr');
  });

  it('is Kawat’s own, in the article’s language, if there is no other', () => {
    const other = makePublication({ disclaimer: { id: 'Milik kami.' } });
    const [machine, reviewed] = [disclaimerOf(makeTranslation(), other), disclaimerOf(makeTranslation(REVIEW), other)];
    expect(machine).toEqual({ language: 'fr', text: expect.stringContaining('indonésien') as string });
    expect(reviewed.text).not.toBe(machine.text);
  });
});

describe('the machine-readable language', () => {
  it.each([
    ['fr-t-id-t0-und', {}],
    ['fr-t-id-t0-und', REVIEW],
    ['fr-t-id', { method: 'human' }],
    ['fr-t-zh-hant-t0-und', { sourceLanguage: 'zh-Hant' }],
  ] as const)('is %s for %j, and well-formed', (tag, translation) => {
    expect(transformedTag('fr', provenanceAlone(makeTranslation(translation)))).toBe(tag);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
  });

  it('is the plain tag for an original', () => expect(transformedTag('id', undefined)).toBe('id'));
});
