import { expect, test, type Page } from '@playwright/test';
import { interfaceIn, type StringKey } from '../../src/interface/strings.ts';
import { directionOf, nameOf, ownName } from '../../src/languages/names.ts';
import { disclosureOf, EDITIONS, editionMenuOf, readFront, type Edition } from './site.ts';

for (const language of EDITIONS) {
  const { t, count } = interfaceIn(language);

  test.describe(`in ${language}`, () => {
    test('the front page links to its first story', async ({ page }) => {
      await page.goto(`${language}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', directionOf(language));
      const headline = page.getByRole('region', { name: t('front.lead') }).getByRole('heading');
      const text = await headline.innerText();
      await headline.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(text);
      await expect(page.getByRole('article').locator('#p3')).toBeVisible();
    });

    test('a translation says what it is and links to its original', async ({ page }) => {
      const { story, original } = TRANSLATED[language];
      const { translation } = readFront(story, language);
      const source = nameOf(original, language);
      const disclaimer = translation!.disclaimer ?? { language, text: t('provenance.disclaimer.human', { language: source }) };

      await page.goto(`${language}/${story}/`);
      const disclosure = disclosureOf(page, language);
      await expect(disclosure).toContainText(source);
      const wording = disclosure.getByRole('definition').filter({ hasText: disclaimer.text });
      await expect(wording).toBeHidden();
      await disclosure.getByText(t('provenance.details')).click();
      await expect(wording).toBeVisible();
      await expect(wording).toHaveAttribute('lang', disclaimer.language);
      await expect(wording).toHaveAttribute('dir', directionOf(disclaimer.language));

      await disclosure.getByRole('link', { name: t('provenance.original.read') }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', original);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(readFront(story, original).headline);
      await expect(disclosureOf(page, original)).toHaveCount(0);
    });

    test('an article links to itself in every other language', async ({ page }) => {
      for (const other of EDITIONS.filter((tag) => tag !== language)) {
        await page.goto(`${language}/${SHARED}/`);
        const languages = page.getByRole('navigation', { name: t('article.languages') });
        await languages.getByRole('link', { name: ownName(other), exact: true }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(readFront(SHARED, other).headline);
        await expect(page).toHaveURL(new RegExp(`/${other}/${SHARED}/$`));
      }
    });

    test('the edition menu links to the same story and marks the current edition', async ({ page }) => {
      const other = EDITIONS[(EDITIONS.indexOf(language) + 1) % EDITIONS.length]!;
      await page.goto(`${language}/${SHARED}/`);
      const menu = editionMenuOf(page, language);
      await expect(menu.getByRole('link')).toHaveText(EDITIONS.map(ownName));
      await expect(menu.locator('[aria-current]')).toHaveText(ownName(language));
      await menu.getByRole('link', { name: ownName(other), exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(readFront(SHARED, other).headline);
    });

    test('the edition menu links to the front page of an edition without the story', async ({ page }) => {
      const { story, missing } = LACKING[language];
      await page.goto(`${language}/${story}/`);
      await editionMenuOf(page, language)
        .getByRole('link', { name: ownName(missing), exact: true })
        .click();
      await expect(page).toHaveURL(new RegExp(`/${missing}/$`));
      await expect(page.getByRole('region', { name: interfaceIn(missing).t('front.lead') })).toBeVisible();
    });

    for (const index of ['subjects', 'places'] as const) {
      test(`the ${index} lead to a list of articles, and the breadcrumb leads back`, async ({ page }) => {
        await page.goto(`${language}/`);
        await follow(page, t('site.menu'), t(`site.${index}`));
        const title = t(`${index}.title`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        const group = await openGroup(page);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(group.name);
        await expect(page.getByRole('main')).toContainText(group.count);
        const items = await page.getByRole('main').getByRole('article').count();
        expect(count('listing.articles', items)).toBe(group.count);
        // A list of one page has no links to other pages.
        await expect(page.getByRole('navigation', { name: t('listing.pages'), exact: true })).toHaveCount(0);

        const breadcrumb = page.getByRole('navigation', { name: t('site.breadcrumb') });
        await expect(breadcrumb.getByRole('link')).toHaveText([t('site.front'), title]);
        await breadcrumb.getByRole('link').last().click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await breadcrumb.getByRole('link').first().click();
        await expect(page).toHaveURL(new RegExp(`/${language}/$`));
      });
    }

    test('the archive leads by year and month to an article, and from there to its day', async ({ page }) => {
      await page.goto(`${language}/`);
      await follow(page, t('site.menu'), t('site.archive'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('archive.title'));
      const year = await openGroup(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(year.name);
      const month = await openGroup(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(month.name);

      const item = page.getByRole('main').getByRole('article').first().getByRole('heading');
      const headline = await item.innerText();
      await item.getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
      // A month with so few articles has all its days on one page.
      const [, list, day] = /^(.*\/\d{4}\/\d\d\/)(\d\d)\//.exec(page.url())!;
      await page
        .getByRole('article')
        .locator(`a[href="${new URL(list!).pathname}#d${day!}"]`)
        .click();
      await expect(page).toHaveURL(`${list!}#d${day!}`);
      await expect(page.getByRole('main').getByRole('heading', { name: headline })).toBeInViewport();
      const breadcrumb = page.getByRole('navigation', { name: t('site.breadcrumb') });
      await expect(breadcrumb.getByRole('link')).toHaveText([t('site.front'), t('archive.title'), year.name]);
    });

    test('every page links to how translations are marked', async ({ page }) => {
      await page.goto(`${language}/`);
      await follow(page, t('site.menu'), t('site.about'));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('about.title'));
      for (const mark of ['machine', 'edited', 'reviewed', 'human', 'stale'] as const) {
        const key: StringKey = `about.mark.${mark}`;
        await expect(page.getByRole('definition').filter({ hasText: t(key) })).toBeVisible();
      }
    });
  });
}

/** Follows a link of a navigation. */
async function follow(page: Page, navigation: string, link: string): Promise<void> {
  await page.getByRole('navigation', { name: navigation, exact: true }).getByRole('link', { name: link, exact: true }).click();
}

/** Opens the first group of an index: a subject, a place, a year or a month. */
async function openGroup(page: Page): Promise<{ name: string; count: string }> {
  const group = page.getByRole('main').getByRole('list').last().getByRole('listitem').first();
  const link = group.getByRole('link');
  const name = await link.innerText();
  const count = (await group.innerText()).replace(name, '').trim();
  await link.click();
  return { name, count };
}

/** A story that every edition has. */
const SHARED = '2024/05/21/terumbu-suara';

const CYBER = { story: '2024/03/26/cyber-politicisation', original: 'id' };
const TRANSLATED: Record<Edition, { story: string; original: string }> = {
  id: { story: '2024/05/21/terumbu-suara', original: 'en' },
  en: CYBER,
  zh: CYBER,
  ja: CYBER,
  ar: CYBER,
  fr: CYBER,
};

const HARBOUR = { story: '2024/12/19/pelabuhan-listrik', missing: 'ar' } as const;
const BOOKS = { story: '2026/02/18/pasar-buku-bekas', missing: 'en' } as const;
const LACKING: Record<Edition, { story: string; missing: Edition }> = {
  id: HARBOUR,
  en: HARBOUR,
  zh: HARBOUR,
  ja: HARBOUR,
  ar: BOOKS,
  fr: BOOKS,
};
