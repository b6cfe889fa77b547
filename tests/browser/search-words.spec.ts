import { expect, test } from '@playwright/test';
import { open, readFront, resultsOf } from './site.ts';

const RATES = '2026/03/05/bank-koperasi-turunkan-bunga-lagi';
const FLOOD = '2023/11/14/pasar-terapung-banjir';
const SCHOOLS = '2024/08/15/gempa-latihan-sekolah';
const SHADOWS = '2024/09/03/festival-wayang-paris';

const CASES = [
  { language: 'zh', query: '降息', story: RATES, marked: '降息', why: 'Chinese in a headline without spaces' },
  { language: 'zh', query: '合作银行', story: RATES, marked: '合作银行', why: 'a Chinese compound' },
  { language: 'ja', query: '利下げ', story: RATES, marked: '利下げ', why: 'Japanese of Han and kana' },
  { language: 'ja', query: 'マカッサル', story: RATES, marked: 'マカッサル', why: 'katakana' },
  { language: 'ja', query: 'ﾏｶｯｻﾙ', story: RATES, marked: 'マカッサル', why: 'half-width katakana' },
  { language: 'ar', query: 'فائدة', story: RATES, marked: 'فائدة', why: 'an Arabic word' },
  { language: 'ar', query: 'الفائدة', story: RATES, marked: 'فائدة', why: 'the same with its article' },
  { language: 'ar', query: 'والفائدة', story: RATES, marked: 'فائدة', why: 'the same with “and” and its article' },
  { language: 'ar', query: 'فائده', story: RATES, marked: 'فائدة', why: 'the same as it is often typed' },
  { language: 'fr', query: 'l’inondation', story: FLOOD, marked: 'inondation', why: 'a French elision with ’' },
  { language: 'fr', query: "l'inondation", story: FLOOD, marked: 'inondation', why: "a French elision with '" },
  { language: 'fr', query: 'inondation', story: FLOOD, marked: 'inondation', why: 'the same without its article' },
  { language: 'fr', query: 'ecoles', story: SCHOOLS, marked: 'écoles', why: 'French without accents' },
  { language: 'fr', query: 'ÉCOLES', story: SCHOOLS, marked: 'écoles', why: 'French in capitals' },
  { language: 'fr', query: 'théatre d’ombres', story: SHADOWS, marked: 'ombres', why: 'French with one accent missing' },
] as const;

for (const { language, query, story, marked, why } of CASES) {
  test(`${query} finds ${why} in a headline`, async ({ page }) => {
    await open(page, `${language}/search/?q=${encodeURIComponent(query)}`);
    const result = resultsOf(page, language).filter({ hasText: readFront(story, language).headline.split(/[,，：]/, 1)[0]! });
    await expect(result.locator('.headline mark').filter({ hasText: marked })).toBeVisible();
  });
}

for (const query of ['cœur', 'coeur', 'CŒUR']) {
  test(`${query} finds Cœur in a text`, async ({ page }) => {
    await open(page, `fr/search/?q=${encodeURIComponent(query)}`);
    const result = resultsOf(page, 'fr').filter({ hasText: readFront(SHADOWS, 'fr').headline });
    await expect(result.locator('.excerpt mark').first()).toHaveText(/^cœur$/i);
  });
}

test('words in quotation marks must be next to each other', async ({ page }) => {
  await open(page, `fr/search/?q=${encodeURIComponent('« riz noir »')}`);
  await expect(resultsOf(page, 'fr')).toHaveCount(1);
  await page.goto(`fr/search/?q=${encodeURIComponent('« noir riz »')}`);
  await expect(page.getByRole('status')).toContainText('« noir riz »');
  await expect(resultsOf(page, 'fr')).toHaveCount(0);
});

test('an unfinished word finds words that begin with it', async ({ page }) => {
  await open(page, 'fr/search/?q=inonda');
  await expect(resultsOf(page, 'fr').filter({ hasText: readFront(FLOOD, 'fr').headline })).toBeVisible();
});
