import type { WireBody, WireItem } from '../../wire/item.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Entry } from './entry.ts';
import { all, firstText, one, textOf } from '../xml/by-namespace.ts';
import { picturesOf, type Source, sourceOf, subjectsOf } from './elements.ts';
import { webAddress } from '../shared/web-address.ts';
import { statusIn } from './draft.ts';
import { bodyOf, isWholeText, singleLine, standfirst } from '../shared/html-text.ts';
import { asLost } from '../../wire/left-out.ts';

/** Reads the metadata of a channel. */
export function readRssChannel(channel: XmlElement, root: XmlElement): Source {
  return {
    name: singleLine(firstText(channel, 'title')),
    uri: webAddress(firstText(channel, 'link')),
    language: firstText(channel, 'language', 'dc:language') ?? channel.attributes['xml:lang'] ?? root.attributes['xml:lang'],
    rights: singleLine(firstText(channel, 'copyright', 'dc:rights')),
  };
}

/** Reads an `<item>` of RSS 0.9 to 2.0 or RDF. */
export function readRssItem(item: XmlElement, source: Source): Entry {
  const headline = singleLine(firstText(item, 'title', 'atom:title'));
  const link = webAddress(firstText(item, 'link'), source.uri) ?? webAddress(one(item, 'atom:link')?.attributes['href']);
  const content = firstText(item, 'content:encoded', 'atom:content');
  const summary = firstText(item, 'description', 'atom:summary', 'dc:description');
  const sent = content ?? summary;
  const uri = identify(firstText(item, 'guid', 'dc:identifier'), item.attributes['rdf:about'], link);
  if (sent === undefined) {
    const found = `item ${headline ? `“${headline}”` : (uri ?? '')}`.trim();
    return { leftOut: asLost(item.line, found, 'it has no text') };
  }
  const body: WireBody = content === undefined ? bodyOf(sent) : { kind: 'html', value: sent };
  const { first, last } = momentsOf(item);
  const origin = one(item, 'source');
  const originName = singleLine(textOf(origin));
  const read: WireItem = {
    line: item.line,
    uri,
    language: firstText(item, 'dc:language', 'language') ?? item.attributes['xml:lang'] ?? source.language,
    headline,
    description: content === undefined ? undefined : standfirst(summary, body),
    by: authorsOf(item) ?? source.by,
    firstCreated: first,
    versionCreated: last,
    ...statusIn(item),
    copyrightNotice: singleLine(firstText(item, 'dc:rights', 'media:copyright')) ?? source.rights,
    infoSource: originName ? { name: originName, uri: webAddress(origin?.attributes['url']) } : sourceOf(source),
    subjects: subjectsOf(
      [...all(item, 'category'), ...all(item, 'dc:subject')].map((category) => ({ name: singleLine(textOf(category)) })),
    ),
    images: picturesOf(item),
    body,
    ...(content !== undefined && { isPost: true as const }),
    base: (one(item, 'content:encoded', 'description') ?? item).attributes['xml:base'] ?? link ?? source.uri,
  };
  return { item: read, isSummary: content === undefined && !isWholeText(body) };
}

/** `pubDate` is the date of this version, unless the item has a separate date of the change. */
function momentsOf(item: XmlElement): { first: string | undefined; last: string | undefined } {
  const published = firstText(item, 'pubDate', 'dc:date', 'dcterms:issued', 'atom:published', 'pubdate');
  const changed = firstText(item, 'atom:updated', 'dcterms:modified');
  const created = firstText(item, 'dcterms:created');
  return { first: created ?? (changed ? published : undefined), last: changed ?? published };
}

/** A guid is often a bare number, which other wires use too. Then the link is the better identifier. */
function identify(guid: string | undefined, about: string | undefined, link: string | undefined): string | undefined {
  return [guid, about].find((id) => id !== undefined && /^[a-z][a-z\d+.-]*:\S+$/i.test(id)) ?? link ?? guid ?? about;
}

function authorsOf(item: XmlElement): string | undefined {
  const creators = all(item, 'dc:creator').map((creator) => singleLine(textOf(creator)));
  const authors = [...all(item, 'author'), ...all(item, 'atom:author')].map((author) =>
    nameOf(singleLine(firstText(author, 'name', 'atom:name') ?? textOf(author))),
  );
  const named = (list: readonly (string | undefined)[]) => [...new Set(list.filter((name) => name !== undefined))].join(', ') || undefined;
  return named(creators) ?? named(authors);
}

/** The name in `mail@example.org (A Name)`, the form of RSS. A mail address alone is not a byline. */
function nameOf(author: string | undefined): string | undefined {
  if (author === undefined || author.length > 200) return author;
  const name = /^\S+@\S+\s+\((.+)\)$/.exec(author)?.[1] ?? /^(.+?)\s*<\S+@\S+>$/.exec(author)?.[1] ?? author;
  return /^\S+@\S+$/.test(name) ? undefined : name;
}
