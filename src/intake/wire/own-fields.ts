import type { FrontMatter, Translation } from '../../articles/model/schema.ts';
import { showValue } from '../../findings/finding.ts';

/**
 * What Kawat's own front matter says and no wire does. Read from Kawat's own Markdown and its ninjs export, so
 * that what was exported comes back whole.
 */
export interface OwnFields {
  corrections?: FrontMatter['corrections'];
  translation?: Partial<Pick<Translation, (typeof OWN_OF_TRANSLATION)[number]>>;
}

/** Values from outside may be nested deeper than JSON can be written. */
export function showShort(value: unknown): string {
  return typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a block') : showValue(value);
}

export const OWN_OF_TRANSLATION = ['postEditing', 'revPerson', 'revOrg', 'reviewed', 'sourceVersion', 'disclaimer'] as const;
