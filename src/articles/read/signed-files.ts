import { join } from 'node:path';
import type { Finding } from '../../findings/finding.ts';
import { walkContent } from './walk.ts';
import { signOf } from '../../files/sign.ts';

/** Every article of a content folder, as `walkContent` names them, with its sign. */
export function signArticles(contentDir: string): SignedFiles {
  const { files, problems } = walkContent(contentDir);
  return { files, problems, signs: files.map((file) => signOf(join(contentDir, file))) };
}

export interface SignedFiles {
  /** Paths from the content folder. */
  files: readonly string[];
  /** What is in the way. */
  problems: readonly Finding[];
  /** Of each file. */
  signs: readonly string[];
}
