import { Buffer } from 'node:buffer';

/*
 * Limits of names. File systems allow 255 bytes per name and 4,096 per path. A build makes file names from these names,
 * adds endings to them, and puts them below a folder of any depth.
 */

/** Bytes of a slug, a subject's code, or a place in an address. */
export const LONGEST_NAME = 200;
/** Characters of a language tag. RFC 5646 recommends room for 35; no registered tag needs more. */
export const LONGEST_TAG = 60;

/** Length in UTF-8, as file systems count. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
