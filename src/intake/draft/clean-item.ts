import { cleanCharacters } from '../wire/characters.ts';

/**
 * Cleans every text in a value. An input's own characters are clean by then; its escapes (`\u0000`, `&#x202e;`) are
 * read later, by the parsers.
 *
 * @param onRemoved is told what was taken out
 * @returns the value itself where nothing had to be changed
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
