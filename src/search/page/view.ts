import { formatPeriod } from '../../languages/format.ts';
import { fill, type SearchConfig } from '../config.ts';
import { rankHits } from '../lookup/ranking.ts';
import type { Session } from '../lookup/session.ts';
import { gatherByStory } from '../lookup/stories.ts';
import type { Hit } from '../lookup/volume.ts';
import type { Request } from './address.ts';
import { fillFilters } from './filters.ts';
import { makeResult, resolveHit, type Shown } from './results.ts';
import { describeStatus } from './status.ts';

/** Finds the elements of the search page that its script changes. */
export function findElements(root: HTMLElement): Elements {
  return {
    root,
    form: root.querySelector('form')!,
    status: root.querySelector<HTMLElement>('[role="status"]')!,
    list: root.querySelector('ol')!,
    more: root.querySelector<HTMLButtonElement>('.more')!,
    older: root.querySelector<HTMLButtonElement>('.older')!,
    retry: root.querySelector<HTMLButtonElement>('.retry')!,
    literal: root.querySelector<HTMLButtonElement>('.literal')!,
  };
}

/** Sorts the session's hits and loads what the first results show, up to `limit`. */
export async function prepareResults(session: Session, request: Request, limit: number, config: SearchConfig): Promise<Results> {
  const hits = gatherByStory(session.hits, config.language);
  const ranked = rankHits(hits, request.order, request.filters, Date.now());
  const answers = await Promise.allSettled(ranked.slice(0, limit).map((hit) => resolveHit(hit, session.own)));
  const shown = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return { session, hits, count: ranked.length, shown, hasMore: ranked.length > limit };
}

/** Shows results, their filters and the status. */
export function showResults(results: Results, elements: Elements, request: Request, config: SearchConfig): void {
  const { session, hits, count, shown, hasMore } = results;
  replaceItems(elements.list, shown, session, config);
  elements.more.hidden = !hasMore;
  fillFilters(elements.form, { hits, filters: request.filters, places: session.own.manifest.places }, config);
  elements.retry.hidden = session.failed.length === 0;
  elements.literal.hidden = session.correction === undefined;
  if (session.correction) elements.literal.textContent = fill(config.strings['search.literal'], { typed: session.correction.from });
  setStatus(elements, describeStatus(session, count, request, config));
}

/** Replaces the list's items. A result that is already there is kept, so that nothing jumps and the focus is not lost. */
function replaceItems(list: HTMLOListElement, shown: readonly Shown[], session: Session, config: SearchConfig): void {
  const present = new Map([...list.children].map((item) => [(item as HTMLElement).dataset['key'], item]));
  const items = shown.map((result) => {
    const { hit, language } = result;
    const key = [hit.volume.language, language, hit.story, session.text].join(' ');
    const { normaliser } = session.editions.find((edition) => edition.language === language) ?? session.own;
    const item = present.get(key) ?? makeResult(result, session.text, normaliser, config);
    (item as HTMLElement).dataset['key'] = key;
    return item;
  });
  const focused = document.activeElement;
  list.replaceChildren(...items);
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
}

/** Shows the page without a query. */
export function showStart(elements: Elements, config: SearchConfig): void {
  elements.list.replaceChildren();
  elements.more.hidden = true;
  elements.literal.hidden = true;
  elements.older.hidden = true;
  fillFilters(elements.form, { hits: [], filters: {}, places: {} }, config);
  setStatus(elements, config.strings['search.start']);
}

/** Shows that the search could not be loaded. */
export function showFailure(elements: Elements, config: SearchConfig): void {
  elements.list.replaceChildren();
  elements.list.ariaBusy = null;
  elements.literal.hidden = true;
  elements.retry.hidden = false;
  setStatus(elements, config.strings['search.failed']);
}

/** Shows whether older periods follow on their own, or else the button that searches them. */
export function showOlder(elements: Elements, session: Session, follows: boolean, config: SearchConfig): void {
  elements.older.hidden = session.next === undefined || follows;
  elements.root.toggleAttribute('data-following', follows);
  if (session.next === undefined) return;
  elements.older.textContent = fill(config.strings['search.older'], { period: formatPeriod(session.next, config.language) });
}

/** Screen readers read the status when it changes, so it is changed only if the text differs. */
export function setStatus({ status }: Elements, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

export interface Elements {
  root: HTMLElement;
  form: HTMLFormElement;
  status: HTMLElement;
  list: HTMLOListElement;
  more: HTMLButtonElement;
  older: HTMLButtonElement;
  retry: HTMLButtonElement;
  literal: HTMLButtonElement;
}

export interface Results {
  session: Session;
  /** One hit per story, neither filtered nor sorted. */
  hits: Hit[];
  /** How many stories pass the filters. */
  count: number;
  /** The first of them. */
  shown: Shown[];
  /** More could be shown on request. */
  hasMore: boolean;
}
