import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { interfaceIn } from '../../src/interface/strings.ts';
import { serveOwnSite } from './own-site.ts';

// The sample publication has no list of two pages; this one has a subject of 65 articles.
const { t, count } = interfaceIn('en');
const ARTICLES = 65;
const site = serveOwnSite(writeContent);

test('a long list links to its older pages, and they link back', async ({ page }) => {
  await page.goto(`${site.address}en/subjects/news/`);
  const pages = page.getByRole('navigation', { name: t('listing.pages'), exact: true });
  const items = page.getByRole('main').getByRole('article');
  await expect(page.getByRole('main')).toContainText(count('listing.articles', ARTICLES));
  await expect(items).toHaveCount(35);
  await expect(items.first()).toContainText(`Ferry number ${ARTICLES} `);
  await expect(pages.getByRole('link')).toHaveText([t('listing.older')]);

  await pages.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(t('listing.page', { number: 1 }));
  await expect(items).toHaveCount(30);
  await expect(items.last()).toContainText('Ferry number 1 ');
  await expect(pages.getByRole('link')).toHaveText([t('listing.newer')]);

  await pages.getByRole('link').click();
  await expect(page).toHaveURL(`${site.address}en/subjects/news/`);
});

function writeContent(content: string): void {
  mkdirSync(content, { recursive: true });
  writeFileSync(
    join(content, 'publication.yaml'),
    'name: Ferries\nsite: https://ferries.example\ntimeZone: Asia/Jakarta\nmainLanguage: en\neditions: [en]\nsubjects: { news: { en: News } }\n',
  );
  for (let number = 1; number <= ARTICLES; number++) {
    const date = new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
    const story = join(content, date.replaceAll('-', '/'), `ferry-${number}`);
    mkdirSync(story, { recursive: true });
    writeFileSync(
      join(story, 'en.md'),
      `---\nheadline: Ferry number ${number} sails\nlanguage: en\nfirstCreated: ${date}T08:00:00+07:00\nsubjects: [news]\n---\n\nThe ferry left the harbour on time.\n`,
    );
  }
}
