import type { Plugin } from 'vite';
import { engineModule } from '../../search/index/engine.ts';
import { pagefindOwnFiles } from '../../search/index/pagefind.ts';

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

/** Puts Pagefind's WebAssembly, which that worker fetches, into the site. */
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
