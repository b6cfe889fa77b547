/**
 * The names of all formats, without their code: loading that takes longer than an import that changes nothing. A test
 * checks that this list is complete.
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
