import { expect, test } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { readFront, resultsOf } from './site.ts';

const { t, count } = interfaceIn('fr');
const STORY = '2024/01/18/bank-koperasi-turunkan-bunga';

test('a Chinese word typed in the French edition finds the story and shows it in French', async ({ page }) => {
  await page.goto('fr/search/?q=降息&in=all');
  const result = resultsOf(page, 'fr').filter({ hasText: readFront(STORY, 'fr').headline });
  await expect(result).toBeVisible();
  await expect(result).toContainText(t('search.matched', { language: 'chinois' }));
  await expect(page.getByRole('status')).toHaveText(count('search.count', 2));
});

test('a story in six languages is one result', async ({ page }) => {
  await page.goto('fr/search/?q=APT31&in=all');
  await expect(page.getByRole('status')).toHaveText(count('search.count', 1));
  await expect(resultsOf(page, 'fr')).toHaveCount(1);
});

test('a story that is not in the reader’s edition is shown in a language that it has', async ({ page }) => {
  const { headline } = readFront('2026/01/22/orkestra-angklung-tokyo', 'ja');
  await page.goto(`ar/search/?in=all&q=${encodeURIComponent(headline)}`);
  const title = resultsOf(page, 'ar').first().locator('.headline');
  await expect(title).toHaveText(headline);
  await expect(title).toHaveAttribute('lang', 'ja');
});

test('the switch is kept in the address and restored from it', async ({ page }) => {
  await page.goto('fr/search/?q=降息');
  await expect(page.getByRole('status')).toContainText('降息');
  await page.getByRole('checkbox', { name: t('search.everywhere') }).check();
  await expect(page).toHaveURL(/in=all/);
  await expect(resultsOf(page, 'fr')).toHaveCount(2);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: t('search.everywhere') })).toBeChecked();
});

test('a result leads to the passage, where the words are marked until the reader hides the marks', async ({ page }) => {
  await page.goto('fr/search/?q=ambassade');
  const link = resultsOf(page, 'fr').getByRole('link').first();
  await expect(link).toHaveAttribute('href', /\?q=ambassade#p\d+$/);
  await link.click();
  await expect(page.locator(':target mark')).toHaveText('ambassade');
  await page.getByRole('button', { name: interfaceIn('fr').t('marks.hide') }).click();
  await expect(page.locator('article mark')).toHaveCount(0);
  await expect(page).not.toHaveURL(/q=/);
});

test('an article opened without a search loads nothing of it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`fr/${STORY}/`, { waitUntil: 'networkidle' });
  expect(asked.filter((address) => /marks|search\//.test(address))).toEqual([]);
});

test('an edition describes its search to browsers', async ({ page }) => {
  await page.goto('ar/');
  const address = await page.locator('link[rel="search"]').getAttribute('href');
  const answer = await page.request.get(address!);
  expect(answer.ok()).toBe(true);
  expect(await answer.text()).toContain('ar/search/?q={searchTerms}');
});
