import type { XmlElement, XmlNode } from './element.ts';

/**
 * What becomes of an element in HTML: a tag of that name, its content alone (`''`), nothing (undefined), or a text
 * in its place.
 */
export type TagOf = (element: XmlElement) => string | undefined | { text: string };

/**
 * Nodes as HTML: everything escaped, white space made single outside `pre`. Not yet safe to show: addresses and
 * names of tags are the sender's.
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
    // HTML closes no void element: what stands inside one comes to stand behind it.
    else if (VOID.has(tag)) html += `<${tag}${attributes(node)}>${toHtml(node.children, tagOf, keepsSpace)}`;
    else html += `<${tag}${attributes(node)}>${toHtml(node.children, tagOf, keepsSpace || tag === 'pre')}</${tag}>`;
  }
  return html;
}

/** XHTML under its own names, prefixes dropped. Left out: what is no text, and what HTML reads by other rules. */
export function xhtmlTag({ local }: XmlElement): string | undefined {
  const tag = local.toLowerCase();
  if (NO_TEXT.has(tag)) return undefined;
  return /^[a-z][a-z0-9]*$/.test(tag) ? tag : '';
}

/** A text as the HTML that shows it. */
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

// In the first row stands what HTML reads as raw text, where an escape is no escape.
const NO_TEXT = new Set([
  ...'script style title textarea xmp iframe noembed noframes noscript plaintext'.split(' '),
  ...'head template svg math object applet select'.split(' '),
]);
