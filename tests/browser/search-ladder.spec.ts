import { expect, test } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { fieldOf, open, resultsOf } from './site.ts';

const { t } = interfaceIn('fr');

test('a misspelt word is corrected, and a button searches for it as it was typed', async ({ page }) => {
  await page.goto('fr/search/?q=innondation');
  await expect(page.getByRole('status')).toContainText(t('search.corrected', { typed: 'innondation', corrected: 'inondation' }));
  await expect(resultsOf(page, 'fr').first().locator('mark').first()).toHaveText(/inondation/i);
  await page.getByRole('button', { name: t('search.literal', { typed: 'innondation' }) }).click();
  await expect(page.getByRole('status')).toContainText(t('search.none', { query: 'innondation' }));
  await expect(page).toHaveURL(/as=typed/);
  await expect(resultsOf(page, 'fr')).toHaveCount(0);
});

test('an excluded word is in no result', async ({ page }) => {
  await open(page, 'fr/search/?q=riz+-noir');
  await expect(resultsOf(page, 'fr').filter({ hasText: /riz noir/i })).toHaveCount(0);
  await expect(resultsOf(page, 'fr').first()).toBeVisible();
});

test('what begins with the typed letters is marked, and its paragraph is linked', async ({ page }) => {
  await open(page, 'fr/search/?q=ambassa');
  const link = resultsOf(page, 'fr').getByRole('link').first();
  await expect(link.locator('mark').first()).toHaveText(/^ambassade/i);
  await expect(link).toHaveAttribute('href', /#p\d+$/);
});

test('the links to other editions keep the query', async ({ page }) => {
  await page.goto('fr/search/?q=APT31');
  await expect(resultsOf(page, 'fr').first()).toBeVisible();
  await page
    .getByRole('navigation', { name: t('site.editions'), exact: true })
    .getByRole('link', { name: 'English' })
    .click();
  await expect(fieldOf(page, 'en')).toHaveValue('APT31');
  await expect(resultsOf(page, 'en').first()).toBeVisible();
});

for (const [what, answer] of [
  ['does not come', { status: 503, body: 'busy' }],
  ['is damaged', { status: 200, body: 'damaged' }],
] as const) {
  test(`where a part of the index ${what}, the page says so and offers to try again`, async ({ page }) => {
    await page.route(/\.pf_index/, (route) => route.fulfill(answer));
    await page.goto('fr/search/?q=ambassade');
    await expect(page.getByRole('status')).toHaveText(t('search.failed'));
    await page.unroute(/\.pf_index/);
    await page.getByRole('button', { name: t('search.retry') }).click();
    await expect(resultsOf(page, 'fr').first()).toBeVisible();
  });
}
