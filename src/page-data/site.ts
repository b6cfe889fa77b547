import { subjectsOf } from '../articles/lists/listings.ts';
import type { Library } from '../articles/model/library.ts';
import { deriveOnce } from '../process/derive-once.ts';

/** What every page of an edition shows, whatever it is about. */
export function siteData(language: string, library: Library): SiteData {
  const edition = library.editions.get(language)!;
  return deriveOnce(edition, 'site', () => ({
    ...publicationData(library),
    language,
    tagline: library.publication.tagline?.[language],
    subjects: subjectsOf(edition, library).map(({ path, name }) => ({ path, label: name })),
  }));
}

/** What the pages of no edition show: the choice of editions and the missing page. */
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
  /** IANA name; components write moments as clocks there show them. */
  timeZone: string;
  /** Path that the site is served under, with `/` at both ends. */
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
  /** The edition's. */
  language: string;
  tagline?: string | undefined;
  /** The subjects that the edition has articles of, for the menu. */
  subjects: readonly Link[];
}

/** A way to another page: its path from the site's base, and its words. */
export interface Link {
  path: string;
  label: string;
}
