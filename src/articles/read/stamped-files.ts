import { join } from 'node:path';
import type { Finding } from '../../findings/finding.ts';
import { walkContent } from './walk.ts';
import { stampOf } from '../../files/file-stamp.ts';

/** Every article of a content folder, as `walkContent` names them, with its stamp. */
export function stampArticles(contentDir: string): StampedFiles {
  const { files, problems } = walkContent(contentDir);
  return { files, problems, stamps: files.map((file) => stampOf(join(contentDir, file))) };
}

export interface StampedFiles {
  /** Paths from the content folder. */
  files: readonly string[];
  /** What is in the way. */
  problems: readonly Finding[];
  /** Of each file. */
  stamps: readonly string[];
}
