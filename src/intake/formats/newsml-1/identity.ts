import { find, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Article } from './article.ts';

/**
 * Names an item's articles. All revisions of an item share an identifier, so the revision is taken off its public
 * identifier (`urn:newsml:provider:date:id:revision`, RFC 3085): with it, a correction would be another article.
 *
 * Language versions share the `group`; where there are several articles each gets its language behind a `#`, and
 * where that does not tell them apart, a number.
 */
export function identify(newsItem: XmlElement, articles: readonly Article[]): void {
  const base = baseOf(newsItem);
  if (base === undefined) return;
  const languages = articles.map(({ item }) => item.language ?? '');
  // Two texts in one language are two stories; then only those under one headline belong together.
  const isOneStory = new Set(languages).size === languages.length;
  const taken = new Set<string>();
  for (const { item, story } of articles) {
    item.uri = articles.length === 1 ? base : unused(`${base}#${item.language ?? 'und'}`, taken);
    item.group = isOneStory ? base : `${base}#${story}`;
  }
}

function unused(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  taken.add(free);
  return free;
}

function baseOf(newsItem: XmlElement): string | undefined {
  const part = (name: string) => textOf(find(newsItem, 'Identification', 'NewsIdentifier', name));
  const revision = /^\d+/.exec(part('RevisionId') ?? '')?.[0];
  const identifier = part('PublicIdentifier');
  if (identifier !== undefined && namesItem(identifier, part('NewsItemId'))) {
    const last = /:(\d+)[A-Z]?$/.exec(identifier);
    return last && (revision === undefined || last[1] === revision) ? identifier.slice(0, last.index) : identifier;
  }
  const id = part('NewsItemId');
  return id && ['urn:newsml', part('ProviderId'), part('DateId'), id].filter(Boolean).join(':');
}

/**
 * True for an identifier that names one item. Without an identifier of the item, some systems send what is left of the
 * form, `urn:newsml:provider` or `urn:newsml:provider:date`, which is that of all their items.
 */
function namesItem(identifier: string, itemId: string | undefined): boolean {
  if (!/^urn:newsml:/i.test(identifier)) return true;
  const parts = identifier.split(':').slice(2).filter(Boolean);
  return parts.length > 2 || (itemId !== undefined && identifier.includes(itemId));
}
