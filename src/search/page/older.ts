import type { SearchConfig } from '../config.ts';
import { canImprove, rankHits } from '../lookup/ranking.ts';
import type { Session } from '../lookup/session.ts';
import { gatherByStory } from '../lookup/stories.ts';
import type { Request } from './address.ts';

/** Older periods follow only if they can change the first page of results, and never if the reader saves data. */
export function olderFollows(session: Session, request: Request, config: SearchConfig): boolean {
  if (!session.mayContinue || savesData()) return false;
  const ranked = rankHits(gatherByStory(session.hits, config.language), request.order, request.filters, Date.now());
  const before = Date.parse(`${session.reached.padEnd(7, '-01')}-01`);
  return canImprove(ranked, config.pageSize, request.order, { weights: session.weights, before, now: Date.now() });
}

/** The browser's setting to use less data. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
