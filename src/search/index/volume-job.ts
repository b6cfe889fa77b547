import { hash } from 'node:crypto';
import type { Article } from '../../articles/model/article.ts';
import type { Library } from '../../articles/model/library.ts';
import { bindVolumes } from '../../articles/lists/volumes.ts';
import { volumeTag } from '../shape.ts';
import type { Indexer } from '../../articles/model/settings.ts';

/** A volume to be indexed, with everything that its index depends on. */
export interface VolumeJob {
  language: string;
  period: string;
  tag: string;
  indexer: Indexer;
  /** Digest of its articles, their places, the indexer and the code. The same key means the same index. */
  key: string;
  articles: readonly Article[];
  /** The slug of each article's place; empty if it has none. */
  places: readonly string[];
}

/**
 * Lists the volumes of a publication as jobs for the indexer.
 *
 * @param code    digest of everything that is not content
 * @param indexer the indexer to use
 */
export function listVolumeJobs(library: Library, code: string, indexer: Indexer): VolumeJob[] {
  return bindVolumes(library.articles).map(({ language, period, articles }) => {
    const places = articles.map((article) => library.places.slugOf(article) ?? '');
    const parts = articles.map(({ story, digest }, number) => `${story} ${digest} ${places[number]!}`);
    return {
      language,
      period,
      tag: volumeTag(language, period),
      indexer,
      key: hash('sha1', [code, indexer, language, period, ...parts].join('\n')),
      articles,
      places,
    };
  });
}
