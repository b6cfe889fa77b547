/*
 * Dates, times and numbers as a language writes them. Formatters are cached: making one takes a hundred times as long as
 * using it, and a build formats six dates per page.
 */

/** `26 mars 2024, 14:05 UTC+7`: the moment of a provenance line. */
export function formatMoment(moment: number | string, language: string, timeZone: string): string {
  return format(language, { ...DAY, timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' }, moment);
}

/** `26 mars 2024` */
export function formatDay(moment: number | string, language: string, timeZone: string): string {
  return format(language, { ...DAY, timeZone }, moment);
}

/** `mardi 26 mars 2024`, of a calendar day as folders name it */
export function formatLongDay(year: string, month: string, day: string, language: string): string {
  return format(
    language,
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    `${year}-${month}-${day}T12:00:00Z`,
  );
}

/** `26 mars 2024`, of a calendar day as front matter writes it */
export function formatCalendarDay(day: string, language: string): string {
  return format(language, { ...DAY, timeZone: 'UTC' }, `${day}T12:00:00Z`);
}

/** `26`, `26日`: a day within its month's list, of a period as folders name it: `2024/03/26` */
export function formatDayOfMonth(key: string, language: string): string {
  return format(language, { day: 'numeric', timeZone: 'UTC' }, `${key.replaceAll('/', '-')}T12:00:00Z`);
}

/** `mars 2024` */
export function formatMonth(year: string, month: string, language: string): string {
  return format(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }, `${year}-${month}-15T12:00:00Z`);
}

/** `2024`, `2024年` */
export function formatYear(year: string, language: string): string {
  return format(language, { year: 'numeric', timeZone: 'UTC' }, `${year}-07-01T12:00:00Z`);
}

/** `2024` or `mars 2024`, of a period as volumes name it: `2024` or `2024-03` */
export function formatPeriod(period: string, language: string): string {
  const [year, month] = period.split('-') as [string, string?];
  return month === undefined ? formatYear(year, language) : formatMonth(year, month, language);
}

/** A whole number with the language's digits and grouping. */
export function formatNumber(value: number, language: string): string {
  let made = numbers.get(language);
  if (!made) numbers.set(language, (made = new Intl.NumberFormat(language)));
  return made.format(value);
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

function format(language: string, options: Intl.DateTimeFormatOptions, moment: number | string): string {
  const key = language + JSON.stringify(options);
  let made = dates.get(key);
  // CLDR's `en` is American English. A publication that wants that uses en-US.
  if (!made) dates.set(key, (made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options)));
  return made.format(typeof moment === 'string' ? Date.parse(moment) : moment);
}

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
