import type { Article } from './article.ts';
import type { Publication } from './publication.ts';
import type { Settings } from './settings.ts';
import { publicationState } from './publishable.ts';
import { byNewest } from './order.ts';
import { gatherStories, type Story } from './story.ts';
import { namePlaces, type Places } from './places.ts';

/** Builds the library from all valid articles: sorts them, groups them into stories and editions, and leaves hidden ones out. */
export function makeLibrary(articles: readonly Article[], publication: Publication, settings: Settings): Library {
  const states = Map.groupBy(articles, (article) => publicationState(article, settings.now));
  const published = (states.get('published') ?? []).toSorted(byNewest);
  const ofEditions = Map.groupBy(published, ({ language }) => language);
  const withdrawn = Map.groupBy((states.get('withdrawn') ?? []).toSorted(byNewest), ({ language }) => language);
  return {
    settings,
    publication,
    articles: published,
    stories: gatherStories(published, publication),
    editions: new Map(
      publication.editions.map((language) => [
        language,
        { language, articles: ofEditions.get(language) ?? [], withdrawn: withdrawn.get(language) ?? [] },
      ]),
    ),
    places: namePlaces(published, publication),
  };
}

/** Everything in a content folder that readers may see. Hidden articles are not in it. */
export interface Library {
  settings: Settings;
  publication: Publication;
  /** Published articles of all editions, newest first. */
  articles: readonly Article[];
  stories: ReadonlyMap<string, Story>;
  editions: ReadonlyMap<string, Edition>;
  places: Places;
}

/** The published and the withdrawn articles in one language, newest first. */
export interface Edition {
  language: string;
  articles: readonly Article[];
  withdrawn: readonly Article[];
}
