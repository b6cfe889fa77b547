import { expect, it } from 'vitest';
import { canonicalTag, directionOf, languageCode, nameOf, ownName, scriptOf } from '../../../src/languages/names.ts';
import { baseLanguage, findLanguage, LANGUAGES } from '../../../src/languages/table.ts';

it.each([
  ['fr', 'fr'],
  ['fra', 'fr'],
  ['ZH-hant', 'zh-Hant'],
  ['in', 'id'],
  ['fr_FR', undefined],
  ['', undefined],
  ['a', undefined],
])('the canonical form of %j is %j', (text, tag) => expect(canonicalTag(text)).toBe(tag));

it.each([
  ['fr', 'Français'],
  ['id', 'Bahasa Indonesia'],
  ['ja', '日本語'],
  ['zh', '中文'],
  ['ar', 'العربية'],
  ['en', 'English'],
])('%s calls itself %s', (tag, name) => expect(ownName(tag)).toBe(name));

it.each([
  ['id', 'fr', 'indonésien'],
  ['id', 'ar', 'الإندونيسية'],
  ['fr', 'ja', 'フランス語'],
  ['qaa', 'en', 'qaa'],
])('%s in %s is called %s', (tag, inTag, name) => expect(nameOf(tag, inTag)).toBe(name));

it.each([
  ['ar', 'rtl', 'Arab'],
  ['he', 'rtl', 'Hebr'],
  ['fa', 'rtl', 'Arab'],
  ['ur', 'rtl', 'Arab'],
  ['az-Arab', 'rtl', 'Arab'],
  ['az', 'ltr', 'Latn'],
  ['ar-Latn', 'ltr', 'Latn'],
  ['id', 'ltr', 'Latn'],
  ['ja', 'ltr', 'Jpan'],
  ['zh', 'ltr', 'Hans'],
  ['zh-TW', 'ltr', 'Hant'],
])('%s is written %s in %s', (tag, direction, script) => {
  expect(directionOf(tag)).toBe(direction);
  expect(scriptOf(tag)).toBe(script);
});

it('abbreviates a language for the provenance line', () => expect(languageCode('zh-Hant')).toBe('ZH-HANT'));

it('finds a language in the table by a longer tag', () => {
  expect(findLanguage('zh-Hant')?.tag).toBe('zh');
  expect(findLanguage('xx')).toBeUndefined();
  expect(baseLanguage('ZH-Hant')).toBe('zh');
});

it('has a table whose tags are canonical, unique and known to Intl', () => {
  expect(new Set(LANGUAGES.map(({ tag }) => tag)).size).toBe(LANGUAGES.length);
  for (const { tag, script } of LANGUAGES) {
    expect(canonicalTag(tag)).toBe(tag);
    expect(nameOf(tag, 'en')).not.toBe(tag);
    expect([script, 'Hans']).toContain(scriptOf(tag));
  }
});
