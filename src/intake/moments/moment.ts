import { isMoment } from '../../articles/model/dates.ts';
import { showValue } from '../../findings/finding.ts';
import { BASIC, CJK, DAY_FIRST, EXTENDED, MONTH_FIRST, NUMERIC_OFFSET, ZONE_NAMES } from './patterns.ts';
import { monthNumber } from './month-names.ts';
import { weekdayName, weekdayNumber, weekdayOf } from './weekday-names.ts';
import { offsetOf } from './zone-offset.ts';

/**
 * Parses a date and time from a wire and converts it to the form of front matter.
 *
 * Accepts ISO 8601 (extended and basic), the dates of RFC 822 and 2822 with their zone names, and dates with a month in
 * words (`March 26, 2024 2:05 PM`, `26 mars 2024 14:05`, `2024年3月26日`). Keeps an offset as sent. Reads a time without
 * offset in `zone`, and a date without time as midnight there. A time that a clock change skips gets the offset from
 * before the change; a time that occurs twice gets the first one (RFC 5545, 3.3.5).
 *
 * Refuses numbers (`1711436700`, `26/03/2024`): their unit, or which of them is the month, is unknown.
 *
 * @param options.zone     IANA time zone for a time without offset; without it, such a time is a problem
 * @param options.language the language of month names besides English
 * @param options.saysAssumed whether to return `assumed`
 * @returns a moment that `isMoment` accepts, or the problem as half a sentence; `doubt` if the named weekday is not that
 *   of the date; `assumed` if the offset, or the time and the offset, were not sent
 */
export function readMoment(
  text: string,
  options: { zone?: string | undefined; language?: string | undefined; saysAssumed?: boolean } = {},
): MomentReading {
  if (isMoment(text)) return { moment: text };
  const found = showValue(text.trim());
  if (text.length > LONGEST) return { problem: `${found}, which is not a date` };
  const plain = text.normalize('NFKC').replace(EASTERN_DIGITS, westernDigit).trim();
  const parts = readIso(plain) ?? readWords(plain, options.language);
  if (!parts) return { problem: `${found}, ${explain(plain)}` };
  const error = findError(parts);
  if (error) return { problem: `${found}: ${error}` };
  const reading = withOffset(parts, found, options);
  const doubt = 'moment' in reading ? doubtOf(parts, found, options.language) : undefined;
  return doubt === undefined ? reading : { ...reading, doubt };
}

/** Compares the named weekday with the date. Ignores a word that is not a weekday. */
function doubtOf({ year, month, day, weekday }: Parts, found: string, language: string | undefined): string | undefined {
  const named = weekday === undefined ? undefined : weekdayNumber(weekday, weekday.endsWith('曜日') ? 'ja' : language);
  const actual = weekdayOf(Number(year), month, day);
  return named === undefined || named === actual ? undefined : `${found}, but that day is a ${weekdayName(actual)}`;
}

function withOffset(
  parts: Parts,
  found: string,
  { zone, saysAssumed }: { zone?: string | undefined; saysAssumed?: boolean },
): MomentReading {
  const local = `${parts.year}-${two(parts.month)}-${two(parts.day)}T${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}`;
  let offset = parts.offset === undefined ? undefined : normaliseOffset(parts.offset);
  let assumed: string | undefined;
  if (parts.offset !== undefined && offset === undefined) return { problem: `${found}: ${showValue(parts.offset)} is not a time zone` };
  if (offset === undefined) {
    if (zone === undefined) return { problem: `${found}, which has no offset from UTC` };
    offset = offsetOf(`${local}Z`, zone);
    if (offset === undefined) return { problem: `${found} without an offset, and ${showValue(zone)} is not a time zone` };
    assumed = parts.hasTime ? `no offset from UTC was sent; read as a time of ${zone}` : `no time was sent; read as midnight in ${zone}`;
  }
  const moment = `${local}${parts.fraction}${offset}`;
  if (isMoment(moment)) return assumed === undefined || !saysAssumed ? { moment } : { moment, assumed };
  return { problem: `${found}: ${offset} is not an offset from UTC` };
}

