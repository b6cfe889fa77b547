import type { WireImage, WireItem, WireSubject } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import { all, firstText, textOf } from '../xml/by-namespace.ts';
import { subjectsOf, sourceOf } from '../feed/elements.ts';
import { webAddress } from '../shared/web-address.ts';
import { singleLine, standfirst } from '../shared/html-text.ts';
import { postBody } from './body.ts';
import { datesOfPost } from './dates.ts';
import { metaOf } from './meta.ts';
import type { Site } from './site.ts';
import { isThrownAway, statusOfPost } from './status.ts';
import { translationFieldsOf } from './translations.ts';
import type { Finding } from '../../../findings/finding.ts';

/**
 * Reads a post. A deleted post becomes an item without a text, which withholds an existing article but does not make a new
 * one.
 *
 * @returns the item, and notes about what was left out of its text
 */
export function readPost(entry: XmlElement, site: Site): { item: WireItem; leftOut: Finding[] } {
  const sent = isThrownAway(entry) ? '' : (firstText(entry, 'content:encoded') ?? '');
  const { html, leftOut } = postBody(sent, entry.line, site);
  const body = { kind: 'html', value: html } as const;
  const featured = site.pictures.get(metaOf(entry).get('_thumbnail_id') ?? '');
  const item: WireItem = {
    line: entry.line,
    uri: uriOf(entry, site),
    headline: singleLine(firstText(entry, 'title')),
    description: standfirst(firstText(entry, 'excerpt:encoded'), body),
    by: authorsOf(entry, site),
    ...datesOfPost(entry),
    ...statusOfPost(entry),
    ...translationFieldsOf(entry, site),
    infoSource: sourceOf(site),
    subjects: subjectsOf(all(entry, 'category').flatMap(subjectOf)),
    slugHint: firstText(entry, 'wp:post_name')?.slice(0, 200),
    images: featured ? [withoutQuery(featured)] : [],
    body,
    isPost: true,
  };
  if (html === '' && item.pubStatus === 'usable') {
    // Skip an empty post. A withheld post without a text withholds an existing article.
    item.pubStatus = 'withheld';
    item.held = 'its text is empty';
  }
  return { item, leftOut };
}

/** Uses the guid, which stays the same if the address of a post changes. */
function uriOf(entry: XmlElement, site: Site): string | undefined {
  const guid = firstText(entry, 'guid');
  const id = firstText(entry, 'wp:post_id');
  if (guid !== undefined && /^[a-z][a-z\d+.-]*:\S+$/i.test(guid)) return guid;
  if (site.uri !== undefined && id !== undefined) return `${site.uri.replace(/\/$/, '')}/?p=${id}`;
  return webAddress(firstText(entry, 'link')) ?? guid;
}

/** Several authors are terms of a plugin (Co-Authors Plus, PublishPress). `dc:creator` is a login. */
function authorsOf(entry: XmlElement, { authors }: Site): string | undefined {
  const terms = all(entry, 'category')
    .filter(({ attributes }) => attributes['domain'] === 'author')
    .flatMap((term) => textOf(term) ?? []);
  const logins = terms.length > 0 ? terms : all(entry, 'dc:creator').flatMap((creator) => textOf(creator) ?? []);
  return [...new Set(logins.flatMap((login) => authors.get(login) ?? singleLine(login) ?? []))].join(', ') || undefined;
}

/** Leaves out the taxonomies of plugins and themes (formats, languages), which are not subjects. */
function subjectOf(category: XmlElement): WireSubject[] {
  const { domain, nicename } = category.attributes;
  if (domain !== undefined && !['category', 'post_tag', 'tag'].includes(domain)) return [];
  const name = singleLine(textOf(category));
  return name === undefined || nicename === 'uncategorized' ? [] : [{ name }];
}

function withoutQuery(image: WireImage): WireImage {
  return { ...image, src: image.src.replace(/[?#].*$/, '') };
}
