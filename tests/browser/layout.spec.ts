import { expect, test, type Page } from '@playwright/test';
import { EDITIONS, open, pagesOf, settle, WORDS } from './site.ts';

const WIDTHS = [390, 820, 1440];
const SHIFT = 0.02;

for (const language of EDITIONS) {
  test(`no page of ${language} scrolls sideways on a small or large phone, a tablet or a desktop screen`, async ({ page }) => {
    const paths = [...pagesOf(language).map(({ path }) => path), '#choose', `${language}/never-was/`];
    if (language === 'fr') paths.push('fr/2025/07/08/jembatan-bambu/');
    const wide: string[] = [];
    for (const path of paths) {
      await open(page, path);
      for (const summary of await page.locator('summary').all()) await summary.click();
      for (const width of [320, ...WIDTHS]) {
        await page.setViewportSize({ width, height: 900 });
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        if (scrollWidth > clientWidth) wide.push(`${path} at ${width}: ${scrollWidth}`);
      }
    }
    expect(wide).toEqual([]);
  });
}

test.describe('on a slow connection nothing jumps', () => {
  const PAGES = {
    'the front page': 'fr/',
    'an article with a picture': 'fr/2026/11/17/angin-pagi-nelayan/',
    'an Arabic article': 'ar/2024/03/26/cyber-politicisation/',
    'a search': 'fr/search/',
    'a search with results': `fr/search/?q=${WORDS.fr}`,
  };
  for (const [name, path] of Object.entries(PAGES)) {
    for (const width of WIDTHS) {
      test(`on ${name}, ${width} pixels wide`, async ({ page }) => {
        await page.setViewportSize({ width, height: 844 });
        await observeShifts(page);
        const release = await holdUntilPainted(page);
        await page.goto(path, { waitUntil: 'commit' });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        release();
        await page.waitForLoadState();
        if (path.includes('?q=')) await settle(page, 'fr');
        await page.waitForLoadState('networkidle');
        expect(await readShifts(page)).toEqual([]);
      });
    }
  }
});

test('the focus is always visible', async ({ page }) => {
  for (const path of ['fr/', 'fr/2024/03/26/cyber-politicisation/', `fr/search/?q=${WORDS.fr}`, 'fr/subjects/', 'ar/', '#choose']) {
    await open(page, path);
    await page.evaluate(() => {
      document.body.focus();
    });
    const seen = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { width, height, top, bottom } = element.getBoundingClientRect();
        const isSeen =
          outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && width > 4 && height > 4 && bottom > 0 && top < innerHeight;
        return { name: element.outerHTML.slice(0, 120), isSeen };
      });
      if (!focus) break;
      seen.add(focus.name);
      expect(focus, `${path} after ${step + 1} tabs`).toMatchObject({ isSeen: true });
    }
    expect(seen.size).toBeGreaterThan(4);
  }
});

test('the first tab stop skips the masthead', async ({ page }) => {
  await page.goto('fr/2024/03/26/cyber-politicisation/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

for (const language of EDITIONS) {
  test(`no page of ${language} requests anything from other sites, lacks a file or logs an error`, async ({ page, baseURL }) => {
    const requested: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('response', (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
    page.on('console', (message) => /error|warning/.test(message.type()) && wrong.push(message.text()));
    page.on('pageerror', (error) => wrong.push(error.message));
    for (const { path } of [...pagesOf(language), { path: '#choose' }]) {
      await open(page, path);
      await page.waitForLoadState('networkidle');
    }
    const { origin } = new URL(baseURL!);
    expect(requested.length).toBeGreaterThan(20);
    expect(requested.filter((url) => new URL(url).origin !== origin)).toEqual([]);
    expect(wrong).toEqual([]);
  });
}

/** Delays pictures, scripts and the search's files until the returned function is called. */
async function holdUntilPainted(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const painted = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.(js|json|jpe?g|webp|avif|png)$|\/search\/(index|pagefind)/, async (route) => {
    await painted;
    await route.continue();
  });
  return release;
}

async function observeShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    const collect = (entries: PerformanceEntry[]) => shifts.push(...(entries as unknown as Shift[]));
    const observer = new PerformanceObserver((list) => collect(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    window.readShifts = () => {
      collect(observer.takeRecords());
      return shifts;
    };
  });
}

/** What jumped, if the shifts add up to more than `SHIFT`. */
async function readShifts(page: Page): Promise<string[]> {
  const shifts = await page.evaluate(async () => {
    // The browser reports a frame's shifts after the frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return window
      .readShifts()
      .filter(({ hadRecentInput }) => !hadRecentInput)
      .map(({ value, sources }) => ({
        value,
        what: sources.map(({ node }) => node?.nodeName).join(', '),
      }));
  });
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  return sum < SHIFT ? [] : shifts.map(({ value, what }) => `${value.toFixed(3)} ${what}`);
}

interface Shift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}
declare global {
  interface Window {
    readShifts: () => Shift[];
  }
}
