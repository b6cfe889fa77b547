/** What the head and the menus of a page need. */
export interface Frame {
  /** From the site's base. */
  path: string;
  /** The complete title of the document. */
  title: string;
  description?: string | undefined;
  /** The same page in all languages that have it, including this one; empty if there are no others. */
  alternates: readonly Alternate[];
  /** The alternate for readers of other languages. */
  defaultPath?: string | undefined;
  /** True if search engines are asked not to list it. */
  noIndex?: boolean | undefined;
}

/** A page in one language. */
export interface Alternate {
  language: string;
  path: string;
}

/** The same page in every edition. */
export function inEveryEdition(editions: readonly string[], pathIn: (language: string) => string): Alternate[] {
  return editions.map((language) => ({ language, path: pathIn(language) }));
}

/** A document's title: the page's title, then the publication's name. */
export function documentTitle(own: string, publication: { name: string }): string {
  return `${own} – ${publication.name}`;
}
