import type { Kind } from '../translation/provenance.ts';
import type { Stemmer } from './normalise/stems.ts';
import { isPaired } from './normalise/tokens.ts';

/*
 * What the index writes and the browser reads. One edition has one manifest; a volume has Pagefind's index of
 * its words, a directory (which record is when and what, for order and filters) and blocks of cards (what a
 * result shows).
 */

/** `search/fr.json` */
export interface Manifest {
  /** Pagefind's version: index and engine must agree. */
  version: string;
  /** Characters Pagefind treats as part of a word. */
  includeCharacters: string[];
  /** File name of the engine, beside the manifest. */
  engine: string;
  /** Newest first. */
  volumes: VolumeEntry[];
  /** Place names by slug, for filters. */
  places: Record<string, string>;
}

export interface VolumeEntry {
  year: string;
  /** Pagefind's language tag of the volume, which is its name. */
  tag: string;
  /** Pagefind's file names begin with it. */
  hash: string;
  count: number;
  directory: string;
  /** File names of the cards, `CARDS_IN_BLOCK` records each. */
  blocks: string[];
}

/** Records are numbered from the newest; every list is in that order. */
export interface Directory {
  /** Pagefind's ids without the volume's prefix. */
  ids: string[];
  /** Seconds since 1970. */
  times: number[];
  kinds: string[];
  /** Codes, one list a record. */
  subjects: string[][];
  /** Slugs; empty where a record has none. */
  places: string[];
  /** How many of the record's tokens are the headline's: those come first. */
  heads: number[];
}

/** What a result shows before its page is fetched. */
export interface Card {
  story: string;
  headline: string;
  lead: string;
  kind: Kind;
  source?: string | undefined;
  place?: string | undefined;
}

export const CARDS_IN_BLOCK = 40;

/**
 * Pagefind's language tag of a volume. `und` keeps Pagefind from stemming and segmenting, which is done here;
 * what follows keeps each volume's index apart in one run.
 */
export function volumeTag(language: string, year: string): string {
  return `und-x-${language.toLowerCase()}-${year}`;
}

/**
 * The token under which a word's stem is indexed. The click letter before it is in no text and, unlike
 * punctuation, Pagefind does not cut words at it: `use` must not be found by `US` because its stem is `us`.
 *
 * @returns undefined where the token has no stem
 */
export function stemToken(token: string, stem: Stemmer): string | undefined {
  if (isPaired(token) || /\d/.test(token)) return undefined;
  const stemmed = token.length > 3 ? stem(token) : token;
  // Two letters tell nothing: `used`, `us` and `usage` would be one.
  return `ǀ${stemmed.length > 2 ? stemmed : token}`;
}
