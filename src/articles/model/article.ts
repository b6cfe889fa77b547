import type { FrontMatter } from './schema.ts';

/**
 * One story in one language: checked front matter with its defaults filled in, and where it stands.
 * The body is not held; `readBody` fetches it when a page is rendered.
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
  /** Where the body begins in the file, in UTF-16 units after line ends are made `\n`. */
  bodyStart: number;
  /** Digest of the file's bytes: equal digests, equal articles. */
  digest: string;
  /** Pictures that the body shows, by their path in the story's folder. */
  bodyPictures: string[];
}

/** The paths of all pictures an article shows. */
export function picturesOf(article: Article): readonly string[] {
  if (!article.images && article.bodyPictures.length === 0) return NONE;
  return [...new Set([...(article.images ?? []).map(({ src }) => src), ...article.bodyPictures])];
}

const NONE: readonly string[] = [];
