import { stemmerFor } from '../normalise/stems.ts';
import type { Manifest } from '../shape.ts';
import { startEngine, type Engine } from './engine.ts';
import { parseQuery } from './query.ts';
import { fetchJson, openVolume, type Hit, type Volume } from './volume.ts';

/**
 * Opens an edition's search.
 *
 * @param base address of the search folder
 */
export async function openEdition(language: string, base: string): Promise<SearchEdition> {
  const [manifest, stem] = await Promise.all([fetchJson<Manifest>(`${base}${language}.json`), stemmerFor(language)]);
  const engine = await sharedEngine(base + manifest.engine, base);
  engine.addVolumes(manifest);
  const volumes = new Map<string, Promise<Volume>>();
  const open = (year: number): Promise<Volume> => {
    const entry = manifest.volumes[year]!;
    let volume = volumes.get(entry.tag);
    if (!volume) {
      volume = openVolume(entry, language, base, engine);
      volumes.set(entry.tag, volume);
      volume.catch(() => volumes.delete(entry.tag));
    }
    return volume;
  };

  return {
    manifest,
    async *search(text) {
      const query = parseQuery(text, language, stem);
      if (query.units.length === 0) return;
      for (let index = 0; index < manifest.volumes.length; index++) {
        const { year } = manifest.volumes[index]!;
        try {
          const volume = await open(index);
          yield { year, hits: await volume.find(query), query: query.units.map((unit) => unit.text) };
        } catch (error) {
          yield {
            year,
            hits: [],
            query: query.units.map((unit) => unit.text),
            error: error instanceof Error ? error : new Error(String(error)),
          };
        }
      }
    },
  };
}

// One engine serves all editions: its WebAssembly is the largest download of all.
let running: Promise<Engine> | undefined;
function sharedEngine(engine: string, base: string): Promise<Engine> {
  running ??= startEngine(engine, base);
  running.catch(() => (running = undefined));
  return running;
}

export interface SearchEdition {
  manifest: Manifest;
  /** Hits volume by volume, newest first. */
  search(text: string): AsyncGenerator<VolumeAnswer>;
}

export interface VolumeAnswer {
  year: string;
  hits: Hit[];
  /** The units of the query as typed; `missing` of a hit counts in it. */
  query: string[];
  error?: Error;
}
