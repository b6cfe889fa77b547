import type { PublicationFile } from './publication-schema.ts';

/** `publication.yaml`, checked, with the address resolved: `site` is an origin, `base` the path under it. */
export type Publication = Omit<PublicationFile, 'site'> & {
  /** Origin: `https://news.example` */
  site: string;
  /** Path that the site is served under, with `/` at both ends. */
  base: string;
};
