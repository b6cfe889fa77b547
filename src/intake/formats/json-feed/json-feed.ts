import type { Format } from '../../wire/format.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireBody, WireImage, WireItem } from '../../wire/item.ts';
import { draftStatusOf } from '../shared/draft-flags.ts';
import { entriesOf, fieldsOf, firstText, isObject, type Fields } from '../json/values.ts';
import { scanJson } from '../json/scan.ts';
import { lineAt, lineCounter } from '../../../findings/line-counter.ts';
import { strictestOf, type Status } from '../shared/pub-status.ts';
import { webAddress } from '../shared/web-address.ts';
import { isWholeText, singleLine, standfirst, summariesOnly } from '../shared/html-text.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLost } from '../../wire/left-out.ts';

/** JSON Feed 1 and 1.1 (jsonfeed.org/version/1.1). */
export const jsonFeed: Format = {
  name: 'json-feed',
  title: 'JSON Feed 1 and 1.1',
  recognises: ({ text }) => /^\s*\{/.test(text.slice(0, 1000)) && VERSION.test(text),
  read({ text }) {
    const feed = parse(text);
    const entries = feed.get('items');
    if (!Array.isArray(entries)) {
      throw new Fault(1, entries === undefined ? 'no `items`' : '`items` that are no list', 'a list of `items`', 'fetch the feed again');
    }
    const lines = itemLines(text);
    const items: WireItem[] = [];
    const leftOut: Finding[] = [];
    const summaries: number[] = [];
    let line = 1;
    let known = 0;
    for (const [index, value] of (entries as unknown[]).entries()) {
      if (isObject(value)) line = lines[known++] ?? line;
      const entry = isObject(value) ? fieldsOf(value) : undefined;
      const item = entry && readItem(entry, feed, line);
      if (!item) leftOut.push(asLost(line, nameOf(entry, index), entry ? 'it has no text' : 'it is not an object'));
      else {
        items.push(item);
        if (!textIn(entry, 'content_html', 'content_text') && !isWholeText(item.body)) summaries.push(line);
      }
    }
    return { items, leftOut, notes: summariesOnly(summaries, items.length) };
  },
};

const VERSION = /"version"\s*:\s*"https?:(?:\\?\/){2}(?:www\.)?jsonfeed\.org(?:\\?\/)version/;

function parse(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const scanned = scanJson(text);
    const line = lineAt(text, 'broken' in scanned ? scanned.broken : scanned.end);
    throw new Fault(line, 'broken JSON', 'a JSON Feed', 'fetch the feed again; if it stays broken, tell its publisher');
  }
  if (!isObject(value)) throw new Fault(1, 'JSON that is no object', 'a JSON Feed', 'check that this is the right file');
  return fieldsOf(value);
}

function readItem(entry: Fields, feed: Fields, line: number): WireItem | undefined {
  const body = bodyOf(entry);
  if (!body) return undefined;
  const summary = textIn(entry, 'summary');
  const changed = textIn(entry, 'date_modified');
  const published = textIn(entry, 'date_published');
  const home = webAddress(textIn(feed, 'home_page_url'));
  const url = webAddress(textIn(entry, 'url', 'external_url'), home);
  const id = textIn(entry, 'id');
  return {
    line,
    uri: id !== undefined && /^[a-z][a-z\d+.-]*:\S+$/i.test(id) ? id : (url ?? id),
    language: textIn(entry, 'language') ?? textIn(feed, 'language'),
    headline: singleLine(textIn(entry, 'title')),
    description: body.value === summary ? undefined : standfirst(summary, body),
    by: authorsOf(entry) ?? authorsOf(feed),
    firstCreated: published,
    versionCreated: changed ?? published,
    ...statusIn(entry),
    infoSource: sourceOf(feed),
    subjects: [
      ...new Set(entriesOf(entry.get('tags')).flatMap(({ value: tag }) => (typeof tag === 'string' ? (singleLine(tag) ?? []) : []))),
    ].map((name) => ({
      name,
    })),
    images: imagesOf(entry),
    body,
    base: url ?? home,
  };
}

/** Reads the status from the entry and from its extensions, which are objects with names that begin with `_`. */
function statusIn(entry: Fields): Status {
  const extensions = [...entry].flatMap(([name, value]) => (name.startsWith('_') && isObject(value) ? [fieldsOf(value)] : []));
  return [entry, ...extensions].map(draftStatusOf).reduce(strictestOf);
}

function bodyOf(entry: Fields): WireBody | undefined {
  const html = textIn(entry, 'content_html');
  if (html !== undefined) return { kind: 'html', value: html };
  const text = textIn(entry, 'content_text', 'summary');
  return text === undefined ? undefined : { kind: 'text', value: text };
}

function sourceOf(feed: Fields): WireItem['infoSource'] {
  const uri = webAddress(textIn(feed, 'home_page_url'));
  const name = singleLine(textIn(feed, 'title')) ?? (uri ? URL.parse(uri)?.hostname : undefined);
  return name ? { name, uri } : undefined;
}

/** Reads `authors` (version 1.1) and `author` (version 1). */
function authorsOf(holder: Fields): string | undefined {
  const authors = [...entriesOf(holder.get('authors')).map(({ value }) => value), holder.get('author')];
  const names = authors.flatMap((author) => singleLine(textIn(fieldsOf(author), 'name')) ?? []);
  return [...new Set(names)].join(', ') || undefined;
}

function imagesOf(entry: Fields): WireImage[] {
  const images = new Map<string, WireImage>();
  const add = (address: string | undefined, alt?: string) => {
    const src = webAddress(address);
    if (src && !images.has(src)) images.set(src, alt ? { src, alt } : { src });
  };
  add(textIn(entry, 'image', 'banner_image'));
  for (const { value } of entriesOf(entry.get('attachments'))) {
    const attachment = fieldsOf(value);
    if (textIn(attachment, 'mime_type')?.startsWith('image/')) add(textIn(attachment, 'url'), singleLine(textIn(attachment, 'title')));
  }
  return [...images.values()];
}

function nameOf(entry: Fields | undefined, index: number): string {
  const name = entry && (singleLine(textIn(entry, 'title')) ?? textIn(entry, 'id', 'url'));
  return `item ${name ? `“${name}”` : index + 1}`;
}

/** The first of the named fields that has text. A number counts as text, because ids are numbers in version 1. */
function textIn(fields: Fields, ...names: string[]): string | undefined {
  return firstText(fields, ...names)?.trim();
}

/** The line of each object among the items. The text must be valid JSON. */
function itemLines(text: string): number[] {
  const lineOf = lineCounter(text);
  const lines: number[] = [];
  scanJson(text, 0, (offset, path) => {
    if (path === 'items/*') lines.push(lineOf(offset));
  });
  return lines;
}
