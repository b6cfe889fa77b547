import type { Kind } from '../translation/provenance.ts';

/*
 * What the index writes and the browser reads. One edition has one manifest; a volume has Pagefind's index of
 * its words and a directory (which record is when and what, for order and filters, and what a result shows).
 */

/** Pagefind's version, whose engine searches what the index writes; a test holds it to the one installed. */
export const PAGEFIND_VERSION = '1.6.0';
/** What Pagefind takes for a part of a word besides letters and digits: Unicode's connecting punctuation. */
export const INCLUDED_CHARACTERS: readonly string[] = ['_', '‿', '⁀', '⁔', '︳', '︴', '﹍', '﹎', '﹏', '＿'];

/** `search/fr.json` */
export interface Manifest {
  /** Newest first. */
  volumes: VolumeEntry[];
  /** Place names by slug, for filters. */
  places: Record<string, string>;
}

export interface VolumeEntry {
  /** `2024` or `2024-03` */
  period: string;
  /** Digest in Pagefind's file names, after the volume's tag. */
  hash: string;
  count: number;
  /** Digest in the directory's name. */
  directory: string;
}

/** Records are numbered from the newest; every list is in that order. */
export interface Directory {
  /** Seconds since 1970. */
  times: number[];
  /** Paths within the year: `03/26/slug`. */
  stories: string[];
  kinds: string[];
  /** Codes, one list a record. */
  subjects: string[][];
  /** Slugs; empty where a record has none. */
  places: string[];
  /** How many of the record's tokens are the headline's: those come first. */
  heads: number[];
  cards: Card[];
  /** The engine’s names of the records, where they are not their numbers. */
  ids?: readonly string[] | undefined;
}

/** What a result shows before its page is fetched. */
export interface Card {
  headline: string;
  kind: Kind;
  source?: string | undefined;
  place?: string | undefined;
}

/**
 * The tag by which Pagefind's engine knows a volume, as the language of an index. `und` keeps it from stemming and
 * segmenting queries, which is done here; what follows tells volumes apart.
 */
export function volumeTag(language: string, period: string): string {
  return `und-x-${language.toLowerCase()}-${period}`;
}

/** The directory's file, beside the manifest. */
export const directoryName = (language: string, { period, directory }: Pick<VolumeEntry, 'period' | 'directory'>) =>
  `directory/${language}-${period}.${directory}.json`;

/**
 * The token under which a stem is indexed. The click letter after it is in no text and, unlike punctuation,
 * Pagefind does not cut words at it: a word must not be found by another's stem. It stands after the stem, so that
 * word and stem are neighbours in the index and come in one download.
 */
export function stemToken(stem: string): string {
  return `${stem}ǀ`;
}
