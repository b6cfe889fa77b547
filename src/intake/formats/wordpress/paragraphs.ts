/**
 * Makes paragraphs as WordPress does for a post of the classic editor: a blank line ends a paragraph, a single line end is a
 * break. Does not put block elements into paragraphs, and does not change preformatted text.
 */
export function breakParagraphs(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index, 1: name } of html.matchAll(PREFORMATTED)) {
    if (index < at) continue;
    const end = html.indexOf(`</${name!}>`, index);
    if (end === -1) break;
    parts.push(breakText(html.slice(at, index)), html.slice(index, end));
    at = end;
  }
  return [...parts, breakText(html.slice(at))].join('\n');
}

function breakText(html: string): string {
  const spaced = html.replace(BLOCK_START, '\n\n$&').replace(BLOCK_END, '$&\n\n');
  return spaced
    .split(/\n[^\S\n]*(?:\n[^\S\n]*)+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (IS_BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>\n')}</p>`))
    .join('\n');
}

const BLOCKS =
  'table|thead|tbody|tfoot|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|p|h[1-6]|hr|fieldset|section|article|aside|header|footer|nav|figure|figcaption|details|summary|iframe|script|style';
const PREFORMATTED = /<(pre|script|style|textarea)(?=[\s>])/g;
const BLOCK_START = new RegExp(`<(?:${BLOCKS})(?=[\\s/>])`, 'gi');
const BLOCK_END = new RegExp(`</(?:${BLOCKS})>|<hr\\b[^<>]*>`, 'gi');
const IS_BLOCK = new RegExp(`^(?:</?(?:${BLOCKS})(?=[\\s/>])|<!--)`, 'i');
