import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { stringify } from 'yaml';
import { serveOwnSite } from './own-site.ts';

// Every text from a publisher or a wire contains one word that is wider than a phone.
const WIDTH = 320;
const WORDS: Record<string, string> = {
  en: 'Hafenrundfahrtsgesellschaftsversammlungsprotokollberichtigungsverfahrensordnung',
  fr: 'https://port.example/horaires/2026/navettes?ligne=12345678901234567890&sens=retour#tableau',
  ar: 'والمستكشفونالمتعاونونوالمستعجلونالمتأخرونالمتجمعونفيالميناءالقديم',
  zh: `渡${'—'.repeat(60)}轮`,
  ja: `フェリ${'ー'.repeat(60)}`,
  id: 'W'.repeat(120),
};
const DAY = '2026/11/20';
const STORY = `${DAY}/pier`;
const site = serveOwnSite(writeContent);

for (const [language, word] of Object.entries(WORDS)) {
  test(`a word wider than the page does not widen any page of ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: WIDTH, height: 800 });
    const place = await readPlace(page, language);
    const query = encodeURIComponent(word);
    const paths = [
      '',
      `${STORY}/`,
      `${DAY}/gone/`,
      'subjects/',
      'subjects/harbour/',
      'places/',
      place,
      '2026/',
      '2026/11/',
      'archive/',
      'about/',
      'search/',
    ];
    const wide: string[] = [];
    for (const path of [...paths, `search/?q=${query}`, `search/?q=pier${language}`, 'never-was/', '../']) {
      await page.goto(`${site.address}${language}/${path}`);
      if (path.startsWith('search/?q=pier')) await expect(page.locator('.results li').first()).toBeVisible();
      if (path.startsWith('search/?q=')) await expect(page.getByRole('status').first()).not.toBeEmpty();
      for (const summary of await page.locator('summary').all()) await summary.click();
      wide.push(...(await findWide(page)).map((found) => `${path}: ${found}`));
    }
    expect(wide).toEqual([]);
  });
}

test('tables and code scroll within their boxes', async ({ page }) => {
  await page.setViewportSize({ width: WIDTH, height: 800 });
  await page.goto(`${site.address}en/${STORY}/`);
  const box = async (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  for (const selector of ['.prose .table', '.prose pre']) {
    const { scrollWidth, clientWidth } = await box(selector);
    expect(clientWidth, selector).toBeLessThanOrEqual(WIDTH);
    expect(scrollWidth, selector).toBeGreaterThan(clientWidth);
  }
});

test('a long name is broken, but not the text next to it', async ({ page }) => {
  await page.setViewportSize({ width: WIDTH, height: 800 });
  for (const [path, selector] of Object.entries({
    'subjects/': '.groups .count',
    '': '.to-search',
    [`${STORY}/`]: '.story-languages small',
  })) {
    await page.goto(`${site.address}en/${path}`);
    const lines = await page
      .locator(selector)
      .first()
      .evaluate((element) => element.getClientRects().length);
    expect(lines, selector).toBe(1);
    const { height = 0 } = (await page.locator(selector).first().boundingBox())!;
    expect(height, selector).toBeLessThan(36);
  }
});

/** The elements that are wider than the page; none if the page does not scroll sideways. */
async function findWide(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const { scrollWidth } = document.documentElement;
    if (scrollWidth <= width) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 0.5 || left < -0.5;
    });
    return [`${scrollWidth}`, ...beyond.slice(0, 8).map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`)];
  }, WIDTH);
}

async function readPlace(page: Page, language: string): Promise<string> {
  await page.goto(`${site.address}${language}/places/`);
  const href = await page.locator('.groups a').first().getAttribute('href');
  return href!.slice(`/${language}/`.length);
}

function writeContent(content: string): void {
  const languages = Object.keys(WORDS);
  const publication = {
    name: `The ${WORDS['en']}`,
    site: 'https://pier.example',
    timeZone: 'Asia/Jakarta',
    mainLanguage: 'en',
    editions: languages,
    subjects: { harbour: WORDS },
    tagline: WORDS,
    reports: { email: 'desk@pier.example' },
  };
  write(join(content, 'publication.yaml'), stringify(publication, { aliasDuplicateObjects: false }));
  for (const language of languages) {
    const word = WORDS[language]!;
    const front = {
      headline: `${word} pier${language}`,
      language,
      firstCreated: '2026-11-20T08:00:00+07:00',
      versionCreated: '2026-11-20T09:00:00+07:00',
      description: word,
      by: word,
      dateline: word,
      located: word,
      subjects: ['harbour'],
      corrections: [{ at: '2026-11-20T10:00:00+07:00', note: word }],
      infoSource: { name: word, uri: 'https://wire.example/' },
      copyrightNotice: word,
      usageTerms: word,
      images: [{ src: 'pier.png', alt: word, caption: word, credit: word }],
      ...(language !== 'en' && {
        translation: {
          sourceLanguage: 'en',
          method: 'machine',
          postEditing: 'light',
          tool: word,
          org: word,
          revPerson: word,
          revOrg: word,
          reviewed: '2026-11-21',
          disclaimer: { language, text: word },
        },
      }),
    };
    write(join(content, STORY, `${language}.md`), `---\n${stringify(front, { lineWidth: 0 })}---\n\n${bodyOf(word)}`);
    const gone = { ...front, pubStatus: 'canceled', version: 2, images: undefined };
    write(join(content, DAY, 'gone', `${language}.md`), `---\n${stringify(gone, { lineWidth: 0 })}---\n\n${word}\n`);
  }
  write(join(content, STORY, 'pier.png'), PICTURE);
}

function bodyOf(word: string): string {
  const text = word.replace(/^https:/, 'https:\\');
  return [
    word,
    `## ${text}`,
    `#### ${text}`,
    `**${text}** _${text}_ ~~${text}~~ \`${word}\``,
    `[${text}](https://wire.example/) <https://wire.example/${'a'.repeat(120)}> ![${text}](https://wire.example/x.png)`,
    `- ${text}\n  - ${text}\n    1. ${text}`,
    `> ${text}\n>\n> > \`${word}\``,
    `| ${text} | ${text} |\n| --- | --: |\n| ${text} | \`${word}\` |`,
    `- | ${text} |\n  | --- |\n  | ${text} |`,
    `\`\`\`\n${word} ${word}\n\`\`\``,
    `- \`\`\`\n  ${word}\n  \`\`\``,
    `<details><summary>${word}</summary>${word}</details>`,
    `<dl><dt>${word}</dt><dd>${word}</dd></dl>`,
    `A note[^1].\n\n[^1]: ${text}`,
    '',
  ].join('\n\n');
}

function write(path: string, data: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
