import type { SearchEdition } from './edition.ts';
import { parseQuery } from './query.ts';
import type { Statistics } from './score.ts';
import type { Hit } from './volume.ts';

/**
 * Searches editions from the newest volumes backwards, a round a period: the cost of a first answer does not
 * grow with the archive. Whoever calls decides whether to ask for the next round.
 *
 * A volume that does not answer is named and left out; the others answer.
 *
 * @param text     as typed
 * @param editions the reader's first
 */
export async function* searchEditions(text: string, editions: readonly SearchEdition[]): AsyncGenerator<Round> {
  const queries = editions.map((edition) => ({ edition, query: parseQuery(text, edition.normaliser) }));
  const periods = [...new Set(editions.flatMap(({ volumes }) => volumes.map(({ entry }) => entry.period)))].toSorted((a, b) =>
    a < b ? 1 : -1,
  );
  for (const [index, period] of periods.entries()) {
    const failed: string[] = [];
    const answers = await Promise.all(
      queries.flatMap(({ edition, query }) =>
        edition.volumes
          .filter(({ entry }) => entry.period === period && query.units.length > 0)
          .map((volume) =>
            volume.find(query).then(
              (answer) => [{ language: edition.language, ...answer }],
              () => {
                failed.push(period);
                return [];
              },
            ),
          ),
      ),
    );
    yield { period, next: periods[index + 1], answers: answers.flat(), failed };
  }
}

export interface Round {
  period: string;
  /** The period that would be searched next. */
  next: string | undefined;
  answers: { language: string; hits: Hit[]; statistics: Statistics }[];
  /** The period once for each volume of it that did not answer. */
  failed: string[];
}
