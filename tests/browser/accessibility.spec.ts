import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, pagesOf } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const REVIEWED = '2025/05/06/museum-gempa-aceh/';
const STALE = '2024/10/22/puskesmas-terapung/';

/** Articles of different kinds; `pagesOf` has the other pages. */
const ARTICLES = {
  fr: { original: '2024/09/03/festival-wayang-paris/', reviewed: REVIEWED, stale: STALE, withdrawn: '2025/07/08/jembatan-bambu/' },
  ar: { original: '2025/03/20/ramadan-pasar-malam-kairo/', reviewed: REVIEWED, stale: STALE },
  ja: { original: '2025/02/13/taksi-air-osaka/', reviewed: '2023/12/05/perpustakaan-kapal/', human: REVIEWED },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    // Without transitions, because contrast must be measured when nothing fades any more.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    checks('chooser', '#choose');
    checks('404', 'fr/never-was/');
    // Colours are the same in every language, so one is enough for the dark ones.
    for (const language of colorScheme === 'light' ? (['fr', 'ar', 'ja'] as const) : (['fr'] as const)) {
      for (const { kind, path } of pagesOf(language)) checks(`${kind} in ${language}`, path);
      for (const [kind, story] of Object.entries(ARTICLES[language])) checks(`${kind} in ${language}`, `${language}/${story}`);
    }
  });
}

function checks(name: string, path: string): void {
  test(`the page ${name} has no accessibility violations`, async ({ page }) => {
    await open(page, path);
    if (path.includes('?q=')) await expect(page.locator('.excerpt mark').first()).toBeVisible();
    // Closed parts of the page are checked too.
    for (const summary of await page.locator('summary').all()) await summary.click();
    const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    // Rules that apply to nothing on the page are in neither list.
    expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'link-name']));
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} – ${node.failureSummary ?? ''}`)),
    ).toEqual([]);
  });
}
