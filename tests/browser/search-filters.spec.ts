import { expect, test, type Page } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { fieldOf, open, resultsOf } from './site.ts';

const { t, count } = interfaceIn('fr');
const QUERY = 'le';

for (const facet of ['subject', 'place', 'year', 'kind'] as const) {
  test(`the filter by ${facet} counts its results and is kept in the address`, async ({ page }) => {
    await open(page, `fr/search/?q=${QUERY}`);
    const chosen = await choose(page, facet, 1);
    const amount = Number(/\((\d+)\)$/.exec(chosen)![1]);
    expect(amount).toBeGreaterThan(0);
    await expect(page.getByRole('status')).toHaveText(count('search.count', amount));
    await expect(resultsOf(page, 'fr')).toHaveCount(Math.min(amount, 10));
    await expect(page).toHaveURL((url) => url.searchParams.get(facet) !== null && url.searchParams.get('q') === QUERY);

    await page.getByRole('button', { name: t('search.filters.clear') }).click();
    await expect(filterOf(page, facet)).toHaveValue('');
    await expect(page).toHaveURL((url) => !url.searchParams.has(facet));
    await expect(page.getByRole('button', { name: t('search.filters.clear') })).toBeHidden();
    await expect(fieldOf(page, 'fr')).toBeFocused();
  });
}

test('a filter leaves only results that match it', async ({ page }) => {
  await open(page, `fr/search/?q=${QUERY}`);
  await filterOf(page, 'kind').selectOption('original');
  await expect(resultsOf(page, 'fr').filter({ hasNotText: t('mark.original') })).toHaveCount(0);
  await expect(resultsOf(page, 'fr')).not.toHaveCount(0);
  await filterOf(page, 'kind').selectOption('');
  await filterOf(page, 'year').selectOption('2024');
  await expect(resultsOf(page, 'fr').filter({ hasNot: page.locator('time[datetime^="2024"]') })).toHaveCount(0);
  await expect(resultsOf(page, 'fr')).not.toHaveCount(0);
});

test('each filter counts what the others leave', async ({ page }) => {
  await open(page, `fr/search/?q=${QUERY}`);
  await filterOf(page, 'year').selectOption('2023');
  await expect(page.getByRole('status')).toHaveText(count('search.count', 2));
  const kinds = await filterOf(page, 'kind').getByRole('option').allInnerTexts();
  expect(kinds.map((kind) => Number(/\((\d+)\)$/.exec(kind)?.[1] ?? 0)).reduce((sum, amount) => sum + amount)).toBe(2);
});

test('filters that leave nothing say so', async ({ page }) => {
  await page.goto('fr/search/?q=riz&year=2023');
  await expect(page.getByRole('status')).toHaveText(t('search.none.filters', { query: 'riz' }));
  await page.getByRole('button', { name: t('search.filters.clear') }).click();
  await expect(resultsOf(page, 'fr').first()).toBeVisible();
});

test('“newest first” is in order of time; “best first” begins with a headline that matches', async ({ page }) => {
  await open(page, 'fr/search/?q=riz');
  await expect(resultsOf(page, 'fr').first().locator('.headline mark')).toHaveText('riz');
  const best = await resultsOf(page, 'fr').locator('.headline').allInnerTexts();
  await page.getByRole('combobox', { name: t('search.order') }).selectOption('newest');
  await expect(resultsOf(page, 'fr').locator('.headline')).not.toHaveText(best);
  const times = await resultsOf(page, 'fr')
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')!));
  expect(times).toEqual(times.toSorted().reverse());
  await expect(page).toHaveURL((url) => url.searchParams.get('order') === 'newest');
});

test('a shared link restores words, filters and sort order', async ({ page, context }) => {
  await open(page, `fr/search/?q=${QUERY}`);
  await choose(page, 'subject', 2);
  await choose(page, 'year', 1);
  await page.getByRole('combobox', { name: t('search.order') }).selectOption('newest');
  await expect(page).toHaveURL(/order=newest/);
  const shown = await readSearch(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('status')).toHaveText(shown.status);
  expect(await readSearch(other)).toEqual(shown);
});

test('back and forward lead through filters and to an article', async ({ page }) => {
  await open(page, `fr/search/?q=${QUERY}`);
  const all = await page.getByRole('status').innerText();
  await choose(page, 'year', 1);
  await expect(page.getByRole('status')).not.toHaveText(all);
  const filtered = await readSearch(page);

  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(all);
  await expect(filterOf(page, 'year')).toHaveValue('');
  await page.goForward();
  await expect(page.getByRole('status')).toHaveText(filtered.status);
  expect(await readSearch(page)).toEqual(filtered);

  await resultsOf(page, 'fr').first().getByRole('link').click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('status')).toHaveText(filtered.status);
  expect(await readSearch(page)).toEqual(filtered);
});

test('back leads from one search to the previous one', async ({ page }) => {
  await page.goto('fr/search/');
  for (const query of ['riz', 'banque']) {
    await fieldOf(page, 'fr').fill(query);
    await expect(resultsOf(page, 'fr').locator('mark').first()).toHaveText(query);
    await fieldOf(page, 'fr').press('Enter');
  }
  await page.goBack();
  await expect(fieldOf(page, 'fr')).toHaveValue('riz');
  await expect(resultsOf(page, 'fr').locator('mark').first()).toHaveText('riz');
});

const filterOf = (page: Page, facet: 'subject' | 'place' | 'year' | 'kind') =>
  page.getByRole('combobox', { name: t(`search.filter.${facet}`), exact: true });

/** Chooses the nth value of a filter and returns its words. */
async function choose(page: Page, facet: 'subject' | 'place' | 'year' | 'kind', index: number): Promise<string> {
  const filter = filterOf(page, facet);
  const option = await filter.getByRole('option').nth(index).innerText();
  await filter.selectOption({ index });
  await expect(page).toHaveURL((url) => url.searchParams.has(facet));
  return option;
}

/** What a search page shows. */
async function readSearch(page: Page): Promise<{ status: string; headlines: string[]; chosen: string[] }> {
  return {
    status: await page.getByRole('status').innerText(),
    headlines: await resultsOf(page, 'fr').locator('.headline').allInnerTexts(),
    chosen: await page.getByRole('combobox').evaluateAll((all) => all.map((filter) => (filter as HTMLSelectElement).value)),
  };
}
