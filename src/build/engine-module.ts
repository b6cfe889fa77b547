import type { Plugin } from 'vite';
import { engineModule } from '../search/index/engine.ts';

const NAME = 'virtual:pagefind-engine';
const RESOLVED = `\0${NAME}`;

/** Gives `virtual:pagefind-engine` to Vite, so that the search's worker is one file with one digest. */
export function pagefindEngine(): Plugin {
  return {
    name: 'kawat:pagefind-engine',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? engineModule() : undefined),
  };
}
