import type { Hit } from './volume.ts';

/**
 * Keeps one hit per story, even if the story matched in several languages: the one in the reader's language if there is
 * one, otherwise the best.
 *
 * @param language the reader's
 */
export function gatherByStory(hits: readonly Hit[], language: string): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const other = best.get(hit.story);
    if (!other || isPreferred(hit, other, language)) best.set(hit.story, hit);
  }
  return [...best.values()];
}

function isPreferred(hit: Hit, other: Hit, language: string): boolean {
  if (hit.missing.length !== other.missing.length) return hit.missing.length < other.missing.length;
  const isOwn = hit.volume.language === language;
  if (isOwn !== (other.volume.language === language)) return isOwn;
  return hit.score > other.score;
}
