import { cleanCharacters } from '../wire/characters.ts';

/**
 * Removes invisible characters from every text in a value. The input itself was cleaned before, but the parsers have
 * since decoded its escapes (`\u0000`, `&#x202e;`).
 *
 * @param onRemoved receives what was removed
 * @returns the same value if nothing had to be changed
 */
export function cleanTexts<Value>(value: Value, onRemoved: (what: string) => void): Value {
  if (typeof value === 'string') {
    const { text, removed } = cleanCharacters(value);
    for (const { what } of removed) onRemoved(what);
    return (text === value ? value : text) as Value;
  }
  if (Array.isArray(value)) {
    const cleaned: unknown[] = value.map((entry: unknown) => cleanTexts(entry, onRemoved));
    return cleaned.every((entry, index) => entry === value[index]) ? value : (cleaned as Value);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, cleanTexts(member, onRemoved)] as const);
  return entries.every(([key, member]) => member === value[key as keyof Value]) ? value : (Object.fromEntries(entries) as Value);
}
