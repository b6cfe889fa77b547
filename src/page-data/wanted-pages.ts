import { sharedValue } from '../process/shared-value.ts';

/*
 * The pages that a build renders. Astro asks each template for all its pages before it renders any; if a build needs two of
 * a hundred thousand, the templates can leave out the rest.
 */
const wanted = sharedValue<ReadonlySet<string>>('wanted');

/** True for a page to render; for every page if `setWantedPages` was not called. */
export function isWanted(path: string): boolean {
  return wanted.value?.has(path) ?? true;
}

/** True if the path of any page to render starts like this. */
export function isAnyWanted(beginning: string): boolean {
  return wanted.value?.values().some((path) => path.startsWith(beginning)) ?? true;
}

/** Sets the pages to render, by their paths from the site's base; all pages if undefined. */
export function setWantedPages(paths?: ReadonlySet<string>): void {
  wanted.value = paths;
}
