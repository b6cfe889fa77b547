import type { SearchEdition } from './edition.ts';
import { parseQuery, type Query } from './query.ts';
import type { Statistics } from './score.ts';
import type { Hit } from './volume.ts';

/**
 * Searches editions from the newest volumes backwards, one period per round, so the cost of a first answer does not grow
 * with the archive. The caller decides whether to ask for the next round.
 *
 * The newest period is searched twice: first for the words as typed, which needs the fewest downloads, then for their
 * other forms too. A volume that fails is reported; the others still answer.
 *
 * @param text     as typed
 * @param editions the reader's first
 */
export async function* searchEditions(text: string, editions: readonly SearchEdition[]): AsyncGenerator<Round> {
  const asked = editions
    .map((edition) => ({ edition, query: parseQuery(text, edition.normaliser) }))
    .filter(({ query }) => query.units.length > 0);
  const periods = [...new Set(editions.flatMap(({ volumes }) => volumes.map(({ entry }) => entry.period)))].toSorted().toReversed();
  const [newest] = periods;
  if (newest !== undefined && asked.some(({ query }) => hasForms(query))) {
    yield { ...(await searchPeriod(newest, asked, 0)), next: newest };
  }
  for (const [index, period] of periods.entries()) {
    yield { ...(await searchPeriod(period, asked, 1)), next: periods[index + 1] };
  }
}

async function searchPeriod(period: string, asked: readonly Asked[], step: 0 | 1): Promise<Omit<Round, 'next'>> {
  const failed: string[] = [];
  const answers = await Promise.all(
    asked.flatMap(({ edition: { language, volumes }, query }) =>
      volumes
        .filter(({ entry }) => entry.period === period)
        .map((volume) =>
          volume.find(query, step).then(
            (answer) => [{ language, ...answer }],
            () => {
              failed.push(period);
              return [];
            },
          ),
        ),
    ),
  );
  return { period, answers: answers.flat(), failed };
}

function hasForms({ units }: Query): boolean {
  return units.some(({ patterns, isOptional }) => !isOptional && patterns.some(({ step }) => step > 0));
}

export interface Round {
  period: string;
  /** The period of the next round. If it is this one again, the next round replaces this round. */
  next: string | undefined;
  answers: { language: string; hits: Hit[]; statistics: Statistics }[];
  /** The period, once for each of its volumes that failed. */
  failed: string[];
}

interface Asked {
  edition: SearchEdition;
  query: Query;
}
