import { fill, type SearchConfig } from '../config.ts';
import { correctQuery } from '../lookup/correction.ts';
import { startSession, type Session } from '../lookup/session.ts';
import { readAddress, writeAddress, type Request } from './address.ts';
import { bindForm, type SearchForm } from './form.ts';
import { describeElsewhere } from './elsewhere.ts';
import { openHistory, type PageHistory } from './history.ts';
import { focusOnSlash, moveFocus } from './keyboard.ts';
import { olderFollows, savesData } from './older.ts';
import { findElements, prepareResults, setStatus, showFailure, showOlder, showResults, showStart, type Elements } from './view.ts';

/** The pause before older periods are searched, in milliseconds. Chosen by hand; not measured. */
const PAUSE_BEFORE_OLDER = 150;
/** The pause in typing before more than the newest period is searched, in milliseconds. Chosen by hand; not measured. */
const PAUSE_WHILE_TYPING = 400;

/**
 * Starts the search page: searches whenever the form changes, and keeps the search in the address.
 *
 * @param root contains the form, the status line and the list; its `data-config` is a `SearchConfig`
 */
export function startSearchPage(root: HTMLElement): void {
  const page = openPage(root);
  listenToButtons(page);
  listenToBrowser(page);
  if (!page.request.text) page.form.field.focus({ preventScroll: true });
  void run(page);
}

function openPage(root: HTMLElement): SearchPage {
  const config = JSON.parse(root.dataset['config']!) as SearchConfig;
  const elements = findElements(root);
  const page: SearchPage = {
    config,
    elements,
    request: readAddress(location.search),
    limit: config.pageSize,
    isTyping: false,
    turn: 0,
    session: undefined,
    history: openHistory(),
    form: bindForm(
      elements.form,
      () => page.request,
      (request, isStep) => change(page, request, isStep),
    ),
  };
  return page;
}

/** Runs the request: starts a session, searches until a page is full, then older periods. */
async function run(page: SearchPage): Promise<void> {
  const { config, elements, request } = page;
  const turn = ++page.turn;
  const isCurrent = () => turn === page.turn;
  elements.root.removeAttribute('data-following');
  page.form.write(request);
  elements.retry.hidden = true;
  if (!request.text.trim()) {
    page.session = undefined;
    return showStart(elements, config);
  }
  elements.list.ariaBusy = 'true';
  if (!page.session) setStatus(elements, config.strings['search.loading']);
  try {
    const session = await search(page, request, turn);
    if (!isCurrent()) return;
    await show(page, session, turn);
    elements.list.ariaBusy = null;
    searchOlder(page, session, turn);
    if (elements.list.children.length === 0 && session.failed.length === 0) await offerOthers(page, turn);
  } catch {
    if (isCurrent()) showFailure(elements, config);
  }
}

/** Searches until a page is full; if nothing contains the whole query, also for a corrected one. */
async function search(page: SearchPage, request: Request, turn: number): Promise<Session> {
  const { config } = page;
  const [languages, base] = [languagesOf(request, config), `${config.base}search/`];
  const session = await startSession(request.text, languages, base);
  await fillPage(page, session, turn);
  if (turn !== page.turn || request.isLiteral || session.failed.length > 0 || countComplete(session) > 0) return session;
  const correction = await correctQuery(session).catch(() => {
    session.failed.push(session.reached);
    return undefined;
  });
  if (!correction || turn !== page.turn) return session;
  const corrected = await startSession(correction.text, languages, base);
  corrected.correction = correction;
  await fillPage(page, corrected, turn);
  return corrected.hits.length > 0 ? corrected : session;
}

/** Says what other editions have, if the reader's has nothing. */
async function offerOthers(page: SearchPage, turn: number): Promise<void> {
  const { config, elements, request } = page;
  const isNarrow = request.isEverywhere || Object.values(request.filters).some(Boolean);
  if (isNarrow || savesData()) return;
  const editions = await describeElsewhere(request.text, config).catch(() => undefined);
  if (turn !== page.turn || editions === undefined) return;
  setStatus(elements, `${elements.status.textContent} · ${fill(config.strings['search.elsewhere'], { editions })}`);
}

/** The editions to search, the reader's first. */
function languagesOf({ isEverywhere }: Request, { language, languages }: SearchConfig): string[] {
  return isEverywhere ? [language, ...languages.filter((tag) => tag !== language)] : [language];
}

