import type { Hit } from './volume.ts';

/**
 * One hit a story: the reader's language speaks for it where it matched there, else the version that matched
 * best. So a story that stands in six languages takes one place.
 *
 * @param language the reader's
 */
export function gatherByStory(hits: readonly Hit[], language: string): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const other = best.get(hit.story);
    if (!other || speaksBefore(hit, other, language)) best.set(hit.story, hit);
  }
  return [...best.values()];
}

function speaksBefore(hit: Hit, other: Hit, language: string): boolean {
  if (hit.missing.length !== other.missing.length) return hit.missing.length < other.missing.length;
  const isOwn = hit.volume.language === language;
  if (isOwn !== (other.volume.language === language)) return isOwn;
  return hit.score > other.score;
}
