/** The form of every moment in front matter: ISO 8601 date and time with an offset; seconds are optional. */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** True for `2024-03-26T14:05:00+07:00`; false without an offset, or for a day or time that does not exist. */
export function isMoment(text: string): boolean {
  const match = MOMENT.exec(text);
  if (!match) return false;
  const [, year, month, day, hour, minute, second = '0', offset = 'Z'] = match;
  const offsetFits = offset === 'Z' || (Number(offset.slice(1, 3)) <= 14 && Number(offset.slice(4)) < 60);
  return (
    isCalendarDay(Number(year), Number(month), Number(day)) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && offsetFits
  );
}

/** True for `2024-03-26`; false for a day that does not exist. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * The calendar day of a moment in a time zone.
 *
 * @param moment milliseconds since 1970
 * @returns `2024-03-26`
 */
export function dayIn(moment: number, timeZone: string): string {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    dayFormats.set(timeZone, format);
  }
  return format.format(moment);
}

/** True if the runtime knows the IANA time zone. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

// The first newspaper appeared in 1605 (Strasbourg). Years such as 0 and 9999 are typing errors.
const FIRST_YEAR = 1605;
const LAST_YEAR = 2199;

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

// Making a formatter takes a hundred times as long as using one.
const dayFormats = new Map<string, Intl.DateTimeFormat>();
