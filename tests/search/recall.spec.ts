import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { askForm } from './ask.ts';
import { measure, report, type Judged } from './measures.ts';

/*
 * Measures recall and precision of the search on the sample publication in a real browser. `queries/` has one file per
 * language, with queries and the stories that must come first. A query without stories must find nothing.
 */
const BARS = { first: 0.97, recall: 0.98 };
const FOLDER = new URL('./queries/', import.meta.url);

for (const file of readdirSync(FOLDER)) {
  const language = file.replace('.json', '');
  const queries = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Query[];

  test(`finds the right stories in ${language}`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(`${language}/search/`);
    const judged: Judged[] = [];
    for (const { query, first } of queries) judged.push({ query, first, found: await page.evaluate(askForm, query) });

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

interface Query {
  query: string;
  case: string;
  first: string[];
}
