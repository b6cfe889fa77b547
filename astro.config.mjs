import { defineConfig } from 'astro/config';
import { readSettings } from './src/articles/settings.ts';
import { kawat } from './src/build/integration.ts';

const settings = readSettings();

export default defineConfig({
  output: 'static',
  outDir: settings.outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Nothing inline anywhere, so that a strict Content Security Policy needs no hashes.
  // Templates are bundled with all they import, so that they can be kept and run from any folder.
  vite: { build: { assetsInlineLimit: 0, cssMinify: 'lightningcss' }, environments: { prerender: { resolve: { noExternal: true } } } },
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [kawat(settings)],
});
