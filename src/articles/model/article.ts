import type { FrontMatter } from './schema.ts';

/**
 * One story in one language: validated front matter with defaults filled in, and the article's location.
 * The body is not kept in memory; `readBody` reads it when a page is rendered.
 */
export interface Article extends FrontMatter {
  version: number;
  versionCreated: string;
  pubStatus: 'usable' | 'withheld' | 'canceled';
  subjects: string[];
  /** The story's path, the same in all languages: `2024/03/26/cyber-politicisation`. */
  story: string;
  /** Path from the content folder. */
  file: string;
  /** `firstCreated` in milliseconds since 1970. */
  time: number;
  /** Where the body starts in the file, in UTF-16 units after line ends are normalised to `\n`. */
  bodyStart: number;
  /** Digest of the file's bytes. */
  digest: string;
  /** Pictures in the body, by their path in the story's folder. */
  bodyPictures: string[];
}

/** The paths of all pictures that an article shows. */
export function picturesOf(article: Article): readonly string[] {
  if (!article.images && article.bodyPictures.length === 0) return NONE;
  return [...new Set([...(article.images ?? []).map(({ src }) => src), ...article.bodyPictures])];
}

const NONE: readonly string[] = [];
