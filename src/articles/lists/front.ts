import type { Article } from '../model/article.ts';
import type { Edition, Library } from '../model/library.ts';
import type { Group } from './listing.ts';
import { subjectsOf } from './listings.ts';

// How many stories each part of the front page has, to fit its columns. Chosen by hand; not measured.
const LATEST = 8;
const FEATURES = 3;
const MORE = 6;
const SECTIONS = 6;
const SECTION_SIZE = 3;

/**
 * Selects the articles of an edition's front page. The newest story leads; if it has no picture and one of the next two has,
 * that one leads. Below it are the newest stories, a row with pictures, and the next stories. Then the largest subjects each
 * show what is not on the page yet.
 */
export function frontPage(edition: Edition, library: Library): FrontPage {
  const [newest, ...rest] = edition.articles;
  if (!newest) return { lead: undefined, latest: [], features: [], more: [], sections: [] };
  const candidates = edition.articles.slice(0, 3);
  const lead = candidates.find(({ images }) => images && images.length > 0) ?? newest;
  const others = [newest, ...rest].filter((article) => article !== lead);
  const latest = others.slice(0, LATEST);
  const pictured = others.slice(LATEST).filter(({ images }) => images && images.length > 0);
  const features = pictured.length < FEATURES ? [] : pictured.slice(0, FEATURES);
  const more = others
    .slice(LATEST)
    .filter((article) => !features.includes(article))
    .slice(0, MORE);
  const shown = new Set([lead, ...latest, ...features, ...more]);
  const sections = subjectsOf(edition, library)
    .toSorted((a, b) => b.articles.length - a.articles.length)
    .flatMap((group) => {
      const fresh = group.articles.filter((article) => !shown.has(article)).slice(0, SECTION_SIZE);
      if (fresh.length < SECTION_SIZE) return [];
      for (const article of fresh) shown.add(article);
      return [{ ...group, articles: fresh }];
    })
    .slice(0, SECTIONS);
  // Sections are in two columns; an odd one would leave a gap.
  if (sections.length > 1 && sections.length % 2 === 1) sections.pop();
  return { lead, latest, features, more, sections };
}

export interface FrontPage {
  lead: Article | undefined;
  latest: Article[];
  /** A full row of stories with pictures, or nothing. */
  features: Article[];
  more: Article[];
  sections: Group[];
}
