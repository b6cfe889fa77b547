import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { measure, report, type Judged } from './measures.ts';

/*
 * Recall and precision of the search on the sample publication, in a real browser. Queries and the stories that
 * must come first are in `queries/`, a file a language; `nothing` queries must find nothing and say so.
 */
const BARS = { first: 0.97, recall: 0.98 };
const FOLDER = new URL('./queries/', import.meta.url);

for (const file of readdirSync(FOLDER)) {
  const language = file.replace('.json', '');
  const queries = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Query[];

  test(`finds what is asked for in ${language}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`${language}/search/`);
    const judged: Judged[] = [];
    for (const { query, first } of queries) judged.push({ query, first, found: await search(page, query) });

    const answerable = judged.filter(({ first }) => first.length > 0);
    const measured = measure(answerable);
    console.log(report(language, measured, judged));
    expect(answerable.length).toBeGreaterThanOrEqual(40);
    expect(judged.length - answerable.length).toBeGreaterThanOrEqual(10);
    expect(judged.filter(({ first, found }) => first.length === 0 && found.length > 0)).toEqual([]);
    expect(measured.first).toBeGreaterThanOrEqual(BARS.first);
    expect(measured.recall).toBeGreaterThanOrEqual(BARS.recall);
  });
}

/** Asks the search form, as a reader who presses Enter, and reads the stories off the results. */
async function search(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (query) => {
    const field = document.querySelector<HTMLInputElement>('input[type="search"]')!;
    const list = document.querySelector<HTMLOListElement>('ol.results')!;
    field.value = query;
    field.form!.requestSubmit();
    const settled = async () => {
      while (list.ariaBusy !== null) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await settled();
    const older = document.querySelector<HTMLButtonElement>('.older')!;
    // Volumes that follow on their own do so until the last.
    for (let wait = 0; wait < 400 && document.querySelector('.search')!.hasAttribute('data-following'); wait++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    if (!older.hidden) older.click();
    return [...list.querySelectorAll('a')].map((link) => new URL(link.href).pathname.split('/').slice(-5, -1).join('/'));
  }, text);
}

interface Query {
  query: string;
  case: string;
  first: string[];
}
