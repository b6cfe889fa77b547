import type { Kind } from '../translation/provenance.ts';

/*
 * The data that the indexer writes and the browser reads. Each edition has one manifest. Each volume has a Pagefind index
 * of its words, and a directory of its records (their times and the values of their filters), the cards that results
 * show, and a vocabulary.
 */

/** The version of Pagefind whose format is written. A test compares it with the installed version. */
export const PAGEFIND_VERSION = '1.6.0';
/** Characters that Pagefind keeps in words besides letters and digits: Unicode's connecting punctuation. */
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
  /** Digest in the name of the cards. */
  cards: string;
  /** Digest in the vocabulary's name. */
  vocabulary: string;
}

/** Records are numbered from the newest; every list is in that order. */
export interface Directory {
  /** Seconds since 1970. */
  times: number[];
  /** Paths within the year: `03/26/slug`. */
  stories: string[];
  kinds: string[];
  /** Codes, one list per record. */
  subjects: string[][];
  /** Slugs; empty if a record has none. */
  places: string[];
  /** How many of the record's tokens belong to the headline. Those come first. */
  heads: number[];
  /** The engine’s ids of the records, if they are not their numbers. */
  ids?: readonly string[] | undefined;
}

/** What a result shows before its article's page is fetched. */
export interface Card {
  headline: string;
  kind: Kind;
  source?: string | undefined;
  place?: string | undefined;
}

/**
 * The tag of a volume, which Pagefind's indexer takes for the language of an index. `und` keeps it from stemming and
 * segmenting, because Kawat has done that; the rest distinguishes the volumes.
 */
export function volumeTag(language: string, period: string): string {
  return `und-x-${language.toLowerCase()}-${period}`;
}

/** The path of a volume's directory in the search folder. */
export const directoryName = (language: string, { period, directory }: Pick<VolumeEntry, 'period' | 'directory'>) =>
  `directory/${language}-${period}.${directory}.json`;

/** The path of a volume's cards in the search folder, which are in the order of the records. */
export const cardsName = (language: string, { period, cards }: Pick<VolumeEntry, 'period' | 'cards'>) =>
  `cards/${language}-${period}.${cards}.json`;

/** The path of a volume's vocabulary in the search folder: a compressed list of words, one per line. */
export const vocabularyName = (language: string, { period, vocabulary }: Pick<VolumeEntry, 'period' | 'vocabulary'>) =>
  `vocabulary/${language}-${period}.${vocabulary}.pf_words`;

/**
 * The token under which a stem is indexed: the stem and a click letter. The letter distinguishes a stem from a word with
 * the same spelling. It does not occur in texts, and Pagefind does not split words at it, as it does at punctuation. It
 * comes last, so that stem and word are neighbours in the index and usually in the same file.
 */
export function stemToken(stem: string): string {
  return `${stem}ǀ`;
}
