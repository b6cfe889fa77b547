/*
 * Reads JSON of any shape leniently. Nothing here throws: a value of the wrong type counts as missing.
 */

/** An object's members by lower-case name. Versions 1 to 3 of ninjs differ only in capitals. */
export type Fields = ReadonlyMap<string, unknown>;

/** @returns no fields if the value is not an object; if two names differ only in case, the first one counts */
export function fieldsOf(value: unknown): Fields {
  const fields = new Map<string, unknown>();
  if (!isObject(value)) return fields;
  for (const [name, member] of Object.entries(value)) {
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, member);
  }
  return fields;
}

/** True for what has members with names. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Text, or a number as text. Verbatim, except for line ends and control characters.
 *
 * @returns undefined for other values, and for a text of white space only
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string' || BLANK.test(value)) return undefined;
  const text = value.isWellFormed() ? value : value.toWellFormed();
  return UNWANTED.test(text) ? text.replaceAll('\r\n', '\n').replace(ALL_UNWANTED, '') || undefined : text;
}

/** The first of the named members that has text. */
export function firstText(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(fields.get(name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The items of a list, or the named members of an object (as in version 1), or a single text. */
export function entriesOf(value: unknown): { name: string | undefined; value: unknown }[] {
  if (Array.isArray(value)) return (value as unknown[]).map((item) => ({ name: undefined, value: item }));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value as Record<string, unknown>).map(([name, member]) => ({ name, value: member }));
  return textOf(value) === undefined ? [] : [{ name: undefined, value }];
}

/** The entries of the first named member that has any. */
export function firstEntries(fields: Fields, ...names: readonly string[]): { name: string | undefined; value: unknown }[] {
  for (const name of names) {
    const entries = entriesOf(fields.get(name));
    if (entries.length > 0) return entries;
  }
  return [];
}

const BLANK = /^\s*$/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const UNWANTED = /[\0-\x08\x0b-\x1f\x7f]/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const ALL_UNWANTED = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
