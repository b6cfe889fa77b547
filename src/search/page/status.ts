import { formatNumber, formatPeriod } from '../../languages/format.ts';
import { nameOf } from '../../languages/names.ts';
import type { Request } from './address.ts';
import { fill, type SearchConfig } from '../config.ts';
import { unmatchedUnits } from '../lookup/ranking.ts';
import type { Session } from '../lookup/session.ts';
import { FACETS } from '../lookup/volume.ts';

/**
 * Describes a search for the status line: the number of results, words that were not found, and what could not be searched.
 *
 * @param count the number of results
 */
export function describeStatus(session: Session, count: number, request: Request, config: SearchConfig): string {
  const { strings, language } = config;
  const query = request.text.trim();
  // What was not searched may have the answer, so do not say that there is none.
  if (count === 0 && session.failed.length > 0) return strings['search.failed'];
  const parts: string[] = [];
  if (session.correction) {
    const { from, to } = session.correction;
    parts.push(fill(strings['search.corrected'], { typed: from, corrected: to }));
  }
  if (count > 0) {
    const plural = config.count[new Intl.PluralRules(language).select(count)] ?? config.count['other']!;
    parts.push(fill(plural, { count: formatNumber(count, language) }));
    const { units } = session.query;
    const lacking = unmatchedUnits(session.hits).map((unit) => units[unit]?.text ?? '');
    if (lacking.length > 0) parts.push(fill(strings['search.unmatched'], { words: list(lacking, language) }));
    if (session.next !== undefined) parts.push(fill(strings['search.until'], { period: formatPeriod(session.reached, language) }));
  } else if (session.hits.length > 0 && FACETS.some((facet) => request.filters[facet])) {
    parts.push(fill(strings['search.none.filters'], { query }));
  } else {
    parts.push(`${fill(strings['search.none'], { query })} ${strings['search.none.help']}`);
  }
  const failed = [...new Set(session.failed)].map((name) => (/^\d/.test(name) ? formatPeriod(name, language) : nameOf(name, language)));
  if (failed.length > 0) parts.push(fill(strings['search.partial'], { periods: list(failed, language) }));
  return parts.join(' · ');
}

function list(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'unit' }).format(items);
}
