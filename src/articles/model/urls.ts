/*
 * All addresses of the site. Paths are relative to the base: `fr/2024/03/26/slug/`.
 */
export const frontPath = (language: string) => `${language}/`;
export const articlePath = (language: string, story: string) => `${language}/${story}/`;
export const archivePath = (language: string, ...date: readonly string[]) =>
  date.length > 0 ? `${language}/${date.join('/')}/` : `${language}/archive/`;
export const subjectsPath = (language: string) => `${language}/subjects/`;
export const subjectPath = (language: string, code: string) => `${language}/subjects/${code}/`;
export const placesPath = (language: string) => `${language}/places/`;
export const placePath = (language: string, slug: string) => `${language}/places/${slug}/`;
export const searchPath = (language: string) => `${language}/search/`;
export const openSearchPath = (language: string) => `${language}/opensearch.xml`;
export const aboutPath = (language: string) => `${language}/about/`;
export const pagePath = (list: string, number: number | undefined) => (number === undefined ? list : `${list}page/${number}/`);
export const mediaPath = (story: string, name: string) => `media/${story}/${name}`;

/** A path as pages link to it: with the site's base, percent-encoded. */
export function href(path: string, { base }: Pick<Site, 'base'>): string {
  return encodeURI(base + path);
}

/** Decodes a percent-encoded path; returns it unchanged if it is malformed. */
export function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The full address of a path. */
export function absoluteUrl(path: string, publication: Site): string {
  return publication.site + href(path, publication);
}

/** Turns any spelling of a base path into `/news/`; an empty one into `/`. */
export function normaliseBase(path: string): string {
  const parts = path.split('/').filter(Boolean).map(decodePath);
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

/** Where the site is served: its origin, and the path under it with `/` at both ends. */
export interface Site {
  site: string;
  base: string;
}
