import type { FrontMatter, Translation } from '../../articles/model/schema.ts';
import { showValue } from '../../findings/finding.ts';

/**
 * Fields of Kawat's front matter that wires do not have. They are read from Kawat's own Markdown and ninjs exports, so
 * that an export can be imported without loss.
 */
export interface OwnFields {
  corrections?: FrontMatter['corrections'];
  translation?: Partial<Pick<Translation, (typeof OWN_OF_TRANSLATION)[number]>>;
}

/** Describes a value for a message. Does not write out lists and blocks, which may be nested too deep for JSON. */
export function showShort(value: unknown): string {
  return typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a block') : showValue(value);
}

export const OWN_OF_TRANSLATION = ['postEditing', 'revPerson', 'revOrg', 'reviewed', 'sourceVersion', 'disclaimer'] as const;
