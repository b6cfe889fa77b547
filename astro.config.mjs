import { defineConfig } from 'astro/config';
import { readSettings } from './src/articles/model/settings.ts';
import { kawat } from './src/build/astro/integration.ts';

const settings = readSettings();

export default defineConfig({
  output: 'static',
  outDir: settings.outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // Nothing inline anywhere, so that a strict Content Security Policy needs no hashes.
  vite: {
    // gray-matter can run front matter in JavaScript, which Kawat never lets it (src/articles/read/front-matter.ts).
    build: { assetsInlineLimit: 0, cssMinify: 'lightningcss', rolldownOptions: { checks: { eval: false } } },
    // What is kept between builds is as large as the site, many times over; a site in the making is a whole one.
    server: { watch: { ignored: ['**/.kawat/**', '**/.*-next-*/**'] } },
  },
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [kawat(settings)],
});
