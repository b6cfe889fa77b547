import type { Article } from './article.ts';
import type { Publication } from './publication.ts';

/**
 * Groups published articles into stories.
 *
 * @param articles published articles only, in any order
 * @returns stories by path, with their versions in the order of the editions
 */
export function gatherStories(articles: readonly Article[], publication: Publication): Map<string, Story> {
  const stories = new Map<string, Story>();
  for (const article of articles) {
    const story = stories.get(article.story) ?? { path: article.story, versions: [], original: undefined };
    stories.set(article.story, story);
    story.versions.push(article);
    if (article.translation === undefined) story.original = article;
  }
  const rank = (article: Article) => publication.editions.indexOf(article.language);
  for (const story of stories.values()) story.versions.sort((a, b) => rank(a) - rank(b));
  return stories;
}

/** The version for readers of other languages (hreflang's `x-default`): the original, else the one in the main language. */
export function defaultVersion(story: Story, publication: Pick<Publication, 'mainLanguage'>): Article | undefined {
  return story.original ?? story.versions.find(({ language }) => language === publication.mainLanguage);
}

/** One event and its published versions. */
export interface Story {
  path: string;
  versions: Article[];
  /** Undefined if the wire sent only translations, or the original may not be published. */
  original: Article | undefined;
}
