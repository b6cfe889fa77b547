import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { interfaceIn } from '../../src/interface/strings.ts';

export const EDITIONS = ['id', 'en', 'zh', 'ja', 'ar', 'fr'] as const;
export type Edition = (typeof EDITIONS)[number];

/** A word in some articles of the edition, in two of them in the headline. */
export const WORDS: Record<Edition, string> = { id: 'bunga', en: 'bank', zh: '降息', ja: '利下げ', ar: 'الفائدة', fr: 'banque' };

/** The front matter of a sample article, read without Kawat. */
export function readFront(story: string, language: string): Front {
  const [, yaml] = /^---\n(.*?)\n---\n/s.exec(readFileSync(`content/${story}/${language}.md`, 'utf8'))!;
  return parse(yaml!) as Front;
}

/** One page of each kind, by its path from the base. */
export function pagesOf(language: Edition): { kind: string; path: string }[] {
  const paths = {
    front: '',
    article: '2024/03/26/cyber-politicisation/',
    subjects: 'subjects/',
    subject: 'subjects/economy/',
    places: 'places/',
    place: 'places/makassar/',
    archive: 'archive/',
    year: '2024/',
    month: '2024/01/',
    about: 'about/',
    search: `search/?q=${encodeURIComponent(WORDS[language])}`,
  };
  return Object.entries(paths).map(([kind, path]) => ({ kind, path: `${language}/${path}` }));
}

/** Opens a page. If it is a search, waits for the results of all years. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  const [, language] = /^(\w+)\/search\/\?q=/.exec(path) ?? [];
  if (language) await settle(page, language);
}

/** Waits until a search has the results of all years. */
export async function settle(page: Page, language: string): Promise<void> {
  await expect(resultsOf(page, language).first()).toBeVisible();
  await expect(page.getByRole('list', { name: interfaceIn(language).t('search.results') })).not.toHaveAttribute('aria-busy');
}

export const disclosureOf = (page: Page, language: string): Locator =>
  page.getByRole('complementary', { name: interfaceIn(language).t('provenance.label') });

export const editionMenuOf = (page: Page, language: string): Locator =>
  page.getByRole('navigation', { name: interfaceIn(language).t('site.editions'), exact: true });

export const fieldOf = (page: Page, language: string): Locator =>
  page.getByRole('searchbox', { name: interfaceIn(language).t('search.label') });

export const resultsOf = (page: Page, language: string): Locator =>
  page.getByRole('list', { name: interfaceIn(language).t('search.results') }).getByRole('listitem');

interface Front {
  headline: string;
  description?: string;
  translation?: { sourceLanguage: string; method: string; disclaimer?: { language: string; text: string } };
}
