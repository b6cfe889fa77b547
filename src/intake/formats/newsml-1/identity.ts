import { find, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Article } from './article.ts';

/**
 * Gives an item's articles their identifiers. Removes the revision from the public identifier
 * (`urn:newsml:provider:date:id:revision`, RFC 3085), so that a correction is the same article.
 *
 * Language versions share the `group`. If there are several articles, each gets its language after a `#`, and a number
 * if the language is not unique.
 */
export function identify(newsItem: XmlElement, articles: readonly Article[]): void {
  const base = baseOf(newsItem);
  if (base === undefined) return;
  const languages = articles.map(({ item }) => item.language ?? '');
  // Two texts in one language are two stories. Then only those under the same headline belong together.
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
 * True for an identifier of one item. If an item has no id, some systems send only `urn:newsml:provider` or
 * `urn:newsml:provider:date`, which is the same for all their items.
 */
function namesItem(identifier: string, itemId: string | undefined): boolean {
  if (!/^urn:newsml:/i.test(identifier)) return true;
  const parts = identifier.split(':').slice(2).filter(Boolean);
  return parts.length > 2 || (itemId !== undefined && identifier.includes(itemId));
}
