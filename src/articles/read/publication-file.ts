import { readRegularFile } from '../../files/regular-file.ts';

/** Every content folder has this file: name, address, languages and subjects of the publication. */
export const PUBLICATION_FILE = 'publication.yaml';

/**
 * The bytes of a content folder's `publication.yaml`.
 *
 * @throws FileFault if it is missing, a link, too large or cannot be read
 */
export function readPublicationFile(contentDir: string): Buffer {
  return readRegularFile(contentDir, PUBLICATION_FILE, LARGEST);
}

const LARGEST = 1_000_000;
