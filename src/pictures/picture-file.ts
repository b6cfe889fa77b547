import { readRegularFile } from '../files/regular-file.ts';
import { LARGEST_FILE } from './limits.ts';

/**
 * Reads a picture's bytes.
 *
 * @param path from the content folder
 * @throws FileFault if it is not a regular file in the folder, is too large or cannot be read
 */
export function readPicture(contentDir: string, path: string): Buffer {
  return readRegularFile(contentDir, path, LARGEST_FILE);
}
