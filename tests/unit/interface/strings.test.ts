import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasInterface, interfaceIn, missingKeys } from '../../../src/interface/strings.ts';

type Strings = Record<string, string>;
const FOLDER = new URL('../../../src/interface/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Strings;
const TAGS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'descriptions.json')
  .map((name) => name.slice(0, -'.json'.length));
const PLURAL = /\.(zero|one|two|few|many|other)$/;
const english = read('en.json');
const families = new Set(
  Object.keys(english)
    .filter((key) => key.endsWith('.other'))
    .map((key) => key.replace(PLURAL, '')),
);
const familyOf = (key: string) => (families.has(key.replace(PLURAL, '')) ? key.replace(PLURAL, '') : key);
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe.each(TAGS)('the interface in %s', (tag) => {
  const strings = read(`${tag}.json`);

  it('is complete', () => {
    expect(missingKeys(strings, tag)).toEqual([]);
    expect(hasInterface(tag)).toBe(true);
    expect(() => interfaceIn(tag)).not.toThrow();
  });

  it('has no keys that English lacks, and no plurals that the language lacks', () => {
    const known = new Set(Object.keys(english).map(familyOf));
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    for (const key of Object.keys(strings)) {
      expect(known).toContain(familyOf(key));
      if (familyOf(key) !== key) expect(categories).toContain(PLURAL.exec(key)![1]);
    }
  });

  it('keeps the placeholders of English', () => {
    for (const [key, text] of Object.entries(strings)) {
      const wanted = placeholders(english[key] ?? english[`${familyOf(key)}.other`]!);
      // Arabic writes none, one and two as words; other languages may too.
      const optional = /\.(zero|one|two)$/.test(key) && families.has(familyOf(key));
      const found = placeholders(text);
      expect(found, key).toEqual(optional ? wanted.filter((name) => name !== '{count}' || found.includes(name)) : wanted);
    }
  });

  it('has no empty or untrimmed strings', () => {
    for (const [key, text] of Object.entries(strings)) expect(text, key).toMatch(/^\S(.*\S)?$/);
  });
});

it('describes exactly the existing keys', () => {
  expect(Object.keys(read('descriptions.json')).toSorted()).toEqual([...new Set(Object.keys(english).map(familyOf))].toSorted());
});

it('mentions every placeholder in its description', () => {
  const descriptions = read('descriptions.json');
  for (const [key, text] of Object.entries(english)) {
    for (const name of placeholders(text)) expect(descriptions[familyOf(key)], key).toContain(name);
  }
});

describe('a string', () => {
  it('has its placeholders filled in, with numbers formatted for the language', () => {
    expect(interfaceIn('en').t('article.by', { name: 'Someone' })).toBe('By Someone');
    expect(interfaceIn('id').t('listing.page', { number: 1234 })).toContain('1.234');
  });

  it('inserts values as text, not as patterns', () => {
    expect(interfaceIn('en').t('article.by', { name: '$& {name} $1' })).toBe('By $& {name} $1');
  });

  it('shows a placeholder without a value', () => {
    expect(interfaceIn('en').t('article.by')).toBe('By {name}');
  });

  it.each([
    ['en', [0, 1, 2], ['0 articles', '1 article', '2 articles']],
    ['fr', [0, 1, 2], ['0 article', '1 article', '2 articles']],
  ] as const)('in %s takes the plural that fits', (tag, amounts, texts) => {
    expect(amounts.map((amount) => interfaceIn(tag).count('listing.articles', amount))).toEqual(texts);
  });

  it('has six plurals in Arabic', () => {
    const texts = [0, 1, 2, 3, 11, 100].map((amount) => interfaceIn('ar').count('listing.articles', amount).replace(/\d/g, ''));
    expect(new Set(texts).size).toBeGreaterThanOrEqual(5);
    expect(texts.join()).not.toContain('{count}');
  });
});

it('falls back from a tag to its base language, and to nothing else', () => {
  expect(interfaceIn('zh-Hant').t('site.search')).toBe(interfaceIn('zh').t('site.search'));
  expect(hasInterface('de')).toBe(false);
  expect(() => interfaceIn('de')).toThrow('no interface strings for de');
});

it('finds the keys that a file lacks, including plurals of its language', () => {
  const strings = { ...english };
  delete strings['site.search'];
  expect(missingKeys(strings, 'en')).toEqual(['site.search']);
  expect(missingKeys(english, 'ar')).toContain('listing.articles.few');
  expect(missingKeys({ ...english, 'site.about': '' }, 'en')).toEqual(['site.about']);
});
