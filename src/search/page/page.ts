import { readAddress, writeAddress, type Request } from './address.ts';
import { formatPeriod } from '../../languages/format.ts';
import { fill, type SearchConfig } from '../config.ts';
import { fillFilters } from './filters.ts';
import { bindForm } from './form.ts';
import { focusOnSlash, moveFocus } from './keyboard.ts';
import { rankHits } from '../lookup/ranking.ts';
import { makeResult, resolveHit } from './results.ts';
import { startSession, type Session } from '../lookup/session.ts';
import { describeStatus } from './status.ts';
import { gatherByStory } from '../lookup/stories.ts';

/** Older periods follow this long, in milliseconds, after a first page of results stands. */
const FOLLOW = 150;

/**
 * Brings a search page to life: what stands in the form is searched as it changes and kept in the address.
 *
 * @param root holds the form, the status line and the list; its `data-config` is a `SearchConfig`
 */
export function startSearchPage(root: HTMLElement): void {
  const config = JSON.parse(root.dataset['config']!) as SearchConfig;
  const status = root.querySelector<HTMLElement>('[role="status"]')!;
  const list = root.querySelector('ol')!;
  const more = root.querySelector<HTMLButtonElement>('.more')!;
  const older = root.querySelector<HTMLButtonElement>('.older')!;
  const retry = root.querySelector<HTMLButtonElement>('.retry')!;
  const formElement = root.querySelector('form')!;
  let request = readAddress(location.search);
  let shown = config.pageSize;
  let turn = 0;
  let session: Session | undefined;
  const form = bindForm(formElement, () => request, change);

  async function run(): Promise<void> {
    const own = ++turn;
    root.removeAttribute('data-following');
    form.write(request);
    retry.hidden = true;
    if (!request.text.trim()) return clear();
    list.ariaBusy = 'true';
    if (!session) say(config.strings['search.loading']);
    try {
      const languages = request.isEverywhere
        ? [config.language, ...config.languages.filter((tag) => tag !== config.language)]
        : [config.language];
      const next = await startSession(request.text, languages, `${config.base}search/`);
      do {
        if (own !== turn) return;
        await next.advance();
        // What is there is shown at once; that nothing was found is only said when all have answered.
        if (own === turn && next.hits.length > 0) await show(next, own);
        // A small archive is searched whole at once; a large one until a page is full.
      } while (own === turn && next.next !== undefined && (next.isSmall || countWhole(next) < config.pageSize));
      if (own !== turn) return;
      await show(next, own);
      list.ariaBusy = null;
      follow(next, own);
    } catch {
      if (own !== turn) return;
      list.replaceChildren();
      list.ariaBusy = null;
      retry.hidden = false;
      say(config.strings['search.failed']);
    }
  }

  /** Searches older periods while the reader looks at what is there. */
  function follow(current: Session, own: number): void {
    older.hidden = current.next === undefined || current.mayContinue;
    root.toggleAttribute('data-following', current.mayContinue);
    if (current.next !== undefined)
      older.textContent = fill(config.strings['search.older'], { period: formatPeriod(current.next, config.language) });
    if (!current.mayContinue) return;
    setTimeout(() => {
      if (own === turn) void current.advance().then(() => show(current, own).then(() => follow(current, own)));
    }, FOLLOW);
  }

  async function show(current: Session, own: number): Promise<void> {
    const ranked = rankHits(gatherByStory(current.hits, config.language), request.order, request.filters, Date.now());
    const resolved = await Promise.allSettled(ranked.slice(0, shown).map((hit) => resolveHit(hit, current.own)));
    if (own !== turn) return;
    session = current;
    // A result that is already there stays, so that nothing jumps and the focus is not lost.
    const present = new Map([...list.children].map((item) => [(item as HTMLElement).dataset['key'], item]));
    const items = resolved.flatMap((answer) => {
      if (answer.status === 'rejected') return [];
      const { hit, language } = answer.value;
      const key = [hit.volume.language, language, hit.story, current.text].join(' ');
      const normaliser = current.editions.find((edition) => edition.language === language)?.normaliser ?? current.own.normaliser;
      const item = present.get(key) ?? makeResult(answer.value, current.text, normaliser, config);
      (item as HTMLElement).dataset['key'] = key;
      return [item];
    });
    const focused = document.activeElement;
    list.replaceChildren(...items);
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus({ preventScroll: true });
    more.hidden = ranked.length <= shown;
    fillFilters(formElement, gatherByStory(current.hits, config.language), request.filters, current.own.manifest.places, config);
    retry.hidden = current.failed.length === 0;
    say(describeStatus(current, ranked.length, request, config));
  }

  function clear(): void {
    session = undefined;
    list.replaceChildren();
    more.hidden = true;
    older.hidden = true;
    fillFilters(formElement, [], {}, {}, config);
    say(config.strings['search.start']);
  }

  function say(text: string): void {
    if (status.textContent !== text) status.textContent = text;
  }

  /** Takes a request over; `kept` puts it into the history, so that "back" leads to what was before. */
  function change(next: Request, kept: boolean): void {
    const isSame = next.text.trim() === request.text.trim() && next.isEverywhere === request.isEverywhere;
    request = next;
    shown = config.pageSize;
    remember(location.pathname + writeAddress(request), kept);
    form.write(request);
    // Filters and order choose among hits that are there.
    if (isSame && session?.failed.length === 0 && list.ariaBusy === null) void show(session, turn);
    else void run();
  }

  /** What is being typed is one step in the history, however many letters it has. */
  let isTyping = false;
  function remember(address: string, kept: boolean): void {
    if (address === location.pathname + location.search) isTyping &&= !kept;
    else {
      if (isTyping) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
      isTyping = !kept;
    }
  }

  more.addEventListener('click', () => {
    const first = list.children.length;
    shown += config.pageSize;
    if (session) void show(session, turn).then(() => list.children[first]?.querySelector('a')?.focus());
  });
  older.addEventListener('click', () => {
    const [current, own] = [session, turn];
    older.hidden = true;
    if (current) void current.advance().then(() => show(current, own).then(() => follow(current, own)));
  });
  retry.addEventListener('click', () => void run());
  addEventListener('popstate', () => {
    isTyping = false;
    request = readAddress(location.search);
    shown = config.pageSize;
    void run();
  });
  root.addEventListener('keydown', (event) => moveFocus(event, form.field, list));
  addEventListener('keydown', (event) => focusOnSlash(event, form.field));

  if (!request.text) form.field.focus({ preventScroll: true });
  void run();
}

/** Stories that hold all that was asked for; others would fill a page before what is right is found further back. */
function countWhole({ hits }: Session): number {
  return new Set(hits.filter(({ missing }) => missing.length === 0).map(({ story }) => story)).size;
}
