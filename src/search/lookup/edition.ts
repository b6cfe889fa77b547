import { normaliserFor, type Normaliser } from '../normalise/normaliser.ts';
import type { Manifest } from '../shape.ts';
import { fetchJson } from '../read/fetch.ts';
import { makeVolume, type Hit, type Volume } from './volume.ts';

/**
 * Opens an edition's search: its manifest and its normaliser.
 *
 * @param base address of the search folder
 * @throws if a download fails
 */
export async function openEdition(language: string, base: string): Promise<SearchEdition> {
  const [manifest, normaliser] = await Promise.all([fetchJson<Manifest>(`${base}${language}.json`), normaliserFor(language, true)]);
  const volumes = manifest.volumes.map((entry) => makeVolume(entry, language, base));

  return {
    language,
    manifest,
    normaliser,
    volumes,
    async findStory(story) {
      const day = story.slice(0, 7).replace('/', '-');
      const volume = volumes.find(({ entry }) => day.startsWith(entry.period));
      const number = (await volume?.directory())?.stories.indexOf(story.slice('YYYY/'.length)) ?? -1;
      return volume && number !== -1 ? { volume, number } : undefined;
    },
  };
}

export interface SearchEdition {
  language: string;
  manifest: Manifest;
  normaliser: Normaliser;
  /** Newest first. */
  volumes: Volume[];
  /** Finds this edition's version of a story; undefined if it has none. */
  findStory: (story: string) => Promise<Pick<Hit, 'volume' | 'number'> | undefined>;
}
