import type { ElementContent } from 'hast';
import { child, textOf } from '../xml/access.ts';
import { toHast, xhtmlTag, type TagOf } from '../xml/hast.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';

/**
 * Converts a body of NITF 3 to elements of HTML. Most NITF elements are those of HTML. Others become the closest HTML element. Elements
 * that only mark the meaning of words (person, org, money …) are replaced by their text. Media are left out, as they become
 * the article's pictures.
 *
 * @param nodes the content of `body.content`
 */
export function nitfBody(nodes: readonly XmlNode[]): ElementContent[] {
  return toHast(nodes, tagOf);
}

/** True for a note that must not be published. `npa` is NITF's “non-publishable advisory”. */
export function isPrivateNote(note: XmlElement): boolean {
  return note.attributes['type'] === 'npa' || note.attributes['noteclass'] === 'editorsnote';
}

function tagOf(element: XmlElement): ReturnType<TagOf> {
  const { local } = element;
  if (local === 'frac') return { text: fraction(element) };
  if (local === 'note' && isPrivateNote(element)) return undefined;
  if (LEFT_OUT.has(local)) return undefined;
  return RENAMED.get(local) ?? (AS_IN_HTML.has(local) ? xhtmlTag(element) : '');
}

/** Writes a fraction with its stroke, which NITF may leave out: otherwise ½ would become 12. */
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
  // Not in NITF, but used in its files.
  ...'h2 h3 h4 h5 h6 div span blockquote strong b i u s cite small del ins code figure figcaption img ruby rb rt rp'.split(' '),
]);

const LEFT_OUT = new Set(['media', 'nitf-table-metadata', 'alt-code', 'script', 'style']);
