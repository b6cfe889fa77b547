import { OWN_OF_TRANSLATION, type OwnFields, showShort } from '../../wire/own-fields.ts';
import { articleSchema, translationSchema } from '../../../articles/model/schema.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/**
 * Checks Kawat's own fields with the schema of front matter.
 *
 * @param corrections of any shape
 * @param translation of any shape
 * @returns the valid fields, and a note about each field that was left out
 */
export function readOwnFields(
  corrections: unknown,
  translation: unknown,
  line: number,
): { own: OwnFields | undefined; leftOut: Finding[] } {
  const own: OwnFields = {};
  const leftOut: Finding[] = [];
  const leave = (name: string, value: unknown): void =>
    void leftOut.push(asLeftOut(line, `${name}: ${showShort(value)}`, 'it is not a valid value for this field'));
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
