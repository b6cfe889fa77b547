import { readRegularFile } from '../files/regular-file.ts';
import { LARGEST_FILE } from './limits.ts';

/**
 * A picture's bytes.
 *
 * @param path from the content folder
 * @throws FileFault if it is no regular file of the folder's own, is too large or cannot be read
 */
export function readPicture(contentDir: string, path: string): Buffer {
  return readRegularFile(contentDir, path, LARGEST_FILE);
}
