import { sharedValue } from '../process/shared-value.ts';

/**
 * The measured pictures of this process, by full path; `undefined` for a file that cannot be shown. The check fills the map.
 * `renditionsOf` measures files that the check has not seen.
 */
export function measuredPictures(): Map<string, Measured | undefined> {
  return (shared.value ??= new Map<string, Measured | undefined>());
}

/** Empties the map, for a server whose content changes. */
export function forgetPictures(): void {
  shared.value = undefined;
}

// Shared with Astro's bundle of the pages.
const shared = sharedValue<Map<string, Measured | undefined>>('pictures');

/** What pages need to know about a picture. */
export interface Measured {
  /** SHA-256 of the file. */
  digest: string;
  /** In pixels, after rotation by the EXIF orientation. */
  width: number;
  height: number;
}
