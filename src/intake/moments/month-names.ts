import { canonicalTag } from '../../languages/names.ts';

/**
 * The number of a month, 1 to 12, by its long or short name in English or in another language.
 *
 * @param language a BCP 47 tag; ignored if it is not valid
 */
export function monthNumber(name: string, language?: string): number | undefined {
  const key = fold(name);
  const english = namesIn('en').get(key);
  if (english !== undefined || language === undefined) return english;
  const tag = canonicalTag(language);
  return tag === undefined ? undefined : namesIn(tag).get(key);
}

function namesIn(tag: string): ReadonlyMap<string, number> {
  const kept = names.get(tag);
  if (kept) return kept;
  const made = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(tag, { calendar: 'gregory', month: style, day: 'numeric', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month');
      const name = fold(part?.value ?? '');
      if (made.has(name) && made.get(name) !== month) ambiguous.add(name);
      made.set(name, month);
    }
  }
  for (const name of ambiguous) made.delete(name);
  if (tag === 'en') made.set('sept', 9);
  // Tags come from outside. A hostile archive must not fill the memory.
  if (names.size > MOST_LANGUAGES) names.clear();
  names.set(tag, made);
  return made;
}

/** Ignores case and the full stop of an abbreviation. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}

const MOST_LANGUAGES = 200;
const names = new Map<string, ReadonlyMap<string, number>>();
