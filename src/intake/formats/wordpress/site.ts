import type { WireImage } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import { all, firstText, textOf } from '../xml/by-namespace.ts';
import { webAddress } from '../shared/web-address.ts';
import { singleLine } from '../shared/html-text.ts';
import { readTranslations, type Translations } from './translations.ts';
import { metaOf } from './meta.ts';
import { typeOf } from './type.ts';
import { isPictureAddress } from '../../../files/picture-name.ts';

/** Data of an export that its posts refer to. */
export interface Site {
  name?: string | undefined;
  uri?: string | undefined;
  language?: string | undefined;
  /** Display names by login. */
  authors: ReadonlyMap<string, string>;
  /** Pictures by item number. */
  pictures: ReadonlyMap<string, WireImage>;
  /** Texts that several posts share, by item number. */
  blocks: ReadonlyMap<string, string>;
  translations: Translations;
}

/** Reads the authors, pictures, shared blocks and languages of an export. */
export function readSite(channel: XmlElement, entries: readonly XmlElement[]): Site {
  const pictures = new Map<string, WireImage>();
  const blocks = new Map<string, string>();
  for (const entry of entries) {
    const id = firstText(entry, 'wp:post_id');
    if (id === undefined) continue;
    const type = typeOf(entry);
    const picture = type === 'attachment' ? pictureOf(entry) : undefined;
    if (picture) pictures.set(id, picture);
    const text = type === 'wp_block' && firstText(entry, 'wp:status') === 'publish' ? firstText(entry, 'content:encoded') : undefined;
    if (text !== undefined) blocks.set(id, text);
  }
  return {
    name: singleLine(firstText(channel, 'title')),
    uri: webAddress(firstText(channel, 'link', 'wp:base_blog_url', 'wp:base_site_url')),
    language: firstText(channel, 'language'),
    authors: authorsOf(channel),
    pictures,
    blocks,
    translations: readTranslations(channel, entries),
  };
}

function authorsOf(channel: XmlElement): Map<string, string> {
  const authors = new Map<string, string>();
  for (const author of all(channel, 'wp:author')) {
    const login = firstText(author, 'wp:author_login');
    const full = [firstText(author, 'wp:author_first_name'), firstText(author, 'wp:author_last_name')].filter(Boolean).join(' ');
    const name = singleLine(firstText(author, 'wp:author_display_name')) ?? singleLine(full);
    if (login !== undefined && name !== undefined) authors.set(login, name);
  }
  return authors;
}

/** WordPress stores the caption of a picture as its excerpt. */
function pictureOf(entry: XmlElement): WireImage | undefined {
  const src = webAddress(firstText(entry, 'wp:attachment_url')) ?? webAddress(textOf(all(entry, 'guid')[0]));
  if (src === undefined || !isPictureAddress(src.slice(-200))) return undefined;
  const alt = singleLine(metaOf(entry).get('_wp_attachment_image_alt'));
  const caption = singleLine(firstText(entry, 'excerpt:encoded'));
  return { src, ...(alt !== undefined && { alt }), ...(caption !== undefined && { caption }) };
}
