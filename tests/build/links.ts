import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, select, type Page, type Site } from './site.ts';

/** Every broken link within the site, as `page → address`. */
export function findBrokenLinks(site: Site): string[] {
  const fromPages = [...site.pages.values()].flatMap((page) =>
    addressesOf(page)
      .filter((address) => isBroken(address, page.path, site))
      .map((address) => `${page.path} → ${address}`),
  );
  const fromStyles = [...site.files]
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(site.folder, file), 'utf8').matchAll(/url\(["']?([^"')]+)/g)]
        .map((match) => match[1]!)
        .filter((address) => isBroken(address, file, site))
        .map((address) => `${file} → ${address}`),
    );
  return [...fromPages, ...fromStyles];
}

/** All addresses of a page: `href`, `src`, `srcset`, `poster` and the like. */
export function addressesOf({ tree }: Pick<Page, 'tree'>): string[] {
  return select(tree, () => true).flatMap((element) => {
    const single = ['href', 'src', 'poster', 'action', 'data', 'cite'].flatMap((name) => attribute(element, name) ?? []);
    const srcset = attribute(element, 'srcSet')?.split(',') ?? [];
    return [...single, ...srcset.map((candidate) => candidate.trim().split(/\s+/, 1)[0]!)];
  });
}

/** The path, from the base, of the page or file that an address leads to; undefined if it is outside the site. */
export function targetOf(address: string, from: string, site: Site): string | undefined {
  const url = new URL(address, site.origin + site.base + encodeURI(from));
  if (url.origin !== site.origin || !url.pathname.startsWith(site.base)) return undefined;
  return decodeURIComponent(url.pathname.slice(site.base.length));
}

function isBroken(address: string, from: string, site: Site): boolean {
  const url = new URL(address, site.origin + site.base + encodeURI(from));
  if (url.origin !== site.origin) return false;
  const target = targetOf(address, from, site);
  if (target === undefined) return true;
  const page = site.pages.get(target);
  if (url.hash && page)
    return select(page.tree, ({ properties }) => properties['id'] === decodeURIComponent(url.hash.slice(1))).length === 0;
  return !page && !site.files.has(target);
}
