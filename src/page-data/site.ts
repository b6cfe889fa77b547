import { subjectsOf } from '../articles/lists/listings.ts';
import type { Library } from '../articles/model/library.ts';
import { deriveOnce } from '../process/derive-once.ts';

/** The data that every page of an edition shows. */
export function siteData(language: string, library: Library): SiteData {
  const edition = library.editions.get(language)!;
  return deriveOnce(edition, 'site', () => ({
    ...publicationData(library),
    language,
    tagline: library.publication.tagline?.[language],
    subjects: subjectsOf(edition, library).map(({ path, name }) => ({ path, label: name })),
  }));
}

/** The data for pages outside the editions: the choice of editions and the 404 page. */
export function publicationData({ publication }: Pick<Library, 'publication'>): PublicationData {
  const { name, mainLanguage, timeZone, base, site, editions } = publication;
  return {
    name,
    mainLanguage,
    timeZone,
    base,
    site,
    editions,
    samples: publication.samples ?? false,
    noIndex: publication.robots?.index === false,
  };
}

export interface PublicationData {
  name: string;
  mainLanguage: string;
  /** IANA name of the time zone in which components show moments. */
  timeZone: string;
  /** Path under which the site is served, with `/` at both ends. */
  base: string;
  /** Origin: `https://news.example` */
  site: string;
  editions: readonly string[];
  /** True if every page says that the articles are samples. */
  samples: boolean;
  /** True if search engines are asked to stay away from every page. */
  noIndex: boolean;
}

export interface SiteData extends PublicationData {
  /** The edition's language. */
  language: string;
  tagline?: string | undefined;
  /** The subjects that the edition has articles about, for the menu. */
  subjects: readonly Link[];
}

/** A link to another page, by its path from the site's base. */
export interface Link {
  path: string;
  label: string;
}
