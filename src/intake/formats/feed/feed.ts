import type { Format, Reading } from '../../wire/format.ts';
import type { WireItem } from '../../wire/item.ts';
import { Fault } from '../../../findings/fault.ts';
import { rootStart } from '../xml/first-tag.ts';
import type { XmlElement } from '../xml/element.ts';
import { readAtomEntry, readAtomFeed } from './atom.ts';
import { all, one } from '../xml/by-namespace.ts';
import { type Source } from './elements.ts';
import { readRssChannel, readRssItem } from './rss.ts';
import { summariesOnly } from '../shared/html-text.ts';
import { parseFeedXml } from './xml.ts';
import type { Entry } from './entry.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/**
 * RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom 0.3 and 1.0. Each entry is an article. The feed's language, source and rights
 * are the defaults for its entries.
 *
 * Parses the XML without a feed library: those that were tried decode characters twice (`&amp;lt;` becomes `<`), change
 * dates, and do not report the line or the language of an entry.
 */
export const feed: Format = {
  name: 'feed',
  title: 'RSS or Atom feed',
  recognises: ({ text }) => isFeed(text),
  read({ text }) {
    const root = parseFeedXml(text);
    const read = KINDS.get(root.local.toLowerCase());
    if (!read) throw new Fault(root.line, `<${root.name}>`, 'a feed: <rss>, <feed> or <rdf:RDF>', 'check that this is the right file');
    return read(root);
  },
};

const KINDS = new Map<string, (root: XmlElement) => Reading>(
  Object.entries<(root: XmlElement) => Reading>({
    rss: (root) => {
      const channel = one(root, 'channel');
      const items = [...(channel ? all(channel, 'item') : []), ...all(root, 'item')];
      return gather(items, readRssChannel(channel ?? root, root), readRssItem);
    },
    rdf: (root) => gather(all(root, 'item'), readRssChannel(one(root, 'channel') ?? root, root), readRssItem),
    feed: (root) => {
      const reading = gather(all(root, 'atom:entry'), readAtomFeed(root), readAtomEntry);
      reading.leftOut.push(...all(root, 'at:deleted-entry').slice(0, MAX_DELETED).map(toDeleted));
      return reading;
    },
    entry: (root) => gather([root], readAtomFeed(root), readAtomEntry),
  }),
);

const ROOT = /^<(?:[\w.-]+:)?(?:rss|feed|rdf|entry)(?=[\s>])(?![^>]*iptc\.org)/i;
const MAX_DELETED = 1000;

function isFeed(text: string): boolean {
  const start = rootStart(text);
  return start !== undefined && ROOT.test(text.slice(start, start + 2000));
}

function gather(entries: readonly XmlElement[], source: Source, read: (entry: XmlElement, source: Source) => Entry): Reading {
  const items: WireItem[] = [];
  const leftOut: Finding[] = [];
  const summaries: number[] = [];
  for (const entry of entries) {
    const { item, isSummary, leftOut: left } = read(entry, source);
    if (item) items.push(item);
    if (item && isSummary) summaries.push(item.line);
    if (left) leftOut.push(left);
  }
  return { items, leftOut, notes: summariesOnly(summaries, items.length) };
}

function toDeleted(element: XmlElement): Finding {
  return asLeftOut(
    element.line,
    `${element.local} ${element.attributes['ref'] ?? ''}`.trim(),
    'the feed says that this entry was withdrawn; if it was published, set `pubStatus: canceled` in the article',
  );
}
