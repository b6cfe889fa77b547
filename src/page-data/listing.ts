import type { Listing } from '../articles/lists/listing.ts';
import { dayAnchor, dayPath, periodsOf } from '../articles/lists/periods.ts';
import type { Article } from '../articles/model/article.ts';
import { pagePath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { documentTitle, type Alternate, type Frame } from './frame.ts';
import type { Link, SiteData } from './site.ts';
import { periodName, titleOf, trailOf } from './titles.ts';

/**
 * The data of a list page: an index of subjects, places or periods, or the articles of one of them.
 *
 * @param alternates the same list in every edition that has it
 * @param itemOf     represents an article: by its entry to render the page, by its key to compute the page's key
 */
export function listData<Item>(
  listing: Listing,
  site: SiteData,
  alternates: readonly Alternate[],
  itemOf: (article: Article) => Item,
): ListData<Item> {
  const number = 'page' in listing ? listing.page.number : undefined;
  const own = titleOf(listing);
  const heading = number === undefined ? own : `${own} · ${interfaceIn(site.language).t('listing.page', { number })}`;
  return {
    frame: { path: listing.path, title: documentTitle(heading, site), alternates },
    kind: listing.kind,
    heading,
    trail: trailOf(listing),
    // Only the first page shows the total: a numbered page must not change as the list grows.
    total: 'group' in listing && number === undefined ? listing.group.articles.length : undefined,
    ...('groups' in listing ? { groups: groupsOf(listing, site.language), items: [] } : pageOf(listing, itemOf)),
  };
}

function groupsOf({ kind, groups }: Extract<Listing, { groups: unknown }>, language: string): ListData<never>['groups'] {
  const isPeriod = kind === 'archive' || kind === 'year';
  return groups.map(({ key, name, path, articles }) => ({
    path,
    label: isPeriod ? periodName(key, language) : name,
    count: articles.length,
  }));
}

function pageOf<Item>(
  { kind, edition, group, page }: Extract<Listing, { page: unknown }>,
  itemOf: (article: Article) => Item,
): Pick<ListData<Item>, 'days' | 'pager' | 'items'> {
  // A month links to its days, oldest first as in a calendar.
  const days = kind === 'month' ? periodsOf({ language: edition.language, articles: group.articles }, 3).toReversed() : [];
  // Days without a separate page are anchors on this one.
  const anchors = new Map(days.map(({ key, articles }) => [articles[0], dayAnchor(key.slice(-2))]));
  return {
    days: days.length > 1 ? days.map(({ key }) => ({ day: key, path: dayPath(edition, key) })) : undefined,
    pager: {
      newer: page.newer && pagePath(group.path, page.newer.number),
      older: page.older && pagePath(group.path, page.older.number),
    },
    items: page.items.map((article) => ({ item: itemOf(article), anchor: anchors.get(article) })),
  };
}

export interface ListData<Item> {
  frame: Frame;
  kind: Listing['kind'];
  /** The title, with the page number if there is one. */
  heading: string;
  /** The lists above it, outermost first. */
  trail: readonly Link[];
  /** How many articles the whole list has. */
  total?: number | undefined;
  /** The lists of an index. */
  groups?: readonly (Link & { count: number })[] | undefined;
  /** The days of a month, as in folder names: `2024/03/26`. */
  days?: readonly { day: string; path: string }[] | undefined;
  /** Paths of the neighbouring pages. */
  pager?: { newer?: string | undefined; older?: string | undefined } | undefined;
  /** `anchor` is the id of a day's first article. */
  items: readonly { item: Item; anchor?: string | undefined }[];
}
