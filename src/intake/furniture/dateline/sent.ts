import { readMoment } from '../../moments/moment.ts';
import { oneLine } from '../../body/one-line.ts';
import { agencyIn } from '../names/agencies.ts';
import { dayAtEnd } from './calendar.ts';
import { isNoPlace } from './no-place.ts';
import { isKnownPlace } from '../names/places.ts';

/**
 * Cleans a dateline that was sent as a field: removes the dash at its end and timestamps of a system.
 *
 * @returns undefined if it has no place, but only a day, an agency, a timestamp or `N/A`
 */
export function cleanDateline(sent: string | undefined, language?: string): string | undefined {
  const line = oneLine(sent)
    ?.replace(TIMESTAMP, '')
    .replace(/\s*[-–—=＝_]+$/u, '')
    .trim();
  if (!line || isMoment(line, language)) return undefined;
  let rest = line;
  for (;;) {
    const found = dayAtEnd(rest);
    const before = (found ? rest.slice(0, -found.length) : rest).replace(EASTERN_DAY, '').replace(BRACKETED_AGENCY, withoutAgency);
    // `الشارقة في 3 يونيو`
    const shorter = before
      .replace(EDGES, '')
      .replace(/\s+في$/u, '')
      .trim();
    if (shorter === rest) break;
    rest = shorter;
  }
  return isPlace(rest) ? line : undefined;
}

/** Cleans a place that was sent as a field; undefined if it is not a place. */
export function cleanPlace(sent: string | undefined, language?: string): string | undefined {
  const place = oneLine(sent);
  return place === undefined || isMoment(place, language) || !isPlace(place) ? undefined : place;
}

function isPlace(text: string): boolean {
  return isKnownPlace(text) || (/\p{L}/u.test(text) && !isNoPlace(text) && agencyIn(text) === undefined);
}

function isMoment(text: string, language: string | undefined): boolean {
  return 'moment' in readMoment(text, { zone: 'UTC', language });
}

function withoutAgency(whole: string, inner: string): string {
  return agencyIn(inner) === undefined ? whole : '';
}

// ISO 8601, basic and extended, with a time.
const TIMESTAMP = /\s*\b(?:\d{8}T\d{4,6}|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?:Z|[-+]\d\d:?\d\d)?\b/g;
const EASTERN_DAY = /(?:\d{4}\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日[电電讯訊]?$/u;
const BRACKETED_AGENCY = /[(（/]([^()（）/]{2,40})[)）/]$/u;
const EDGES = /^[\s,،/(（–—-]+|[\s,،/–—-]+$/gu;
