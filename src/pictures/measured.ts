import { sharedValue } from '../process/shared-value.ts';

/**
 * What is known in this process of picture files, by their full path: `undefined` for one that cannot be shown. The check
 * fills it; what it has not seen is measured when a page asks.
 */
export function measuredPictures(): Map<string, Measured | undefined> {
  return (place.value ??= new Map<string, Measured | undefined>());
}

/** Makes the next call measure again, in a server whose content changes. */
export function forgetPictures(): void {
  place.value = undefined;
}

// Astro's bundle of the pages has modules of its own; what the check decoded holds there too.
const place = sharedValue<Map<string, Measured | undefined>>('pictures');

/** What pages need to know of a picture. */
export interface Measured {
  /** SHA-256 of the file. */
  digest: string;
  /** In pixels, upright. */
  width: number;
  height: number;
}
