import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';
import { countRequests } from './counting-server.ts';
import { median, round, type Row } from './report.ts';
import { makeQueries } from './search-queries.ts';
import { makeSearchSites } from './search-sites.ts';

/**
 * Measures requests and bytes from an empty cache to the first result on the page, and the times of a first and a later
 * answer. Alternates with Pagefind's default interface on the same articles.
 *
 * @param content a content folder
 */
export async function benchSearch(content: string, folder: string): Promise<Row[]> {
  const { library, ...sites } = await makeSearchSites(content, folder);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  const servers = { kawat: await countRequests(sites.kawat), pagefind: await countRequests(sites.pagefind) };
  const rows: Row[] = [];
  try {
    for (const language of library.publication.editions) {
      const queries = makeQueries(library, language);
      const measured: Record<keyof typeof READERS, Measured[]> = { kawat: [], pagefind: [] };
      for (const [first, second] of queries) {
        for (const name of ['kawat', 'pagefind'] as const) {
          measured[name].push(await ask(browser, servers[name], READERS[name], `${language}/search/`, first, second));
        }
      }
      const [own, peer] = [summarise(measured.kawat), summarise(measured.pagefind)];
      rows.push({
        what: `search ${language}, ${library.articles.length} articles, ${queries.length} queries of 1 or 2 words`,
        requests: `${own.requests} (largest ${own.mostRequests}), Pagefind ${peer.requests}`,
        'KB to the first result': `${round(own.bytes / 1000)} (largest ${round(own.mostBytes / 1000)}), Pagefind ${round(peer.bytes / 1000)}`,
        'first answer': `${own.first} ms, ratio ${round(own.first / peer.first, 2)}`,
        'later answer': `${own.later} ms, ratio ${round(own.later / peer.later, 2)}`,
        unanswered: `${own.unanswered}, Pagefind ${peer.unanswered}`,
      });
    }
  } finally {
    await browser.close();
    servers.kawat.server.close();
    servers.pagefind.server.close();
  }
  return rows;
}

/** How to search on each page, and how to recognise its first result. */
const READERS = {
  kawat: { field: 'input[type="search"]', result: 'ol.results li', isAskedByEnter: true },
  pagefind: {
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result:not(:has([data-pagefind-ui-loading])) .pagefind-ui__result-link',
    isAskedByEnter: false,
  },
};

async function ask(
  browser: Browser,
  { address, requests }: Awaited<ReturnType<typeof countRequests>>,
  reader: (typeof READERS)[keyof typeof READERS],
  path: string,
  first: string,
  second: string,
): Promise<Measured> {
  const context = await browser.newContext();
  const page = await context.newPage();
  requests.length = 0;
  try {
    await page.goto(address + path, { waitUntil: 'load' });
    await page.waitForSelector(reader.field);
    const time = async (query: string): Promise<number | undefined> => page.evaluate(timeAnswer, { query, ...reader });
    const firstTime = await time(first);
    const counted = requests.slice(
      0,
      requests.findIndex((request) => request.path === MARKER),
    );
    await page.waitForTimeout(300);
    const laterTime = await time(second);
    return {
      requests: counted.length,
      bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0),
      first: firstTime,
      later: laterTime,
    };
  } finally {
    await context.close();
  }
}

const MARKER = '/first-result';

/** Runs in the page: searches, and waits until the first result is a new one. */
async function timeAnswer(asked: { query: string; field: string; result: string; isAskedByEnter: boolean }): Promise<number | undefined> {
  const field = document.querySelector<HTMLInputElement>(asked.field)!;
  const before = document.querySelector(asked.result);
  const started = performance.now();
  field.value = asked.query;
  if (asked.isAskedByEnter) field.form!.requestSubmit();
  else field.dispatchEvent(new Event('input', { bubbles: true }));
  for (;;) {
    const result = document.querySelector(asked.result);
    const elapsed = performance.now() - started;
    if (result && result !== before) {
      await fetch('/first-result');
      return elapsed;
    }
    if (elapsed > 5000) {
      await fetch('/first-result');
      return undefined;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function summarise(measured: readonly Measured[]) {
  const answered = measured.filter(({ first }) => first !== undefined);
  return {
    requests: median(answered.map(({ requests }) => requests)),
    mostRequests: Math.max(...answered.map(({ requests }) => requests)),
    bytes: median(answered.map(({ bytes }) => bytes)),
    mostBytes: Math.max(...answered.map(({ bytes }) => bytes)),
    first: Math.round(median(answered.map(({ first }) => first!))),
    later: Math.round(median(measured.flatMap(({ later }) => later ?? []))),
    unanswered: measured.length - answered.length,
  };
}

interface Measured {
  requests: number;
  bytes: number;
  /** Milliseconds; undefined if there was no result. */
  first: number | undefined;
  later: number | undefined;
}
