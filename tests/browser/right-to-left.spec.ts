import { expect, test, type Locator } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { disclosureOf, EDITIONS, editionMenuOf, open, pagesOf, resultsOf, WORDS } from './site.ts';

const CYBER = '2024/03/26/cyber-politicisation/';
const DESK = { width: 1440, height: 900 };

test('Arabic pages run from right to left, the others from left to right', async ({ page }) => {
  for (const language of EDITIONS) {
    for (const { path } of pagesOf(language)) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    }
  }
});

test('the codes of a provenance line point in the direction of the script', async ({ page }) => {
  await page.goto(`ar/${CYBER}`);
  const codes = page.getByRole('article').locator('.wire .codes').first();
  await expect(codes).toHaveText('ID ← AR');
  const [source, target] = await Promise.all([codes.getByText('ID').boundingBox(), codes.getByText('AR').boundingBox()]);
  expect(source!.x).toBeGreaterThan(target!.x);

  await open(page, `ar/search/?q=${encodeURIComponent(WORDS.ar)}`);
  await expect(resultsOf(page, 'ar').first().locator('.mark')).toContainText('ID ← AR');
  await page.goto(`fr/${CYBER}`);
  await expect(page.getByRole('article').locator('.wire .codes').first()).toHaveText('ID → FR');
});

test('a Latin disclaimer in an Arabic page runs from left to right', async ({ page }) => {
  await page.goto(`ar/${CYBER}`);
  const disclosure = disclosureOf(page, 'ar');
  await disclosure.getByText(interfaceIn('ar').t('provenance.details')).click();
  await expect(disclosure.locator('dd[lang="en"]')).toHaveCSS('direction', 'ltr');
  await expect(disclosure.getByRole('definition').first()).toHaveCSS('direction', 'rtl');
});

for (const [language, start, end] of [
  ['fr', 'left', 'right'],
  ['ar', 'right', 'left'],
] as const) {
  const { t } = interfaceIn(language);

  test.describe(`in ${language}`, () => {
    test.use({ viewport: DESK });

    test(`the editions are to the ${start} of the link to the search`, async ({ page }) => {
      await page.goto(`${language}/`);
      const search = page.getByRole('banner').getByRole('link', { name: t('site.search') });
      expect(await isAt(start, editionMenuOf(page, language).getByRole('link').first(), search)).toBe(true);
    });

    test(`the lead story is to the ${start} of the latest stories`, async ({ page }) => {
      await page.goto(`${language}/`);
      const latest = page.getByRole('heading', { name: t('front.latest') });
      expect(await isAt(start, page.getByRole('region', { name: t('front.lead') }), latest)).toBe(true);
    });

    test(`the disclosure has its rule on the ${start}`, async ({ page }) => {
      await page.goto(`${language}/${CYBER}`);
      await expect(disclosureOf(page, language)).toHaveCSS(`border-${start}-width`, '3px');
      await expect(disclosureOf(page, language)).toHaveCSS(`border-${end}-width`, '0px');
      await expect(page.locator('#p1')).toHaveCSS('text-align', 'start');
    });

    test(`the breadcrumb begins on the ${start} and its arrows point forwards`, async ({ page }) => {
      await page.goto(`${language}/2024/01/`);
      const links = page.getByRole('navigation', { name: t('site.breadcrumb') }).getByRole('link');
      expect(await isAt(start, links.first(), links.last())).toBe(true);
      const arrow = await links.last().evaluate((link) => getComputedStyle(link.parentElement!, '::before').content);
      // Unicode mirrors this sign in a right-to-left line; the other one would point back.
      expect(arrow).toContain('›');
    });

    test(`the count of a list is to the ${end} of its name`, async ({ page }) => {
      await page.goto(`${language}/subjects/`);
      const first = page.getByRole('main').getByRole('list').last().getByRole('listitem').first();
      expect(await isAt(start, first.getByRole('link'), first.locator('.count'))).toBe(true);
    });
  });
}

/** True if the first box is on that side of the second. */
async function isAt(side: 'left' | 'right', first: Locator, second: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([first.boundingBox(), second.boundingBox()]);
  return side === 'left' ? a!.x + a!.width <= b!.x : b!.x + b!.width <= a!.x;
}
