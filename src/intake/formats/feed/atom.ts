import type { WireBody, WireItem } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import { isEmptyTree } from '../../body/html-nodes.ts';
import { toHast } from '../xml/hast.ts';
import type { Entry } from './entry.ts';
import { all, firstText, one, textOf } from '../xml/by-namespace.ts';
import { picturesOf, subjectsOf, type Source, sourceOf } from './elements.ts';
import { webAddress } from '../shared/web-address.ts';
import { statusIn } from './draft.ts';
import { isWholeText, plainOf, singleLine, standfirst } from '../shared/html-text.ts';
import { asLost } from '../../wire/left-out.ts';

/** Reads the metadata of an Atom feed. */
export function readAtomFeed(feed: XmlElement): Source {
  const isEntry = feed.local === 'entry';
  return {
    name: isEntry ? undefined : lineOf(one(feed, 'atom:title')),
    uri: isEntry ? undefined : linkOf(feed),
    language: feed.attributes['xml:lang'] ?? firstText(feed, 'dc:language'),
    rights: lineOf(one(feed, 'atom:rights', 'atom:copyright')),
    by: authorsOf(feed),
  };
}

/** Reads an `<entry>` of Atom 1.0 (RFC 4287) or 0.3. */
export function readAtomEntry(entry: XmlElement, source: Source): Entry {
  const headline = lineOf(one(entry, 'atom:title'));
  const uri = firstText(entry, 'atom:id') ?? linkOf(entry);
  const content = bodyOf(one(entry, 'atom:content'));
  const summary = bodyOf(one(entry, 'atom:summary'));
  const body = content ?? summary;
  if (!body) {
    const found = `entry ${headline ? `“${headline}”` : (uri ?? '')}`.trim();
    return { leftOut: asLost(entry.line, found, 'it has no text') };
  }
  const origin = one(entry, 'atom:source');
  const from = origin ? readAtomFeed(origin) : source;
  const language =
    one(entry, 'atom:content', 'atom:title')?.attributes['xml:lang'] ??
    entry.attributes['xml:lang'] ??
    firstText(entry, 'dc:language') ??
    from.language ??
    source.language;
  const item: WireItem = {
    line: entry.line,
    uri,
    language,
    headline,
    description: content && summary ? standfirst(lineOf(one(entry, 'atom:summary')), content) : undefined,
    by: authorsOf(entry) ?? from.by,
    firstCreated: firstText(entry, 'atom:published', 'atom:issued', 'atom:created'),
    versionCreated: firstText(entry, 'atom:updated', 'atom:modified'),
    ...statusIn(entry),
    copyrightNotice: lineOf(one(entry, 'atom:rights')) ?? from.rights,
    infoSource: sourceOf(from.name ? from : source),
    subjects: subjectsOf(all(entry, 'atom:category').map(subjectOf)),
    images: picturesOf(entry),
    alternates: alternatesOf(entry, language),
    body,
    ...((content?.kind === 'html' || content?.kind === 'tree') && { isPost: true as const }),
    base: one(entry, content ? 'atom:content' : 'atom:summary')?.attributes['xml:base'] ?? linkOf(entry) ?? source.uri,
  };
  return { item, isSummary: !content && !isWholeText(body) };
}

function subjectOf({ attributes }: XmlElement): { name: string | undefined; code: string | undefined } {
  const term = attributes['term']?.trim();
  const label = singleLine(attributes['label']);
  return label && term && label !== term ? { name: label, code: term } : { name: label ?? singleLine(term), code: undefined };
}

/** Reads a text of type `text`, `html` or `xhtml`. Content of other types is not text. */
function bodyOf(element: XmlElement | undefined): WireBody | undefined {
  if (!element) return undefined;
  const type = (element.attributes['type'] ?? 'text').trim().toLowerCase();
  if (type === 'xhtml' || type === 'application/xhtml+xml') {
    const tree = toHast((one(element, 'xhtml:div', 'div') ?? element).children, tagOf);
    return isEmptyTree(tree) ? undefined : { kind: 'tree', value: { type: 'root', children: tree } };
  }
  const value = textOf(element);
  if (value === undefined) return undefined;
  if (type === 'html' || type === 'text/html') return { kind: 'html', value };
  return type === 'text' || type === 'text/plain' ? { kind: 'text', value } : undefined;
}

/** All elements are kept: what is not text is removed later, with a note. */
function tagOf({ local }: XmlElement): string {
  const tag = local.toLowerCase();
  return /^[a-z][a-z\d-]{0,30}$/.test(tag) ? tag : '';
}

function lineOf(element: XmlElement | undefined): string | undefined {
  const body = bodyOf(element);
  return body && (plainOf(body).replace(/\s+/g, ' ').trim() || undefined);
}

function linkOf(parent: XmlElement): string | undefined {
  return webAddress(all(parent, 'atom:link').find(isAlternate)?.attributes['href']);
}

function alternatesOf(entry: XmlElement, language: string | undefined): string[] {
  const other = all(entry, 'atom:link').filter(
    (link) => isAlternate(link) && link.attributes['hreflang'] && link.attributes['hreflang'] !== language,
  );
  return other.flatMap((link) => webAddress(link.attributes['href']) ?? []);
}

function isAlternate({ attributes }: XmlElement): boolean {
  return (attributes['rel'] ?? 'alternate') === 'alternate' && /html|^$/.test(attributes['type'] ?? '');
}

function authorsOf(parent: XmlElement): string | undefined {
  const names = all(parent, 'atom:author').flatMap((author) => singleLine(firstText(author, 'atom:name')) ?? []);
  return [...new Set(names)].join(', ') || singleLine(firstText(parent, 'dc:creator'));
}
