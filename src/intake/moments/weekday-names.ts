import { canonicalTag } from '../../languages/names.ts';

/**
 * The number of a weekday, 0 for Sunday, by its long or short name in English or in another language.
 *
 * @param language a BCP 47 tag; ignored if it is not valid
 */
export function weekdayNumber(name: string, language?: string): number | undefined {
  const tag = language === undefined ? undefined : canonicalTag(language);
  for (const candidate of new Set(['en', ...(tag === undefined ? [] : [tag])])) {
    const number = namesIn(candidate).indexOf(fold(name));
    if (number !== -1) return number % 7;
  }
  return undefined;
}

/** The weekday of a date. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The English name of a weekday. */
export function weekdayName(number: number): string {
  return dayIn('en', 'long', number);
}

/** Long names from Sunday, then short ones. */
function namesIn(tag: string): readonly string[] {
  const kept = names.get(tag);
  if (kept) return kept;
  const made = (['long', 'short'] as const).flatMap((style) => [0, 1, 2, 3, 4, 5, 6].map((number) => fold(dayIn(tag, style, number))));
  // Tags come from outside. A hostile archive must not fill the memory.
  if (names.size > MOST_LANGUAGES) names.clear();
  names.set(tag, made);
  return made;
}

function dayIn(tag: string, style: 'long' | 'short', number: number): string {
  // 1 September 2024 was a Sunday.
  return new Intl.DateTimeFormat(tag, { weekday: style, timeZone: 'UTC' }).format(Date.UTC(2024, 8, 1 + number));
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}

const MOST_LANGUAGES = 200;
const names = new Map<string, readonly string[]>();
