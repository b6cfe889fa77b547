import { canonicalTag } from '../../languages/names.ts';

/**
 * The number of a weekday, 0 for Sunday, by its name in English or in the language given, long or short.
 *
 * @param language BCP 47; anything else adds nothing to English
 */
export function weekdayNumber(name: string, language?: string): number | undefined {
  const tag = language === undefined ? undefined : canonicalTag(language);
  for (const candidate of new Set(['en', ...(tag === undefined ? [] : [tag])])) {
    const number = namesIn(candidate).indexOf(fold(name));
    if (number !== -1) return number % 7;
  }
  return undefined;
}

/** The day that a moment's own date is. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** English name of a weekday by its number. */
export function weekdayName(number: number): string {
  return dayIn('en', 'long', number);
}

/** Long names from Sunday, then short ones. */
function namesIn(tag: string): readonly string[] {
  const kept = names.get(tag);
  if (kept) return kept;
  const made = (['long', 'short'] as const).flatMap((style) => [0, 1, 2, 3, 4, 5, 6].map((number) => fold(dayIn(tag, style, number))));
  // Tags come from what is read: a hostile archive must not fill the memory.
  if (names.size > MOST_LANGUAGES) names.clear();
  names.set(tag, made);
  return made;
}

function dayIn(tag: string, style: 'long' | 'short', number: number): string {
  // The first of September 2024 was a Sunday.
  return new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 8, 1 + number));
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}

const MOST_LANGUAGES = 200;
const names = new Map<string, readonly string[]>();
