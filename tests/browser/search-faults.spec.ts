import { expect, test, type Page } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { fieldOf, open, readFront, resultsOf, settle } from './site.ts';

const { t } = interfaceIn('fr');

const PARTS = {
  'all of the search': /\/search\/(?!\?|$)/,
  'the list of volumes': /\/search\/fr\.json/,
  'the directories': /\/search\/directory\//,
  'the index': /\/search\/(index\/|pagefind\.)/,
};

for (const [part, pattern] of Object.entries(PARTS)) {
  test(`if ${part} cannot be loaded, the page says so, and trying again works`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort('connectionfailed'));
    await page.goto('fr/search/?q=riz');
    await expect(page.getByRole('status')).toContainText(t('search.failed'), { timeout: 10_000 });
    await page.unroute(pattern);
    await fieldOf(page, 'fr').press('Enter');
    await expect(page.getByRole('status')).not.toContainText(t('search.failed'));
    await expect(resultsOf(page, 'fr').first()).toContainText('riz');
  });
}

test('a server’s error is a failure, not “nothing found”', async ({ page }) => {
  await page.route(PARTS['the list of volumes'], (route) => route.fulfill({ status: 503, body: 'busy' }));
  await page.goto('fr/search/?q=riz');
  await expect(page.getByRole('status')).toHaveText(t('search.failed'));
});

test('if one year cannot be loaded, the others are shown, and the page says what is missing', async ({ page }) => {
  await open(page, 'fr/search/?q=le');
  const whole = await page.getByRole('status').innerText();
  await page.route(/\/search\/directory\/.*2024/, (route) => route.abort('connectionfailed'));
  await page.reload();
  await settle(page, 'fr');
  await expect(page.getByRole('status')).not.toHaveText(whole);
  await expect(page.getByRole('status')).toContainText(t('search.partial', { periods: '2024' }));
  await expect(page.getByRole('button', { name: t('search.retry') })).toBeVisible();
});

test('if an article’s page cannot be loaded, its result shows the headline', async ({ page }) => {
  await page.route('**/fr/2025/01/09/**', (route) => route.abort('connectionfailed'));
  const refused = page.waitForEvent('requestfailed');
  await page.goto('fr/search/?q=riz+noir');
  await refused;
  const { headline } = readFront('2025/01/09/beras-hitam-ekspor', 'fr');
  await expect(resultsOf(page, 'fr')).toContainText(headline);
});

test('a strict policy without inline code lets the search work', async ({ page }) => {
  await forbid(page, "default-src 'self'; script-src 'self'; object-src 'none'");
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await open(page, 'fr/search/?q=riz');
  expect(refused).toEqual([]);
});

/** Serves search pages with a Content Security Policy. */
async function forbid(page: Page, policy: string): Promise<void> {
  await page.route(/\/fr\/search\//, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
}
