import { articleSchema, translationSchema, type FrontMatter, type Translation } from '../../articles/model/schema.ts';
import { showValue } from '../../findings/finding.ts';
import type { LeftOut } from './format.ts';

/**
 * What Kawat's own front matter says and no wire does. Read from Kawat's own Markdown and its ninjs export, so
 * that what was exported comes back whole.
 */
export interface OwnFields {
  corrections?: FrontMatter['corrections'];
  translation?: Partial<Pick<Translation, (typeof OWN_OF_TRANSLATION)[number]>>;
}

/**
 * Checks such fields with the schema of front matter.
 *
 * @param corrections, translation of any shape
 * @returns those that are right; what is wrong is left out and said
 */
export function readOwnFields(
  corrections: unknown,
  translation: unknown,
  line: number,
): { own: OwnFields | undefined; leftOut: LeftOut[] } {
  const own: OwnFields = {};
  const leftOut: LeftOut[] = [];
  const leave = (name: string, value: unknown): void =>
    void leftOut.push({ line, found: `${name}: ${showShort(value)}`, reason: 'it is not what this field holds', isLoss: false });
  if (corrections !== undefined) {
    const read = articleSchema.shape.corrections.safeParse(corrections);
    if (read.success) own.corrections = read.data;
    else leave('corrections', corrections);
  }
  if (typeof translation === 'object' && translation !== null) {
    const given = new Map<string, unknown>(Object.entries(translation));
    const right: Record<string, unknown> = {};
    for (const name of OWN_OF_TRANSLATION) {
      const value = given.get(name);
      if (value === undefined) continue;
      const read = translationSchema.shape[name].safeParse(value);
      if (read.success) right[name] = read.data;
      else leave(`translation.${name}`, value);
    }
    if (Object.keys(right).length > 0) own.translation = right;
  }
  return { own: Object.keys(own).length > 0 ? own : undefined, leftOut };
}

/** Values from outside may be nested deeper than JSON can be written. */
function showShort(value: unknown): string {
  return typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a block') : showValue(value);
}

const OWN_OF_TRANSLATION = ['postEditing', 'revPerson', 'revOrg', 'reviewed', 'sourceVersion', 'disclaimer'] as const;
