import { sharedValue } from '../process/shared-value.ts';

/*
 * Which pages a build renders. Astro asks each template for all its pages before it renders one of them; where two of a
 * hundred thousand are wanted, the others need not be named.
 */
const wanted = sharedValue<ReadonlySet<string>>('wanted');

/** True for a page that is rendered; for every page where nobody said which. */
export function isWanted(path: string): boolean {
  return wanted.value?.has(path) ?? true;
}

/** True if a page is rendered whose path begins so. */
export function isAnyWanted(beginning: string): boolean {
  return wanted.value?.values().some((path) => path.startsWith(beginning)) ?? true;
}

/** Says which pages are rendered, by their paths from the site's base; all, where none are given. */
export function setWantedPages(paths?: ReadonlySet<string>): void {
  wanted.value = paths;
}
