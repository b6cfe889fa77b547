import { openEdition, type SearchEdition } from './edition.ts';
import { searchEditions, type Round } from './search.ts';
import { parseQuery, type Query } from './query.ts';
import { addStatistics, coverageOf, highestScore, scoreOf, weigh, type Statistics } from './score.ts';
import type { Hit } from './volume.ts';

/** After so many rounds the reader is asked whether to search further back. Chosen by hand; not measured. */
const AUTOMATIC = 24;
/** An edition with up to so many articles is searched completely at once. Chosen by hand; not measured. */
const SMALL = 300;

/**
 * Starts a search. It is advanced round by round.
 *
 * @param text      as typed
 * @param languages the editions to search, the reader's first
 * @param base      address of the search folder
 * @throws if the reader's edition cannot be opened
 */
export async function startSession(text: string, languages: readonly string[], base: string): Promise<Session> {
  const answers = await Promise.allSettled(languages.map((language) => openOnce(language, base)));
  const [own] = answers;
  if (own?.status !== 'fulfilled') throw new Error('the edition’s search could not be loaded', { cause: own?.reason });
  const editions = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  await Promise.all(editions.map(({ normaliser }) => normaliser.prepare(text)));
  const rounds = searchEditions(text, editions);
  const statistics = new Map<string, Statistics>();
  const queries = new Map(editions.map(({ language, normaliser }) => [language, parseQuery(text, normaliser)]));
  const unopened = languages.filter((_, index) => answers[index]!.status === 'rejected');
  const session: Session = {
    text,
    query: queries.get(own.value.language)!,
    get counts() {
      return statistics.get(own.value.language)?.counts ?? [];
    },
    own: own.value,
    editions,
    hits: [],
    failed: [...unopened],
    correction: undefined,
    weights: [],
    next: undefined,
    reached: '',
    isSmall: own.value.volumes.reduce((sum, { entry }) => sum + entry.count, 0) <= SMALL,
    done: 0,
    get mayContinue() {
      return session.next !== undefined && session.done % AUTOMATIC !== 0;
    },
    async advance() {
      const { value, done } = (await rounds.next()) as IteratorResult<Round, undefined>;
      if (done || !value) {
        session.next = undefined;
        return;
      }
      if (value.period === session.reached) {
        // This round replaces the one before.
        statistics.clear();
        session.hits.length = 0;
        session.failed = [...unopened];
      }
      for (const answer of value.answers) {
        statistics.set(answer.language, addStatistics(statistics.get(answer.language), answer.statistics));
        session.hits.push(...answer.hits);
      }
      const weights = new Map([...statistics].map(([language, known]) => [language, weigh(known, queries.get(language)!)]));
      for (const hit of session.hits) {
        const own = weights.get(hit.volume.language)!;
        hit.score = scoreOf(hit, own);
        hit.coverage = coverageOf(hit, own);
      }
      session.weights = [...weights.values()].toSorted((a, b) => highestScore(b) - highestScore(a))[0] ?? [];
      session.failed.push(...new Set(value.failed));
      session.next = value.next;
      session.reached = value.period;
      session.done++;
    },
  };
  return session;
}

const opened = new Map<string, Promise<SearchEdition>>();
function openOnce(language: string, base: string): Promise<SearchEdition> {
  const address = `${base}${language}`;
  let edition = opened.get(address);
  if (!edition) {
    opened.set(address, (edition = openEdition(language, base)));
    edition.catch(() => opened.delete(address));
  }
  return edition;
}

export interface Session {
  text: string;
  /** The query in the reader's edition. */
  query: Query;
  /** For each of its units, how many records of that edition contain it, so far. */
  readonly counts: readonly number[];
  own: SearchEdition;
  editions: SearchEdition[];
  hits: Hit[];
  /** Periods and languages that could not be searched. */
  failed: string[];
  /** The weights of the query's units so far, in the edition in which they are highest. */
  weights: readonly number[];
  /** How the text was corrected, if it was. */
  correction: { from: string; to: string } | undefined;
  /** The oldest period that was searched. */
  reached: string;
  /** The period of the next round; undefined if there is none. */
  next: string | undefined;
  /** The edition is small enough to be searched completely at once. */
  isSmall: boolean;
  /** How many rounds are done. */
  done: number;
  /** False if the search is complete, or if the reader should be asked before the next round. */
  readonly mayContinue: boolean;
  /** Searches the next period. */
  advance: () => Promise<void>;
}
