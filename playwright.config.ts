import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser/chromium.ts';
import { HAS_SAMPLES } from './tests/samples.ts';

// Workers load this file again; what was found once is handed on.
process.env['KAWAT_CHROMIUM'] = await findChromium();

export default defineConfig({
  testDir: 'tests',
  // Without the samples, only the tests that write their own content can run.
  testIgnore: HAS_SAMPLES ? [] : /(?<!long-words|paging)\.spec\.ts/,
  globalSetup: './tests/browser/build-site.ts',
  workers: 2,
  fullyParallel: true,
  timeout: 30_000,
  reporter: process.env['CI'] ? 'line' : 'list',
  forbidOnly: Boolean(process.env['CI']),
  use: {
    launchOptions: {
      executablePath: process.env['KAWAT_CHROMIUM'],
      // Containers run as root and without a network; Chromium must neither insist on its sandbox nor phone home.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'root', use: { baseURL: 'http://127.0.0.1:4391/' }, testMatch: /(browser|search)\/.*\.spec\.ts/ },
    // The same journeys under a sub-path; two languages tell what six would.
    {
      name: 'under /news/',
      use: { baseURL: 'http://127.0.0.1:4392/news/' },
      testMatch: /browser\/(journeys|search)[^/]*\.spec\.ts/,
      grepInvert: /in (id|en|zh|ja) ›|in (id|en|zh|ja)\b/,
    },
    { name: 'indexed by Pagefind', use: { baseURL: 'http://127.0.0.1:4393/' }, testMatch: /search\/recall\.spec\.ts/ },
  ],
});
