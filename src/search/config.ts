/** The settings and texts that the search page passes to its script. */
export interface SearchConfig {
  language: string;
  /** The languages of all editions. */
  languages: string[];
  /** The site's base path. */
  base: string;
  timeZone: string;
  pageSize: number;
  /** Names of subjects by code. */
  subjects: Record<string, string>;
  strings: Record<SearchString, string>;
  /** Texts for the number of results, by plural category. */
  count: Record<string, string>;
}

export const SEARCH_STRINGS = [
  'search.start',
  'search.loading',
  'search.none',
  'search.none.help',
  'search.none.filters',
  'search.failed',
  'search.partial',
  'search.corrected',
  'search.elsewhere',
  'search.literal',
  'search.until',
  'search.older',
  'search.matched',
  'search.unmatched',
  'search.filter.any',
  'kind.original',
  'kind.reviewed',
  'kind.machine',
  'kind.human',
  'mark.original',
  'mark.machine.short',
  'mark.edited.short',
  'mark.reviewed.short',
  'mark.human.short',
] as const;
export type SearchString = (typeof SEARCH_STRINGS)[number];

/** Fills the `{placeholders}` of a text. Unknown ones stay as they are. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
