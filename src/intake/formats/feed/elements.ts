import type { WireImage, WireItem, WireSubject } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import { singleLine } from '../shared/html-text.ts';
import { webAddress } from '../shared/web-address.ts';
import { isPictureAddress } from '../../../files/picture-name.ts';
import { all, firstText } from '../xml/by-namespace.ts';

/** The metadata of a feed, which are the defaults for its entries. */
export interface Source {
  name?: string | undefined;
  uri?: string | undefined;
  language?: string | undefined;
  rights?: string | undefined;
  by?: string | undefined;
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
