import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';
import { findBrokenLinks } from './links.ts';
import type { Site } from './site.ts';

/** Fails if a link or asset of a site is broken, or a page is not valid HTML. */
export async function expectWhole(site: Site): Promise<void> {
  expect(findBrokenLinks(site)).toEqual([]);
  expect(await findHtmlProblems(site)).toEqual([]);
}

/** What html-validate finds on a site's pages, as `page:line:column rule message`. */
export async function findHtmlProblems(site: Site): Promise<string[]> {
  const found: string[] = [];
  for (const { path, html } of site.pages.values()) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results) {
      found.push(...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`));
    }
  }
  return found;
}

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The publisher writes the headlines, and the length of a title does not make HTML invalid.
    'long-title': 'off',
    // In the preset already; repeated because a strict Content Security Policy depends on it.
    'no-inline-style': ['error', { allowedProperties: [] }],
  },
});
