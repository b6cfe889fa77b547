import type { Indexed } from '../search/index/process.ts';
import type { SiteSize } from './site/hosts.ts';
import type { Plan } from './plan.ts';

/** What a build did, for people and for machines. */
export interface Summary {
  articles: number;
  stories: number;
  editions: number;
  pages: { rendered: number; kept: number };
  volumes: { indexed: number; kept: number };
  /** Undefined for a share. */
  site: SiteSize | undefined;
  out: string;
  /** By phase, and `total`. */
  seconds: Record<string, number>;
}

export function summarise(
  plan: Plan,
  { indexed, kept }: Pick<Indexed, 'indexed' | 'kept'>,
  site: SiteSize | undefined,
  out: string,
  seconds: Record<string, number>,
): Summary {
  const { library, keys, missing } = plan;
  return {
    articles: library.articles.length,
    stories: library.stories.size,
    editions: library.editions.size,
    pages: { rendered: missing.length, kept: keys.size - missing.length },
    volumes: { indexed, kept },
    site,
    out,
    seconds: Object.fromEntries(Object.entries(seconds).map(([phase, value]) => [phase, Number(value.toFixed(2))])),
  };
}

/** The summary in a few lines. */
export function describeSummary({ articles, stories, editions, pages, volumes, site, out, seconds }: Summary): string {
  const { total, ...phases } = seconds;
  const parts = Object.entries(phases).map(([phase, value]) => `${phase} ${value.toFixed(1)}`);
  const say = (number: number) => number.toLocaleString('en').replaceAll(',', ' ');
  return [
    `Articles: ${say(articles)}, stories: ${say(stories)}, editions: ${editions}.`,
    `Pages: ${say(pages.rendered)} rendered, ${say(pages.kept)} kept. Search volumes: ${say(volumes.indexed)} indexed, ${say(volumes.kept)} kept.`,
    ...(site ? [`Files: ${say(site.files)}, ${(site.bytes / 1e6).toFixed(1)} MB.`] : []),
    `Built in ${total!.toFixed(1)} s (${parts.join(', ')}): ${out}`,
  ].join('\n');
}
