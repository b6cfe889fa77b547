import { rawText } from './access.ts';
import type { XmlElement } from './element.ts';

/*
 * Functions to read a tree in which names of several namespaces are mixed, as in feeds. `access.ts` is for documents in which
 * the name without its prefix is enough.
 */

// The usual prefix by namespace. An undeclared prefix is used as it is.
const PREFIXES: [RegExp, string][] = [
  [/^https?:\/\/www\.w3\.org\/2005\/Atom\/?$|^http:\/\/purl\.org\/atom\/ns#/i, 'atom:'],
  [/purl\.org\/dc\/elements\/1\./i, 'dc:'],
  [/purl\.org\/dc\/terms\//i, 'dcterms:'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content:'],
  [/search\.yahoo\.com\/mrss/i, 'media:'],
  [/purl\.org\/atompub\/tombstones/i, 'at:'],
  [/www\.w3\.org\/2007\/app|purl\.org\/atom\/app#/i, 'app:'],
  [/wordpress\.org\/export\/\d[\d.]{0,8}\/?$/i, 'wp:'],
  [/wordpress\.org\/export\/\d[\d.]{0,8}\/excerpt/i, 'excerpt:'],
  [/schemas\.google\.com\/blogger/i, 'blogger:'],
];

const prefixes = new Map<string, string>();

/** The element's name with the usual prefix: `atom:title`, `dc:creator`. Names of RSS have none. */
function canonical({ name, local, namespace }: XmlElement): string {
  if (namespace === undefined) return name;
  let prefix = prefixes.get(namespace);
  if (prefix === undefined) {
    prefix = PREFIXES.find(([pattern]) => pattern.test(namespace))?.[1] ?? (name === local ? '' : name.slice(0, name.indexOf(':') + 1));
    // The namespaces of a hostile feed must not fill the memory.
    if (prefixes.size < 100) prefixes.set(namespace, prefix);
  }
  return prefix + local;
}

/** All children with this name. */
export function all(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== 'string' && canonical(child) === name);
}

/** The first child with one of these names, in the order of `names`. */
export function one(parent: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = parent.children.find((child) => typeof child !== 'string' && canonical(child) === name);
    if (found && typeof found !== 'string') return found;
  }
  return undefined;
}

/** The text of an element, trimmed; undefined if it is empty. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  return rawText(element).trim() || undefined;
}

/** The text of the first child that is not empty, in the order of `names`. */
export function firstText(parent: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const child of all(parent, name)) {
      const text = textOf(child);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}
