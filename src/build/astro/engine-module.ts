import type { Plugin } from 'vite';
import { engineModule } from '../../search/index/engine.ts';
import { pagefindOwnFiles } from '../../search/index/pagefind.ts';

const NAME = 'virtual:pagefind-engine';
const RESOLVED = `\0${NAME}`;

/** A Vite plugin that resolves `virtual:pagefind-engine`, so that the search worker is bundled into one file. */
export function pagefindEngine(): Plugin {
  return {
    name: 'kawat:pagefind-engine',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? engineModule() : undefined),
  };
}

/** A Vite plugin that adds Pagefind's WebAssembly, which the search worker fetches, to the site. */
export function pagefindWasm(): Plugin {
  return {
    name: 'kawat:pagefind-wasm',
    apply: 'build',
    async generateBundle() {
      if (this.environment.name !== 'client') return;
      const { wasm } = await pagefindOwnFiles();
      this.emitFile({ type: 'asset', fileName: 'search/wasm.unknown.pagefind', source: wasm });
    },
  };
}
