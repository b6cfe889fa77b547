import { expect, test } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { EDITIONS, fieldOf, open, pagesOf, readFront, resultsOf, WORDS } from './site.ts';

const { t, count } = interfaceIn('fr');

test('typing gives results and their number, and is kept in the address', async ({ page }) => {
  await page.goto('fr/search/');
  await expect(page.getByRole('status')).toHaveText(t('search.start'));
  await expect(fieldOf(page, 'fr')).toBeFocused();
  await fieldOf(page, 'fr').pressSequentially('riz noir');
  await expect(resultsOf(page, 'fr')).toHaveCount(1);
  await expect(resultsOf(page, 'fr')).toContainText(readFront(RICE, 'fr').headline);
  await expect(page.getByRole('status')).toHaveText(count('search.count', 1));
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === 'riz noir');
});

test('a result leads to its article', async ({ page }) => {
  await open(page, 'fr/search/?q=riz+noir');
  await resultsOf(page, 'fr').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(readFront(RICE, 'fr').headline);
});

test('a result begins with the wire line and shows the passage with the words marked', async ({ page }) => {
  await open(page, 'fr/search/?q=pêcheurs');
  const result = resultsOf(page, 'fr').filter({ hasText: 'météo de l’aube' });
  await expect(result.locator('.wire')).toHaveText(/^KUPANG.*2026.*ID → FR/);
  await expect(result).toContainText(t('mark.reviewed.short'));
  await expect(result.locator('.headline mark')).toHaveText('pêcheurs');
  // The standfirst has « 1 900 pêcheurs », and the passage may too. A form of the word is marked.
  for (const marked of await page.locator('mark').allInnerTexts()) expect(marked).toMatch(/^pêcheu(r|se)s?$/i);
});

test('the passage is the article’s own text', async ({ page }) => {
  await page.goto('fr/search/?q=glycémie');
  const passage = resultsOf(page, 'fr').locator('.excerpt');
  await expect(passage.locator('mark')).toHaveText('glycémie');
  await expect(passage).toContainText('l’équipe a contrôlé la tension et la glycémie de 615 personnes');
});

test('a search without results says so, and what to do', async ({ page }) => {
  await page.goto('fr/search/?q=zzyzx');
  await expect(page.getByRole('status')).toContainText(t('search.none', { query: 'zzyzx' }));
  await expect(page.getByRole('status')).toContainText(t('search.none.help'));
  await expect(resultsOf(page, 'fr')).toHaveCount(0);
});

test('a word that occurs nowhere is named, and the others are found', async ({ page }) => {
  await open(page, 'fr/search/?q=zzyzx+noir');
  await expect(page.getByRole('status')).toContainText(t('search.unmatched', { words: 'zzyzx' }));
  await expect(resultsOf(page, 'fr').filter({ hasText: readFront(RICE, 'fr').headline })).toBeVisible();
});

test('what is typed is shown as text', async ({ page }) => {
  const typed = '<img src=x onerror="document.title=1"><b>riz</b>';
  await page.goto(`fr/search/?q=${encodeURIComponent(typed)}`);
  await expect(fieldOf(page, 'fr')).toHaveValue(typed);
  await expect(page.getByRole('status')).toContainText('<img');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('a button shows more results, and the first of them gets the focus', async ({ page }) => {
  await open(page, 'fr/search/?q=le');
  await expect(resultsOf(page, 'fr')).toHaveCount(10);
  await page.getByRole('button', { name: t('search.more') }).click();
  await expect(resultsOf(page, 'fr')).toHaveCount(20);
  await expect(resultsOf(page, 'fr').nth(10).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: t('search.more') }).click();
  await expect(page.getByRole('button', { name: t('search.more') })).toBeHidden();
  await expect(page.getByRole('status')).toHaveText(count('search.count', await resultsOf(page, 'fr').count()));
});

test('an emptied field clears results and address', async ({ page }) => {
  await open(page, 'fr/search/?q=riz');
  await fieldOf(page, 'fr').clear();
  await expect(resultsOf(page, 'fr')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText(t('search.start'));
  await expect(page).toHaveURL(/\/fr\/search\/$/);
});

test('while the search is loading, the page says so', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/search/fr.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('fr/search/?q=riz');
  await expect(page.getByRole('status')).toHaveText(t('search.loading'));
  await expect(page.getByRole('list', { name: t('search.results') })).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(resultsOf(page, 'fr').first()).toBeVisible();
  await expect(page.getByRole('list', { name: t('search.results') })).not.toHaveAttribute('aria-busy');
});

test('nothing of the search is requested on other pages', async ({ page, baseURL }) => {
  const requested: string[] = [];
  page.on('request', (request) => {
    const path = request.url().slice(baseURL!.length);
    if (/^search\/|^assets\/(SearchPage|worker)/.test(path)) requested.push(path);
  });
  for (const { kind, path } of pagesOf('fr')) if (kind !== 'search') await page.goto(path, { waitUntil: 'networkidle' });
  expect(requested).toEqual([]);
  await open(page, 'fr/search/?q=riz');
  expect(requested).not.toEqual([]);
});

for (const language of EDITIONS) {
  test(`the edition ${language} finds its own articles and nothing else`, async ({ page }) => {
    await open(page, `${language}/search/?q=${encodeURIComponent(WORDS[language])}`);
    const links = await resultsOf(page, language).getByRole('link').all();
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const link of links) expect(await link.getAttribute('href')).toContain(`/${language}/20`);
    const status = interfaceIn(language).count('search.count', links.length);
    await expect(page.getByRole('status')).toHaveText(status);
  });
}

const RICE = '2025/01/09/beras-hitam-ekspor';
