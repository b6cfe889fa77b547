import { setSpaces } from '../languages/spacing.ts';

/**
 * Renders a text without Markdown, with the same result as `renderMarkdown`.
 *
 * Most wire copy is paragraphs of plain text. Splitting them at blank lines takes a twentieth of the time. A test checks
 * that both results are equal.
 *
 * @param markdown the body
 * @param language the article's
 * @returns undefined if the text has, or may have, Markdown in it
 */
export function plainParagraphs(markdown: string, language: string): string | undefined {
  if (SIGNS.test(markdown) || SIGNS_AT_START.test(markdown)) return undefined;
  return markdown
    .split(/\n{2,}/)
    .map((text) => text.replace(/^\n|\n$/g, ''))
    .filter(Boolean)
    .map((text, index) => `<p id="p${index + 1}">${setSpaces(text, language)}</p>`)
    .join('\n');
}

/** Markdown anywhere in a line, including GFM's bare addresses and spaces at the ends of lines. */
const SIGNS = /[\\`*_[\]<>&~|@\t\r\0]|www\.|:\/\/| \n|\n |^ | $/i;
/** Markdown at the start of a line: headings, lists, rules, underlines, tables. */
const SIGNS_AT_START = /^(?:[#+=:-]|\d+[.)])/m;
