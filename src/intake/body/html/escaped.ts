import type { Element, Root, RootContent as Markup, Text } from 'hast';

/**
 * Parses text that was escaped twice, so that it contains tags (`&lt;p&gt;…`), if most of a body is such text. An article
 * about code has more text around it, or has the code in `code` or `pre`, and is not changed.
 *
 * @param tree  changed
 * @param parse parses HTML
 */
export function readEscaped(tree: Root, parse: (html: string) => Root): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const texts: { text: Text; parent: Root | Element }[] = [];
    const size = collect(tree, texts);
    const escaped = texts.filter(({ text }) => isEscaped(text.value));
    if (escaped.length === 0 || escaped.reduce((sum, { text }) => sum + text.value.length, 0) < size / 2) return;
    const wanted = new Set<Markup>(escaped.map(({ text }) => text));
    for (const parent of new Set(escaped.map((found) => found.parent))) {
      // Blocks are not allowed inside a paragraph.
      if (parent.type === 'element' && parent.tagName === 'p') parent.tagName = 'div';
      parent.children = (parent.children as Element[]).flatMap((child) =>
        wanted.has(child) ? (parse((child as Markup as Text).value).children as Element[]) : [child],
      );
    }
  }
}

/**
 * Decodes character references that were escaped twice (`o&amp;#39;clock`). Does not decode `&lt;` and `&gt;`, which may be
 * part of code.
 *
 * @param tree  changed
 * @param parse parses HTML
 */
export function readReferences(tree: Root, parse: (html: string) => Root): void {
  const texts: { text: Text; parent: Root | Element }[] = [];
  collect(tree, texts);
  for (const { text } of texts) {
    if (!text.value.includes('&')) continue;
    text.value = text.value.replace(REFERENCE, (reference) => {
      const [read] = parse(reference).children;
      return read?.type === 'text' ? read.value : reference;
    });
  }
}

/** True for a text that is HTML: it begins with a tag and has an end tag, or it has several paragraphs or breaks. */
export function isEscaped(value: string): boolean {
  if (!value.includes('<') && !value.includes('&lt;')) return false;
  if (OPENS.test(value) && CLOSES.test(value)) return true;
  return (value.match(BLOCK_ENDS)?.length ?? 0) >= 2;
}

/** The text nodes outside code, and the number of their characters. */
function collect(tree: Root, texts: { text: Text; parent: Root | Element }[]): number {
  let size = 0;
  const stack: (Root | Element)[] = [tree];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    for (const child of parent.children as Markup[]) {
      if (child.type === 'text') {
        size += child.value.trim().length;
        texts.push({ text: child, parent });
      } else if (child.type === 'element' && !CODE.has(child.tagName)) stack.push(child);
    }
  }
  return size;
}

const MOST_ROUNDS = 3;
const REFERENCE = /&(?!(?:lt|gt|#60|#62|#x3c|#x3e);)(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi;
const CODE = new Set(['pre', 'code', 'kbd', 'samp', 'tt', 'xmp', 'textarea', 'script', 'style']);
const BLOCK = '(?:p|div|h[1-6]|ul|ol|li|dl|table|tr|td|blockquote|section|article|figure|header)';
const LESS = '(?:<|&lt;)';
const MORE = '(?:>|&gt;)';
const OPENS = new RegExp(`^\\s*${LESS}(?:${BLOCK}|span|b|strong|i|em|a|font|center|br|img)(?:\\s[^<>&]{0,500})?/?${MORE}`, 'i');
const CLOSES = new RegExp(`${LESS}(?:/(?:${BLOCK}|span|b|strong|i|em|a|font|center)\\s?|br\\s?/?)${MORE}`, 'i');
// A tag that a text is about is between spaces or quotes.
const BLOCK_ENDS = new RegExp(`(?<=[^\\s"'“‘(\`])${LESS}(?:/${BLOCK}\\s?|br\\s?/?)${MORE}`, 'gi');
