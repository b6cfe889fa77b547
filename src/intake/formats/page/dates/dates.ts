import { readMoment } from '../../../moments/moment.ts';
import { offsetOf } from '../../../moments/zone-offset.ts';
import { dateInAddress } from './address-date.ts';
import { datesOfElements, visibleDates } from './elements.ts';
import { GENERAL, MODIFIED, PUBLISHED } from './meta-names.ts';
import { zoneOfSite } from './site-zone.ts';
import { bareDate, isDate } from './visible.ts';
import { textIn, type Fields } from '../marks/json-ld.ts';

/** What the dates of a page are read from. */
export interface DateSources {
  document: Document;
  /** JSON-LD of the article, then that of the page. */
  things: readonly (Fields | undefined)[];
  /** The content of the first `<meta>` of one of these names. */
  meta: (...names: string[]) => string | undefined;
  language: string | undefined;
  /** Where the article is from. */
  address: string | undefined;
}

/** The dates of an article, as moments or as sent, and what an editor should know of them. */
export interface Dates {
  published: string | undefined;
  modified: string | undefined;
  notes: string[];
}

/**
 * When an article was published and changed, as the page says it: in JSON-LD, `<meta>`, microdata, `<time>` in the
 * article, then in a visible line, at last in its address. The first that reads as a date counts; where it has no time or no
 * offset from UTC, another that says the same moment more exactly stands for it.
 *
 * A change that is dated before the publication is not one: the date of publication stands.
 */
export function datesOf(sources: DateSources): Dates {
  const { document, things, meta } = sources;
  const notes: string[] = [];
  const dates: Ways = [
    () => things.map((thing) => textIn(thing, 'datePublished') ?? textIn(thing, 'dateCreated') ?? textIn(thing, 'uploadDate')),
    () => PUBLISHED.map((name) => meta(name)),
    () => [parselyDate(meta('parsely-page'))],
    () => datesOfElements(sources, '[itemprop~="datePublished"], [itemprop~="dateCreated"], [property~="datePublished"]'),
    () => datesOfElements(sources, 'time[pubdate], time.published, .dt-published, .entry-date.published, abbr.published'),
    () => datesOfElements(sources, 'time', (element) => !isChange(element)),
    () => GENERAL.map((name) => meta(name)),
    () => visibleDates(document, sources),
  ];
  const changes: Ways = [
    () => things.map((thing) => textIn(thing, 'dateModified')),
    () => MODIFIED.map((name) => meta(name)),
    () => datesOfElements(sources, '[itemprop~="dateModified"], time.updated, time.modified, .dt-updated'),
  ];
  const published = pick(dates, sources, notes) ?? dayOf(sources, notes);
  const modified = pick(changes, sources, []);
  return { published, modified: isBefore(modified, published) ? undefined : modified, notes };
}

type Ways = readonly (() => readonly (string | undefined)[])[];

/** The first that reads as a date, as exactly as the page says it; else the first that was found, so that it is reported. */
function pick(ways: Ways, sources: DateSources, notes: string[]): string | undefined {
  const found: Found[] = [];
  let unread: string | undefined;
  for (const way of ways) {
    for (const sent of way()) {
      if (sent === undefined || sent === '') continue;
      const read = readSent(sent, sources);
      if (read) found.push(read);
      else unread ??= sent;
    }
    if (found[0]?.hasTime && found[0].hasOffset) break;
  }
  const [first] = found;
  if (first === undefined) return unread;
  const timed = first.hasTime
    ? first
    : (found.find((other) => other.hasTime && other.local.slice(0, 10) === first.local.slice(0, 10)) ?? first);
  if (timed.hasOffset) return timed.sent;
  const exact = timed.hasTime ? found.find((other) => other.hasOffset && isSameMoment(timed, other)) : undefined;
  return exact?.sent ?? inZoneOfSite(timed, sources, notes);
}

/** A date as it was found. */
interface Found {
  sent: string;
  /** Its day and time, without an offset: `2024-03-26T14:05:00`. */
  local: string;
  hasTime: boolean;
  hasOffset: boolean;
}

function readSent(sent: string, context: DateSources): Found | undefined {
  const text = EPOCH.test(sent)
    ? new Date(Number(sent.padEnd(13, '0'))).toISOString()
    : isDate(sent, context)
      ? sent
      : bareDate(sent, context);
  const read = readMoment(text, { zone: 'UTC', language: context.language, saysAssumed: true });
  if ('problem' in read) return undefined;
  return {
    sent: text,
    local: read.moment.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length),
    hasTime: read.assumed?.startsWith('no time') !== true,
    hasOffset: read.assumed === undefined,
  };
}

/** True where both say one time, of one place or of two: the minutes agree, and the hours are a zone apart. */
function isSameMoment(one: Found, other: Found): boolean {
  const apart = Date.parse(`${one.local}Z`) - Date.parse(`${other.local}Z`);
  return apart % HOUR === 0 && Math.abs(apart) <= 14 * HOUR;
}

/** A date without an offset, with that of the zone that the site is likely to be in. */
function inZoneOfSite({ sent, local, hasTime }: Found, { address, language }: DateSources, notes: string[]): string {
  const zone = zoneOfSite(address, language);
  const offset = zone === undefined ? undefined : offsetOf(`${local}Z`, zone);
  if (offset === undefined) return sent;
  notes.push(
    `date: no ${hasTime ? 'offset from UTC' : 'time'} was sent; read as ${hasTime ? 'a time of' : 'midnight in'} ${zone}, from where the site is`,
  );
  return `${local}${offset}`;
}

/** The last resort. */
function dayOf(sources: DateSources, notes: string[]): string | undefined {
  const day = dateInAddress(sources.address);
  if (day === undefined) return undefined;
  notes.push(`date: only the page's address names one, ${day}`);
  return inZoneOfSite({ sent: day, local: `${day}T00:00:00`, hasTime: false, hasOffset: false }, sources, []);
}

function isBefore(one: string | undefined, other: string | undefined): boolean {
  const [first, second] = [one, other].map((text) => (text === undefined ? undefined : readMoment(text, { zone: 'UTC' })));
  return (
    first !== undefined &&
    second !== undefined &&
    'moment' in first &&
    'moment' in second &&
    Date.parse(first.moment) < Date.parse(second.moment)
  );
}

function isChange(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  return /updat|modif|edited/i.test(names);
}

function parselyDate(content: string | undefined): string | undefined {
  try {
    const page: unknown = JSON.parse(content ?? 'null');
    return textIn(page as Fields, 'pub_date');
  } catch {
    return undefined;
  }
}

const HOUR = 3_600_000;
const EPOCH = /^1\d{9}(?:\d{3})?$/;
