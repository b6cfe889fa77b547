import { expect, test } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { ownName } from '../../src/languages/names.ts';
import { EDITIONS, editionMenuOf, readFront } from './site.ts';

test.describe('the chooser', () => {
  const BROWSERS = { 'id-ID': 'id', 'en-GB': 'en', 'zh-TW': 'zh', ja: 'ja', 'ar-EG': 'ar', 'fr-CA': 'fr' };
  for (const [locale, edition] of Object.entries(BROWSERS)) {
    test.describe(() => {
      test.use({ locale });
      test(`leads a browser in ${locale} to the edition ${edition}`, async ({ page }) => {
        await page.goto('');
        await page.waitForURL(`**/${edition}/`);
        await expect(page.locator('html')).toHaveAttribute('lang', edition);
      });
    });
  }

  test.describe('in a language without an edition', () => {
    test.use({ locale: 'pt-BR' });
    test('stays, and every edition can be chosen', async ({ page }) => {
      for (const edition of EDITIONS) {
        await page.goto('');
        const link = page.getByRole('link', { name: ownName(edition) });
        await expect(link).toContainText(interfaceIn(edition).t('chooser.title'));
        await link.click();
        await expect(page).toHaveURL(new RegExp(`/${edition}/$`));
      }
    });
  });

  test.describe('for a browser in French', () => {
    test.use({ locale: 'fr-FR' });
    test('stays if the reader asks for it', async ({ page }) => {
      await page.goto('#choose');
      await expect(page.getByRole('link')).toHaveCount(EDITIONS.length);
      await expect(page).toHaveURL(/#choose$/);
    });

    test('stays if the reader comes from this site', async ({ page, baseURL }) => {
      await page.goto('ja/');
      const opened = page.waitForEvent('domcontentloaded');
      await page.evaluate((address) => (location.href = address), baseURL!);
      await opened;
      await page.waitForLoadState();
      await expect(page.getByRole('link')).toHaveCount(EDITIONS.length);
      await expect(page).toHaveURL(baseURL!);
    });

    test('is one link away from every page', async ({ page }) => {
      const { t } = interfaceIn('ja');
      await page.goto('ja/subjects/');
      await page
        .getByRole('contentinfo')
        .getByRole('link', { name: t('site.edition.choose') })
        .click();
      await page.getByRole('link', { name: ownName('ar') }).click();
      await expect(page).toHaveURL(/\/ar\/$/);
    });
  });
});

test.describe('an address with no page', () => {
  test('answers 404 in every language and links to the front pages', async ({ page }) => {
    for (const edition of EDITIONS) {
      const response = await page.goto(`${edition}/2024/03/26/never-was/`);
      expect(response!.status()).toBe(404);
      const link = page.getByRole('link', { name: interfaceIn(edition).t('missing.back') }).filter({ hasText: ownName(edition) });
      await expect(link).toContainText(interfaceIn(edition).t('missing.title'));
      await expect(link).toContainText(interfaceIn(edition).t('missing.text'));
      await link.click();
      await expect(page).toHaveURL(new RegExp(`/${edition}/$`));
    }
  });
});

test.describe('a withdrawn article', () => {
  for (const edition of ['id', 'en', 'fr'] as const) {
    test(`says so in ${edition}, without its headline, and links to the front page`, async ({ page }) => {
      const { t } = interfaceIn(edition);
      await page.goto(`${edition}/${WITHDRAWN}/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('article.withdrawn.title'));
      expect(await page.content()).not.toContain(readFront(WITHDRAWN, edition).headline);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
      await expect(page.getByRole('main')).toContainText('2025');
      await page.getByRole('link', { name: t('article.withdrawn.back') }).click();
      await expect(page).toHaveURL(new RegExp(`/${edition}/$`));
    });
  }

  test('is in no list', async ({ page }) => {
    for (const list of ['fr/subjects/transport/', 'fr/places/yogyakarta/']) {
      await page.goto(list);
      await expect(page.getByRole('article').first()).toBeVisible();
      await expect(page.getByText(readFront(WITHDRAWN, 'fr').headline)).toHaveCount(0);
    }
    // It was its month's only article.
    expect((await page.goto('fr/2025/07/'))!.status()).toBe(404);
  });

  test('links to the front pages of the other editions', async ({ page }) => {
    await page.goto(`fr/${WITHDRAWN}/`);
    await editionMenuOf(page, 'fr')
      .getByRole('link', { name: ownName('ar') })
      .click();
    await expect(page).toHaveURL(/\/ar\/$/);
  });
});

const WITHDRAWN = '2025/07/08/jembatan-bambu';
