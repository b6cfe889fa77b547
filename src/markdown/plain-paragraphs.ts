import { setSpaces } from '../languages/spacing.ts';

/**
 * A text without any Markdown in it as HTML, the same that `renderMarkdown` gives.
 *
 * Most of what a wire sends is paragraphs of plain text. Those are cut at blank lines without a tokenizer and without a
 * tree, in a twentieth of the time. A test holds that both ways give the same.
 *
 * @param markdown the body
 * @param language the article's
 * @returns undefined if there is, or may be, something that means more than itself
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

/** What means something anywhere, GFM's bare addresses among it, and spaces at the ends of lines. */
const SIGNS = /[\\`*_[\]<>&~|@\t\r\0]|www\.|:\/\/| \n|\n |^ | $/i;
/** What means something at the beginning of a line: headings, lists, rules, underlines, tables. */
const SIGNS_AT_START = /^(?:[#+=:-]|\d+[.)])/m;
