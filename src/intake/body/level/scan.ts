/*
 * Splits HTML into tags and text in linear time. Follows the tokenizer of the HTML standard for comments, quoted attributes
 * and elements with raw text. Not recursive, so deep nesting is not a problem.
 */

/** Functions that `scanHtml` calls, in the order of the text. */
export interface HtmlHandler {
  text?: (start: number, end: number) => void;
  /** `attributes` is only valid until the next call. */
  open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  close: (name: string) => void;
}

/** Elements that have no end tag. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Splits `html` and calls `handler`, except for the content of scripts, styles and other raw text. */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  let textFrom = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    const kind = KIND.get(html.charCodeAt(open + 1)) ?? (isLetter(html.charCodeAt(open + 1)) ? 'open' : undefined);
    if (!kind) {
      at = open + 1;
      continue;
    }
    if (open > textFrom) handler.text?.(textFrom, open);
    if (kind === 'open') at = readTag(html, open + 1, handler);
    else if (kind === 'close') at = readEnd(html, open + 2, handler);
    else at = html.startsWith('<!--', open) ? after(html, '-->', open + 2) : after(html, '>', open + 1);
    textFrom = at;
  }
  if (textFrom < html.length) handler.text?.(textFrom, html.length);
}

const KIND = new Map<number, 'close' | 'other'>([
  [0x2f, 'close'],
  [0x21, 'other'],
  [0x3f, 'other'],
]);

const NAME = /[^\s/>]*/y;
// Matches one attribute, so that a stray quote costs one failed search instead of one per tag.
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*))?)?/y;
const TAG_END = /[\s/]*>/y;

// The content of these elements is not markup.
const RAW_TEXT = new Map(
  ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}[\\s/>]`, 'gi'),
  ]),
);

function readTag(html: string, from: number, handler: HtmlHandler): number {
  NAME.lastIndex = from;
  const name = NAME.exec(html)![0].toLowerCase();
  const attributes = new Map<string, string>();
  let at = NAME.lastIndex;
  for (;;) {
    TAG_END.lastIndex = at;
    if (TAG_END.test(html)) break;
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    // The text ends within a tag. The standard drops that tag.
    if (!found) return html.length;
    at = ATTRIBUTE.lastIndex;
    const key = found[1]!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, found[2] ?? found[3] ?? found[4] ?? '');
  }
  const end = TAG_END.lastIndex;
  handler.open(name, attributes);
  const raw = RAW_TEXT.get(name);
  if (!raw) return end;
  raw.lastIndex = end;
  return raw.exec(html)?.index ?? html.length;
}

function readEnd(html: string, from: number, handler: HtmlHandler): number {
  if (!isLetter(html.charCodeAt(from))) return after(html, '>', from);
  NAME.lastIndex = from;
  const name = NAME.exec(html)![0].toLowerCase();
  const end = after(html, '>', NAME.lastIndex);
  handler.close(name);
  return end;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}
