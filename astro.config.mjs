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
  vite: { build: { assetsInlineLimit: 0, cssMinify: 'lightningcss' } },
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [kawat(settings)],
});
