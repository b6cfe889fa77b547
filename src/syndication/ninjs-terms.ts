/*
 * Terms that ninjs 3.1 leaves to the provider. `ninjs.ts` explains them; the intake reads them too.
 */

/** `profile` of every item that Kawat exports. */
export const PROFILE = 'kawat';

/** Names and `rel`s of renditions and associations. */
export const PARTS = {
  page: 'web',
  source: 'translationOf',
  version: 'alternate',
  picture: 'picture',
  correction: 'correction',
  disclaimer: 'disclaimer',
} as const;

/** Roles of alternative identifiers and of parties. */
export const ROLES = {
  story: 'kawat:story',
  uri: 'kawat:uri',
  sourceUri: 'kawat:source-uri',
  src: 'kawat:src',
  source: 'source',
  tool: 'translationTool',
  translator: 'translator',
  reviewer: 'reviewer',
  reviewerOrganisation: 'reviewerOrganisation',
} as const;

/** The media type of a text without markup. */
export const PLAIN = 'text/plain';
