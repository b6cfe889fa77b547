import { checkContent } from '../articles/library.ts';
import type { Library } from '../articles/model/library.ts';
import type { ArticleMemory } from '../articles/read/memory.ts';
import { sortFindings, type Finding } from '../findings/finding.ts';
import type { Settings } from '../articles/model/settings.ts';
import type { StampedFiles } from '../articles/read/stamped-files.ts';
import { checkPictureFiles } from '../pictures/check.ts';
import type { PictureMemory } from '../pictures/memory.ts';

/**
 * Checks everything that could fail a build: the articles, and the pictures they name.
 *
 * @param known results of the last run
 * @returns every problem found, and the library unless one of them is an error
 */
export async function checkSite(settings: Settings, known: Known = {}): Promise<{ library?: Library; problems: Finding[] }> {
  const { library, problems, pictures } = checkContent(settings, known.articles, known.signed);
  const broken = await checkPictureFiles(pictures, settings.contentDir, known.pictures);
  if (broken.length > 0) return { problems: sortFindings([...problems, ...broken]) };
  return { ...(library && { library }), problems };
}

export interface Known {
  articles?: ArticleMemory;
  /** The article files, if they have been listed already. */
  signed?: StampedFiles | undefined;
  pictures?: PictureMemory;
}
