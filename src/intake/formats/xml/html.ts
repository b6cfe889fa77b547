import type { XmlElement, XmlNode } from './element.ts';

/**
 * How to write an element in HTML: as a tag of this name, as its content only (`''`), not at all (undefined), or as a
 * text.
 */
export type TagOf = (element: XmlElement) => string | undefined | { text: string };

/**
 * Writes nodes as HTML. Escapes all text, and collapses white space outside `pre`. The result is not safe to show yet,
 * because it contains the sender's addresses and tags.
 */
export function toHtml(nodes: readonly XmlNode[], tagOf: TagOf, keepsSpace = false): string {
  let html = '';
  for (const node of nodes) {
    if (typeof node === 'string') {
      html += escapeText(keepsSpace ? node : node.replace(/[ \t\r\n]+/g, ' '));
      continue;
    }
    const tag = tagOf(node);
    if (tag === undefined) continue;
    if (typeof tag !== 'string') html += escapeText(tag.text);
    else if (tag === '') html += toHtml(node.children, tagOf, keepsSpace);
    // HTML has no end tag for a void element, so its content goes after it.
    else if (VOID.has(tag)) html += `<${tag}${attributes(node)}>${toHtml(node.children, tagOf, keepsSpace)}`;
    else html += `<${tag}${attributes(node)}>${toHtml(node.children, tagOf, keepsSpace || tag === 'pre')}</${tag}>`;
  }
  return html;
}

/** Keeps the names of XHTML without prefix. Leaves out what is not text, and what HTML parses by other rules. */
export function xhtmlTag({ local }: XmlElement): string | undefined {
  const tag = local.toLowerCase();
  if (NO_TEXT.has(tag)) return undefined;
  return /^[a-z][a-z0-9]*$/.test(tag) ? tag : '';
}

/** Escapes a text for HTML. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

function attributes(element: XmlElement): string {
  let html = '';
  for (const name in element.attributes) {
    const target = name === 'xml:lang' && element.attributes['lang'] === undefined ? 'lang' : name.toLowerCase();
    if (!/^[a-z][a-z0-9-]*$/.test(target) || target === 'xmlns') continue;
    html += ` ${target}="${escapeText(element.attributes[name]!).replaceAll('"', '&quot;')}"`;
  }
  return html;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

// The first row has elements that HTML reads as raw text, in which escapes have no meaning.
const NO_TEXT = new Set([
  ...'script style title textarea xmp iframe noembed noframes noscript plaintext'.split(' '),
  ...'head template svg math object applet select'.split(' '),
]);
