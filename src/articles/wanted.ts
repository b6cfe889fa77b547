/*
 * Which pages a build renders. Astro asks each template for all its pages before it renders one of them; where two of a
 * hundred thousand are wanted, the others need not be named.
 */

/** True for a page that is rendered; for every page where nobody said which. */
export function isWanted(path: string): boolean {
  return (globalThis as { [SHARED]?: ReadonlySet<string> | undefined })[SHARED]?.has(path) ?? true;
}

/**
 * Says which pages are rendered, by their paths from the site's base; all, where none are given. Templates are bundled, so
 * they hold another copy of this module than the build does; the registry of symbols is what both share.
 */
export function wantPages(paths?: ReadonlySet<string>): void {
  (globalThis as { [SHARED]?: ReadonlySet<string> | undefined })[SHARED] = paths;
}

const SHARED: unique symbol = Symbol.for('kawat.wanted') as never;
