import type { Indexed } from '../search/index/process.ts';
import type { SiteSize } from './site/hosts.ts';
import type { Plan } from './plan.ts';

/** What a build did, for people and for programs. */
export interface Summary {
  articles: number;
  stories: number;
  editions: number;
  pages: { rendered: number; kept: number };
  volumes: { indexed: number; kept: number };
  /** Undefined if the build made a share. */
  site: SiteSize | undefined;
  out: string;
  /** By phase, and `total`. */
  seconds: Record<string, number>;
}

export function summarise(
  plan: Plan,
  { indexed, kept }: Pick<Indexed, 'indexed' | 'kept'>,
  { site, out, seconds }: Pick<Summary, 'site' | 'out' | 'seconds'>,
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

/** The summary as text. */
export function describeSummary({ articles, stories, editions, pages, volumes, site, out, seconds }: Summary): string {
  const { total, ...phases } = seconds;
  const parts = Object.entries(phases).map(([phase, value]) => `${phase} ${value.toFixed(1)}`);
  const format = (number: number) => number.toLocaleString('en').replaceAll(',', ' ');
  return [
    `Articles: ${format(articles)}, stories: ${format(stories)}, editions: ${editions}.`,
    `Pages: ${format(pages.rendered)} rendered, ${format(pages.kept)} kept. Search volumes: ${format(volumes.indexed)} indexed, ${format(volumes.kept)} kept.`,
    ...(site ? [`Files: ${format(site.files)}, ${(site.bytes / 1e6).toFixed(1)} MB.`] : []),
    `Built in ${total!.toFixed(1)} s (${parts.join(', ')}): ${out}`,
  ].join('\n');
}
