/** What the page tells its script: addresses and the words of the edition's language. */
export interface SearchConfig {
  language: string;
  /** All editions. */
  languages: string[];
  /** The site's base. */
  base: string;
  timeZone: string;
  pageSize: number;
  /** Names of subjects by code. */
  subjects: Record<string, string>;
  strings: Record<SearchString, string>;
  /** By plural category. */
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

/** A string with its `{placeholders}` filled. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
