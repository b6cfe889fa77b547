import { stemmerFor } from '../normalise/stems.ts';
import { readAddress, writeAddress, type Request } from './address.ts';
import { fill, type SearchConfig } from './config.ts';
import { openEdition, type SearchEdition, type VolumeAnswer } from './edition.ts';
import { fillFilters } from './filters.ts';
import { parseQuery } from './query.ts';
import { rankHits, unmatchedUnits } from './ranking.ts';
import { makeResult } from './results.ts';
import type { Wanted } from './passage.ts';
import { FACETS, type Hit } from './volume.ts';

/** Typing pauses this long, in milliseconds, before a search begins. */
const PAUSE = 120;

/**
 * Brings a search page to life: what stands in the form is searched as it changes and kept in the address.
 *
 * @param root holds the form, the status line and the list; its `data-config` is a `SearchConfig`
 */
export function startSearchPage(root: HTMLElement): void {
  const config = JSON.parse(root.dataset['config']!) as SearchConfig;
  const parts = {
    form: root.querySelector('form')!,
    field: root.querySelector<HTMLInputElement>('input[type="search"]')!,
    status: root.querySelector<HTMLElement>('[role="status"]')!,
    list: root.querySelector('ol')!,
    more: root.querySelector<HTMLButtonElement>('.more')!,
    clear: root.querySelector<HTMLButtonElement>('.clear-filters')!,
  };
  let request = readAddress(location.search);
  let shown = config.pageSize;
  let turn = 0;
  let found: Found = NOTHING;

  async function run(): Promise<void> {
    const own = ++turn;
    writeForm();
    if (!request.text.trim()) {
      found = NOTHING;
      parts.list.replaceChildren();
      parts.more.hidden = true;
      fillFilters(parts.form, [], {}, {}, config);
      say(config.strings['search.start']);
      return;
    }
    parts.list.ariaBusy = 'true';
    if (found === NOTHING) say(config.strings['search.loading']);
    try {
      const edition = await openOnce(config);
      const stem = await stemmerFor(config.language);
      const wanted = { tokens: new Set(parseQuery(request.text, config.language, stem).units.flatMap(({ tokens }) => tokens)), stem };
      const next: Found = { hits: [], units: [], wanted, edition, failed: [] };
      for await (const answer of edition.search(request.text)) {
        if (own !== turn) return;
        collect(next, answer);
        // What is there is shown at once; nothing found is only said when all volumes have answered.
        if (next.hits.length > 0) await show(next, own);
      }
      if (own === turn) await show(next, own);
    } catch {
      if (own !== turn) return;
      parts.list.replaceChildren();
      say(config.strings['search.failed']);
    } finally {
      if (own === turn) parts.list.ariaBusy = null;
    }
  }

  async function show(next: Found, own: number): Promise<void> {
    const ranked = rankHits(next.hits, request.order, request.filters, Date.now());
    const visible = ranked.slice(0, shown);
    const cards = await Promise.all(visible.map((hit) => hit.volume.card(hit.number)));
    if (own !== turn) return;
    found = next;
    // A result that is already there stays, so that nothing jumps and the focus is not lost.
    const present = new Map([...parts.list.children].map((item) => [(item as HTMLElement).dataset['key'], item]));
    const items = visible.map((hit, index) => {
      const key = `${hit.volume.entry.tag}/${hit.number}/${[...next.wanted.tokens].join(' ')}`;
      const item = present.get(key) ?? makeResult(hit, cards[index]!, next.wanted, config);
      (item as HTMLElement).dataset['key'] = key;
      return item;
    });
    parts.list.replaceChildren(...items);
    parts.more.hidden = ranked.length <= shown;
    fillFilters(parts.form, next.hits, request.filters, next.edition?.manifest.places ?? {}, config);
    say(describe(next, ranked.length));
  }

  function describe(next: Found, count: number): string {
    const { strings } = config;
    const query = request.text.trim();
    const isFiltered = FACETS.some((facet) => request.filters[facet]);
    if (count === 0 && next.failed.length > 0) return strings['search.failed'];
    if (count === 0)
      return isFiltered && next.hits.length > 0
        ? fill(strings['search.none.filters'], { query })
        : `${fill(strings['search.none'], { query })} ${strings['search.none.help']}`;
    const plural = config.count[new Intl.PluralRules(config.language).select(count)] ?? config.count['other']!;
    const sentence = fill(plural, { count: new Intl.NumberFormat(config.language).format(count) });
    const lacking = unmatchedUnits(next.hits).map((unit) => next.units[unit]!);
    const words = new Intl.ListFormat(config.language, { type: 'unit' }).format(lacking);
    return lacking.length > 0 ? `${sentence} · ${fill(strings['search.unmatched'], { words })}` : sentence;
  }

  function say(text: string): void {
    if (parts.status.textContent !== text) parts.status.textContent = text;
  }

  function writeForm(): void {
    if (parts.field.value !== request.text) parts.field.value = request.text;
    (parts.form.elements.namedItem('order') as HTMLSelectElement).value = request.order;
    parts.clear.hidden = !FACETS.some((facet) => request.filters[facet]);
  }

  /** Takes over what the form says; `kept` puts it into the history, so that "back" leads to what was before. */
  function change(next: Partial<Request>, kept: boolean): void {
    request = { ...request, ...next };
    shown = config.pageSize;
    const address = location.pathname + writeAddress(request);
    if (kept && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void run();
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  parts.field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => change({ text: parts.field.value }, false), PAUSE);
  });
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    change({ text: parts.field.value }, true);
  });
  parts.form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    if (target.name === 'order') change({ order: target.value === 'newest' ? 'newest' : 'best' }, true);
    else change({ filters: { ...request.filters, [target.name]: target.value || undefined } }, true);
  });
  parts.clear.addEventListener('click', () => {
    change({ filters: {} }, true);
    parts.field.focus();
  });
  parts.more.addEventListener('click', () => {
    const first = parts.list.children.length;
    shown += config.pageSize;
    void show(found, turn).then(() => parts.list.children[first]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => {
    request = readAddress(location.search);
    shown = config.pageSize;
    void run();
  });
  root.addEventListener('keydown', (event) => moveFocus(event, parts.field, parts.list));

  if (!request.text) parts.field.focus({ preventScroll: true });
  void run();
}

function collect(found: Found, { hits, query, year, error }: VolumeAnswer): void {
  found.hits.push(...hits);
  found.units = query;
  if (error) found.failed.push(year);
}

/** Up and down move through field and results; Escape leads back to the field. Enter is the link's own. */
function moveFocus(event: KeyboardEvent, field: HTMLInputElement, list: HTMLOListElement): void {
  const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at === -1 || event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
  if (!step) return;
  const next = stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

let opened: Promise<SearchEdition> | undefined;
function openOnce({ language, base }: SearchConfig): Promise<SearchEdition> {
  opened ??= openEdition(language, `${base}search/`);
  opened.catch(() => (opened = undefined));
  return opened;
}

interface Found {
  hits: Hit[];
  /** The query's units as typed. */
  units: string[];
  wanted: Wanted;
  edition: SearchEdition | undefined;
  /** Years whose volume did not answer. */
  failed: string[];
}
const NOTHING: Found = { hits: [], units: [], wanted: { tokens: new Set(), stem: (token) => token }, edition: undefined, failed: [] };
