import { expect, test } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { ownName } from '../../src/languages/names.ts';
import { disclosureOf, EDITIONS, editionMenuOf, fieldOf, readFront } from './site.ts';

test.use({ javaScriptEnabled: false });

test('the chooser is a list of editions', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('link')).toHaveCount(EDITIONS.length);
  await page.getByRole('link', { name: ownName('ar') }).click();
  await expect(page).toHaveURL(/\/ar\/$/);
});

for (const language of EDITIONS) {
  const { t } = interfaceIn(language);

  test.describe(`in ${language}`, () => {
    test('the front page links to an article, and the article to its other languages', async ({ page }) => {
      await page.goto(`${language}/`);
      const headline = page.getByRole('region', { name: t('front.lead') }).getByRole('heading');
      const text = await headline.innerText();
      await headline.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
      await expect(page.getByRole('article').locator('#p1')).toBeVisible();
      const other = language === 'ja' ? 'fr' : 'ja';
      await editionMenuOf(page, language)
        .getByRole('link', { name: ownName(other), exact: true })
        .click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
    });

    test('the details of a translation open', async ({ page }) => {
      const story = language === 'id' ? '2024/05/21/terumbu-suara' : '2024/03/26/cyber-politicisation';
      await page.goto(`${language}/${story}/`);
      const disclosure = disclosureOf(page, language);
      const how = disclosure.getByRole('link', { name: t('provenance.how') });
      await expect(how).toBeHidden();
      await disclosure.getByText(t('provenance.details')).click();
      await expect(how).toBeVisible();
      await expect(disclosure.getByRole('term').filter({ hasText: t('provenance.disclaimer') })).toBeVisible();
    });

    test('the archive leads to every year, month and article', async ({ page }) => {
      await page.goto(`${language}/archive/`);
      const groups = page.getByRole('main').getByRole('list').last().getByRole('link');
      await expect(groups).toHaveCount(4);
      await groups.last().click();
      await groups.first().click();
      await page.getByRole('main').getByRole('article').first().getByRole('link').last().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(readFront('2023/12/05/perpustakaan-kapal', language).headline);
    });

    test('the search says what it needs and links to the lists', async ({ page }) => {
      for (const list of ['subjects', 'places', 'archive'] as const) {
        await page.goto(`${language}/search/`);
        await expect(fieldOf(page, language)).toHaveCount(0);
        await expect(page.getByRole('main').getByRole('combobox')).toHaveCount(0);
        // Playwright's roles and texts ignore `noscript`, even if it is shown.
        const instead = page.getByRole('main').locator('noscript');
        await expect(instead.locator('p')).toHaveText(t('search.noscript'));
        await expect(instead.locator('p')).toBeVisible();
        await instead
          .locator('a')
          .filter({ hasText: t(`site.${list}`) })
          .click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t(`${list}.title`));
      }
    });
  });
}
