/*
 * JSON of any shape, read as wires mean it. Nothing here throws: what is not what was wanted is not there.
 */

/** An object's members by their names in lower case: versions 1 to 3 of ninjs differ in capitals alone. */
export type Fields = ReadonlyMap<string, unknown>;

/** @returns no fields where the value is no object; of names that differ in case alone the first counts */
export function fieldsOf(value: unknown): Fields {
  const fields = new Map<string, unknown>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fields;
  for (const [name, member] of Object.entries(value)) {
    const key = name.toLowerCase();
    if (!fields.has(key)) fields.set(key, member);
  }
  return fields;
}

/**
 * Text, or a number as text; verbatim but for line ends and characters that no text holds.
 *
 * @returns undefined for anything else, and for nothing but white space
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value !== 'string' || BLANK.test(value)) return undefined;
  const text = value.isWellFormed() ? value : value.toWellFormed();
  return UNWANTED.test(text) ? text.replaceAll('\r\n', '\n').replace(ALL_UNWANTED, '') || undefined : text;
}

/** The first of the named members that holds text. */
export function firstText(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const text = textOf(fields.get(name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A list's items; an object's members with their names, as version 1 lists things; a lone text. */
export function entriesOf(value: unknown): { name: string | undefined; value: unknown }[] {
  if (Array.isArray(value)) return (value as unknown[]).map((item) => ({ name: undefined, value: item }));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value as Record<string, unknown>).map(([name, member]) => ({ name, value: member }));
  return textOf(value) === undefined ? [] : [{ name: undefined, value }];
}

/** The first of the named members that is there and not empty, as entries. */
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
