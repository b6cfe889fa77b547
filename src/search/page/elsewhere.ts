import { formatNumber } from '../../languages/format.ts';
import { nameOf } from '../../languages/names.ts';
import type { SearchConfig } from '../config.ts';
import { startSession } from '../lookup/session.ts';

/**
 * Names the other editions that have what the reader's lacks, with their numbers of articles.
 *
 * @returns undefined if none has any
 */
export async function describeElsewhere(text: string, config: SearchConfig): Promise<string | undefined> {
  const others = config.languages.filter((language) => language !== config.language);
  if (others.length === 0) return undefined;
  const counts = await countElsewhere(text, others, `${config.base}search/`);
  if (counts.length === 0) return undefined;
  const editions = counts.map(([language, count]) => `${nameOf(language, config.language)} (${formatNumber(count, config.language)})`);
  return new Intl.ListFormat(config.language, { type: 'unit' }).format(editions);
}

/** The editions that have complete hits in their newest periods, and how many. */
async function countElsewhere(text: string, languages: readonly string[], base: string): Promise<[language: string, count: number][]> {
  const session = await startSession(text, languages, base);
  do await session.advance();
  while (session.next !== undefined && (session.next === session.reached || session.hits.length === 0) && session.mayContinue);
  const complete = session.hits.filter(({ missing }) => missing.length === 0);
  return [...Map.groupBy(complete, ({ volume }) => volume.language)].map(([language, hits]) => [language, hits.length]);
}