function readIso(text: string): Parts | undefined {
  const match = EXTENDED.exec(text) ?? BASIC.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute = '0', second = '0', fraction = '', offset] = match;
  return makeParts({ year: year!, month: Number(month), day: day!, hour, minute, second, fraction, offset });
}

function readWords(text: string, language: string | undefined): Parts | undefined {
  const cjk = CJK.exec(text);
  if (cjk) {
    const [, year, month, day, weekday, hour, minute = '0', second = '0', offset] = cjk;
    // The brackets contain only the first character of the weekday's name.
    return makeParts({
      ...{ year: year!, month: Number(month), day: day!, hour, minute, second, offset },
      weekday: weekday && `${weekday}曜日`,
    });
  }
  const match = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text);
  const groups = match?.groups;
  if (!groups) return undefined;
  const month = monthNumber(groups['month']!, language);
  if (month === undefined) return undefined;
  const { year, day, hour, minute = '0', second = '0', half, offset, weekday } = groups;
  const hours = half === undefined || hour === undefined ? hour : halfDay(Number(hour), half);
  return makeParts({ year: fullYear(year!), month, day: day!, hour: hours, minute, second, offset, weekday });
}

function makeParts({ year, month, day, hour, minute, second, fraction = '', offset, weekday }: MatchedParts): Parts {
  return {
    year: year.padStart(4, '0'),
    month,
    day: Number(day),
    hour: Number(hour ?? 0),
    hasTime: hour !== undefined,
    minute: Number(minute),
    second: Number(second),
    fraction: fraction.replace(',', '.').slice(0, LONGEST_FRACTION),
    offset,
    weekday,
  };
}

/** Converts to 24 hours: 12 AM is midnight, 12 PM is noon. `99` stands for an hour that does not exist. */
function halfDay(hour: number, half: string): string {
  if (hour < 1 || hour > 12) return '99';
  return String((hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0));
}

/** RFC 2822, 4.3: two digits from 50 are a year of the 20th century. */
function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return `${Number(year) < 50 ? '20' : '19'}${year}`;
}

function findError({ year, month, day, hour, minute, second }: Parts): string | undefined {
  if (!isMoment(`${year}-01-01T00:00Z`)) return `no article is from the year ${Number(year)}`;
  if (month < 1 || month > 12) return `there is no month ${month}`;
  if (!isMoment(`${year}-${two(month)}-${two(day)}T00:00Z`)) return `${year}-${two(month)} has no day ${day}`;
  if (hour > 23 || minute > 59 || second > 59) return `there is no time ${two(hour)}:${two(minute)}:${two(second)}`;
  return undefined;
}

function normaliseOffset(offset: string): string | undefined {
  const named = ZONE_NAMES[offset.toUpperCase()];
  if (named !== undefined) return named;
  const match = NUMERIC_OFFSET.exec(offset);
  if (!match) return undefined;
  const sign = match[1] === '-' || match[1] === '\u2212' ? '-' : '+';
  return `${sign}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}`;
}

/** Says why a text is not a date, as the end of a sentence. */
function explain(text: string): string {
  if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return 'a number without a unit';
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/.test(text)) return 'in which the day and the month cannot be told apart';
  if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)) return 'which is not a single date';
  return text === '' ? 'where a date was expected' : 'which is not a date with a year';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function westernDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}

const LONGEST = 120;
const LONGEST_FRACTION = 10;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** What a pattern matched. */
interface MatchedParts {
  year: string;
  month: number;
  day: string;
  hour: string | undefined;
  minute: string;
  second: string;
  fraction?: string | undefined;
  offset: string | undefined;
  weekday?: string | undefined;
}

interface Parts {
  year: string;
  month: number;
  day: number;
  hour: number;
  /** False if only a date was sent. */
  hasTime: boolean;
  minute: number;
  second: number;
  /** With its point: `.123`. */
  fraction: string;
  offset: string | undefined;
  /** The weekday's name as sent. */
  weekday: string | undefined;
}

/** A moment in the form of front matter, or the problem. */
export type MomentReading = { moment: string; doubt?: string; assumed?: string } | { problem: string };
