import { expect, it } from 'vitest';
import { exceededLimits, HOSTS, type SiteSize } from '../../../../src/build/site/hosts.ts';

const SMALL: SiteSize = { files: 100, bytes: 1e6, largestFile: 1e5, largestFolder: 10 };

it.each(Object.keys(HOSTS))('%s accepts a small site', (host) => {
  expect(exceededLimits(HOSTS[host]!, SMALL)).toEqual([]);
});

it('lists every limit that is exceeded, with the figures', () => {
  const size: SiteSize = { files: 20_001, bytes: 1e6, largestFile: 30 * 1024 ** 2, largestFolder: 10 };
  expect(exceededLimits(HOSTS['cloudflare-pages']!, size)).toEqual([
    'Cloudflare Pages (free) accepts 20,000 files; the site has 20,001',
    'Cloudflare Pages (free) accepts 26,214,400 bytes in one file; the site has 31,457,280',
  ]);
  expect(exceededLimits(HOSTS['netlify']!, { ...SMALL, largestFolder: 54_001 })).toHaveLength(1);
  expect(exceededLimits(HOSTS['github-pages']!, { ...SMALL, bytes: 2e9 })).toHaveLength(1);
});
