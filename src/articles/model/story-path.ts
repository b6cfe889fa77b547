import type { Article } from './article.ts';

/** The path of an article: year, month, day, slug and language. Slugs become addresses, so only plain letters are allowed. */
export const STORY_FILE = /^(\d{4})\/(\d\d)\/(\d\d)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([A-Za-z0-9-]+)\.md$/;

/** The year of an article's folder, in the publication's time zone. */
export function yearOf(article: Pick<Article, 'story'>): string {
  return article.story.slice(0, 4);
}

/** True for a story's path, `2024/03/26/slug`. */
export function isStory(text: string): boolean {
  return STORY.test(text);
}

export const STORY = /^\d{4}\/\d\d\/\d\d\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
