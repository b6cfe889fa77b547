import { child, textOf } from '../xml/access.ts';
import { toHtml, xhtmlTag } from '../xml/html.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';

/**
 * A body of NITF 3 as HTML. NITF borrows most of its elements from HTML; its own become the nearest one, those
 * that only say what a word means (person, org, money …) give their words alone, and media are left out, since
 * they become the article's pictures.
 *
 * @param nodes what stands in `body.content`
 */
export function nitfBody(nodes: readonly XmlNode[]): string {
  return toHtml(nodes, tagOf).trim();
}

/** True for a note that the wire does not want published: `npa` is NITF's “non-publishable advisory”. */
export function isPrivateNote(note: XmlElement): boolean {
  return note.attributes['type'] === 'npa' || note.attributes['noteclass'] === 'editorsnote';
}

function tagOf(element: XmlElement): ReturnType<typeof xhtmlTag> | { text: string } {
  const { local } = element;
  if (local === 'frac') return { text: fraction(element) };
  if (local === 'note' && isPrivateNote(element)) return undefined;
  if (LEFT_OUT.has(local)) return undefined;
  return RENAMED.get(local) ?? (AS_IN_HTML.has(local) ? xhtmlTag(element) : '');
}

/** NITF may leave out the stroke, without which one half would read 12. */
function fraction(element: XmlElement): string {
  return `${textOf(child(element, 'frac-num')) ?? ''}/${textOf(child(element, 'frac-den')) ?? ''}`;
}

const RENAMED = new Map([
  // The headline is the page's first heading.
  ...['h1', 'hl1', 'hl2'].map((local) => [local, 'h2'] as const),
  ...['credit', 'byline', 'dateline'].map((local) => [local, 'p'] as const),
  ...['block', 'abstract', 'note', 'fn', 'nitf-table'].map((local) => [local, 'div'] as const),
  ['bq', 'blockquote'],
  ['lang', 'span'],
]);

const AS_IN_HTML = new Set([
  ...'p q em br hr pre ol ul li dl dt dd a sub sup table caption colgroup col thead tbody tfoot tr th td'.split(' '),
  // Not of NITF, but found in it.
  ...'h2 h3 h4 h5 h6 div span blockquote strong b i u s cite small del ins code figure figcaption img ruby rb rt rp'.split(' '),
]);

const LEFT_OUT = new Set(['media', 'nitf-table-metadata', 'alt-code', 'script', 'style']);