/**
 * Searches period after period until the page is full. A small edition is searched completely. Hits are shown at once;
 * that there are none is said only at the end.
 */
async function fillPage(page: SearchPage, session: Session, turn: number): Promise<void> {
  const isCurrent = () => turn === page.turn;
  do {
    if (!isCurrent()) return;
    await session.advance();
    if (isCurrent() && session.hits.length > 0) await show(page, session, turn);
    if (session.next !== session.reached && session.next !== undefined && page.isTyping) await pause(PAUSE_WHILE_TYPING);
  } while (isCurrent() && session.next !== undefined && wantsMore(session, page.config));
}

/** True while the newest period is not searched in full, or the page is not full. */
function wantsMore(session: Session, { pageSize }: SearchConfig): boolean {
  if (session.next === session.reached) return true;
  return !savesData() && (session.isSmall || countComplete(session) < pageSize);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Counts the stories that match the whole query. Others might fill the page before older and better ones are found. */
function countComplete({ hits }: Session): number {
  return new Set(hits.filter(({ missing }) => missing.length === 0).map(({ story }) => story)).size;
}

/** Shows the session's results, unless another search has started meanwhile. */
async function show(page: SearchPage, session: Session, turn: number): Promise<void> {
  const results = await prepareResults(session, page.request, page.limit, page.config);
  if (turn !== page.turn) return;
  page.session = session;
  showResults(results, page.elements, page.request, page.config);
}

/** Searches the next period after a pause, and so on, or offers it by a button. */
function searchOlder(page: SearchPage, session: Session, turn: number): void {
  const follows = olderFollows(session, page.request, page.config);
  showOlder(page.elements, session, follows, page.config);
  if (!follows) return;
  setTimeout(() => {
    if (turn === page.turn) void advance(page, session, turn);
  }, PAUSE_BEFORE_OLDER);
}

async function advance(page: SearchPage, session: Session, turn: number): Promise<void> {
  await session.advance();
  await show(page, session, turn);
  searchOlder(page, session, turn);
}

/** Applies a changed request. `isStep` makes it a step in the browser's history. */
function change(page: SearchPage, request: Request, isStep: boolean): void {
  const isSameSearch =
    request.text.trim() === page.request.text.trim() &&
    request.isEverywhere === page.request.isEverywhere &&
    request.isLiteral === page.request.isLiteral;
  page.request = request;
  page.isTyping = !isStep;
  page.limit = page.config.pageSize;
  page.history.write(location.pathname + writeAddress(request), isStep);
  page.form.write(request);
  // Filters and sort order only need the hits that are there.
  if (isSameSearch && page.session?.failed.length === 0 && page.elements.list.ariaBusy === null) void show(page, page.session, page.turn);
  else void run(page);
}

function listenToButtons(page: SearchPage): void {
  const { more, older, retry, literal, list } = page.elements;
  more.addEventListener('click', () => {
    const first = list.children.length;
    page.limit += page.config.pageSize;
    if (page.session) void show(page, page.session, page.turn).then(() => list.children[first]?.querySelector('a')?.focus());
  });
  older.addEventListener('click', () => {
    older.hidden = true;
    if (page.session) void advance(page, page.session, page.turn);
  });
  retry.addEventListener('click', () => void run(page));
  literal.addEventListener('click', () => {
    page.form.field.focus();
    change(page, { ...page.request, isLiteral: true }, true);
  });
}

function listenToBrowser(page: SearchPage): void {
  const { root, list } = page.elements;
  addEventListener('popstate', () => {
    page.history.endTyping();
    page.request = readAddress(location.search);
    page.limit = page.config.pageSize;
    void run(page);
  });
  root.addEventListener('keydown', (event) => moveFocus(event, page.form.field, list));
  addEventListener('keydown', (event) => focusOnSlash(event, page.form.field));
}

interface SearchPage {
  config: SearchConfig;
  elements: Elements;
  form: SearchForm;
  history: PageHistory;
  request: Request;
  /** The request comes from typing, which may go on. */
  isTyping: boolean;
  /** How many results are shown at most. */
  limit: number;
  /** Counts searches; the answers of earlier ones are dropped. */
  turn: number;
  session: Session | undefined;
}
