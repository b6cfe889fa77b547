/**
 * The limits of hosts, as they documented them in November 2026. Correct this table when they change.
 *
 * - Cloudflare Pages: developers.cloudflare.com/pages/platform/limits and its changelog of 23 January 2026
 * - GitHub Pages: docs.github.com, "GitHub Pages limits"
 * - GitLab Pages: gitlab.com, issues 405048 and 500273
 * - Netlify: docs.netlify.com, "Site deploys overview"
 */
export const HOSTS: Readonly<Record<string, HostLimits>> = {
  'cloudflare-pages': { name: 'Cloudflare Pages (free)', files: 20_000, fileBytes: 25 * 1024 ** 2 },
  'cloudflare-pages-paid': { name: 'Cloudflare Pages (paid)', files: 100_000, fileBytes: 25 * 1024 ** 2 },
  'github-pages': { name: 'GitHub Pages', bytes: 1e9 },
  'gitlab-pages': { name: 'GitLab Pages', files: 200_000, bytes: 1e9 },
  netlify: { name: 'Netlify', filesInFolder: 54_000 },
};

/** The host's limits that a site exceeds, as sentences; empty if there are none. */
export function exceededLimits({ name, ...limits }: HostLimits, site: SiteSize): string[] {
  const format = (value: number) => value.toLocaleString('en');
  const over = (limit: number | undefined, value: number, what: string): string[] =>
    limit !== undefined && value > limit ? [`${name} accepts ${format(limit)} ${what}; the site has ${format(value)}`] : [];
  return [
    ...over(limits.files, site.files, 'files'),
    ...over(limits.bytes, site.bytes, 'bytes'),
    ...over(limits.fileBytes, site.largestFile, 'bytes in one file'),
    ...over(limits.filesInFolder, site.largestFolder, 'files in one folder'),
  ];
}

export interface HostLimits {
  name: string;
  files?: number;
  /** The bytes of the whole site. */
  bytes?: number;
  fileBytes?: number;
  filesInFolder?: number;
}

export interface SiteSize {
  files: number;
  bytes: number;
  largestFile: number;
  /** The number of files in the folder that has the most. */
  largestFolder: number;
}
