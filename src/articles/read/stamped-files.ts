import { join } from 'node:path';
import type { Finding } from '../../findings/finding.ts';
import { walkContent } from './walk.ts';
import { stampOf } from '../../files/file-stamp.ts';

/** Lists the articles of a content folder like `walkContent`, with their stamps. */
export function stampArticles(contentDir: string): StampedFiles {
  const { files, problems } = walkContent(contentDir);
  return { files, problems, stamps: files.map((file) => stampOf(join(contentDir, file))) };
}

export interface StampedFiles {
  /** Paths from the content folder. */
  files: readonly string[];
  /** What cannot be read. */
  problems: readonly Finding[];
  /** In the order of `files`. */
  stamps: readonly string[];
}
