import { readRegularFile } from '../../files/regular-file.ts';
import { Fault } from '../../findings/fault.ts';
import { LARGEST_ARTICLE } from './article.ts';
import { decodeText } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { locateField } from './locate.ts';

/**
 * The line on which a field of an article stands. Articles do not hold their YAML, so the file is read again.
 *
 * @param file path from the content folder
 * @returns 1 if the file has changed and cannot be read any more
 */
export function findFieldLine(file: string, path: readonly PropertyKey[], contentDir: string): number {
  try {
    const text = decodeText(readRegularFile(contentDir, file, LARGEST_ARTICLE));
    return locateField(splitFrontMatter(text).yaml, path, 2);
  } catch (error) {
    if (error instanceof Fault) return 1;
    throw error;
  }
}
