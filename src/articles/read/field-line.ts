import { readRegularFile } from '../../files/regular-file.ts';
import { Fault } from '../../findings/fault.ts';
import { LARGEST_ARTICLE } from './article.ts';
import { decodeText } from './decode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { locateField } from './locate.ts';

/**
 * Finds the line of a field in an article's file. Reads the file again, because articles do not keep their YAML.
 *
 * @param file path from the content folder
 * @param path of the field
 * @returns 1 if the file can no longer be read
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
