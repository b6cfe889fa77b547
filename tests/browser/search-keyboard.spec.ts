import { expect, test } from '@playwright/test';
import { EDITIONS, fieldOf, open, pagesOf, resultsOf, WORDS } from './site.ts';

for (const language of EDITIONS) {
  test(`/ leads from any page of ${language} to the search field`, async ({ page }) => {
    for (const { path, kind } of pagesOf(language)) {
      if (kind === 'search') continue;
      await page.goto(path);
      await page.keyboard.press('/');
      await page.waitForURL(`**/${language}/search/`);
      await expect(fieldOf(page, language)).toBeFocused();
      await expect(fieldOf(page, language)).toHaveValue('');
    }
  });

  test(`arrows, Enter and Escape move through the results of ${language}`, async ({ page }) => {
    await open(page, `${language}/search/?q=${encodeURIComponent(WORDS[language])}`);
    const field = fieldOf(page, language);
    const links = resultsOf(page, language).getByRole('link');
    await page.keyboard.press('/');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(WORDS[language]);

    await page.keyboard.press('ArrowDown');
    const headline = await links.nth(0).locator('.headline').innerText();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
  });
}

test('/ can be typed in the field', async ({ page }) => {
  await page.goto('fr/search/');
  await expect(fieldOf(page, 'fr')).toBeFocused();
  await page.keyboard.type('6/7');
  await expect(fieldOf(page, 'fr')).toHaveValue('6/7');
});

test('/ leads back to the field from a result', async ({ page }) => {
  await open(page, 'fr/search/?q=riz');
  await resultsOf(page, 'fr').getByRole('link').nth(1).focus();
  await page.keyboard.press('/');
  await expect(fieldOf(page, 'fr')).toBeFocused();
  await expect(fieldOf(page, 'fr')).toHaveValue('riz');
});

test('the focus stays on a result while later years arrive', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/search\/(directory|index|cards|pagefind).*2023/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('fr/search/?q=le');
  const status = page.getByRole('status');
  await expect(resultsOf(page, 'fr').first()).toBeVisible();
  const link = resultsOf(page, 'fr').getByRole('link').nth(1);
  const address = await link.getAttribute('href');
  await link.focus();
  const before = await status.innerText();
  release();
  await expect(status).not.toHaveText(before);
  // Its passage may arrive meanwhile, and then the link leads further into the page.
  await expect.poll(async () => (await page.locator(':focus').getAttribute('href'))?.split('#')[0]).toBe(address!.split('#')[0]);
});
