/**
 * The names of all formats, without the formats: to load those takes longer than to find that nothing has changed. A test
 * holds that they are the same.
 */
export const FORMAT_NAMES = [
  'json-feed',
  'ninjs',
  'newsml-g2',
  'newsml-1',
  'nitf',
  'wordpress',
  'feed',
  'page',
  'mail',
  'anpa',
  'iptc7901',
  'markdown',
  'html',
  'text',
] as const;
