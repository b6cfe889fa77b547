import type { WireImage, WireItem, WireSubject } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import { singleLine } from '../shared/html-text.ts';
import { webAddress } from '../shared/web-address.ts';
import { isPictureAddress } from '../../../files/picture-name.ts';
import { rawText } from '../xml/access.ts';

/** The metadata of a feed, which are the defaults for its entries. */
export interface Source {
  name?: string | undefined;
  uri?: string | undefined;
  language?: string | undefined;
  rights?: string | undefined;
  by?: string | undefined;
}

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
export function canonical({ name, local, namespace }: XmlElement): string {
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

/** The pictures of Media RSS and enclosures, with their captions and credits. */
export function picturesOf(entry: XmlElement): WireImage[] {
  const images = new Map<string, WireImage>();
  const add = (src: string | undefined, ...about: XmlElement[]) => {
    const address = webAddress(src);
    if (address === undefined || images.has(address)) return;
    const textIn = (name: string) => about.map((element) => singleLine(firstText(element, name))).find((text) => text !== undefined);
    const caption = textIn('media:description');
    const alt = textIn('media:title');
    const credit = textIn('media:credit');
    images.set(address, { src: address, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) });
  };
  for (const parent of [entry, ...all(entry, 'media:group')])
    for (const media of all(parent, 'media:content')) if (isPicture(media)) add(media.attributes['url'], media, parent);
  for (const enclosure of all(entry, 'enclosure')) if (isPicture(enclosure)) add(enclosure.attributes['url']);
  for (const link of all(entry, 'atom:link')) if (link.attributes['rel'] === 'enclosure' && isPicture(link)) add(link.attributes['href']);
  // Use a thumbnail only if there is no larger picture.
  if (images.size === 0) for (const thumbnail of all(entry, 'media:thumbnail').slice(0, 1)) add(thumbnail.attributes['url'], entry);
  return [...images.values()];
}

function isPicture({ attributes }: XmlElement): boolean {
  const type = attributes['type'] ?? '';
  if (attributes['medium']) return attributes['medium'] === 'image';
  return type === '' ? isPictureAddress((attributes['url'] ?? attributes['href'] ?? '').slice(-200)) : type.startsWith('image/');
}

/** Removes empty and duplicate subjects. */
export function subjectsOf(names: readonly { name?: string | undefined; code?: string | undefined }[]): WireSubject[] {
  const seen = new Set<string>();
  return names.filter(({ name, code }) => {
    const key = `${code ?? ''}\n${name ?? ''}`;
    if (key === '\n' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The source in the form of front matter. Without a name, uses the host. */
export function sourceOf({ name, uri }: Source): WireItem['infoSource'] {
  const nameOrHost = name ?? (uri ? URL.parse(uri)?.hostname : undefined);
  return nameOrHost ? { name: nameOrHost, uri } : undefined;
}
