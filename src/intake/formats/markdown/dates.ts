import { TomlDate } from 'smol-toml';
import { readMoment } from '../../moments/moment.ts';
import { textOf, type Fields } from '../json/values.ts';
import type { Status } from '../shared/pub-status.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/** Converts the dates of TOML to text. In YAML and JSON they are text already. */
export function dateOf(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name);
    const text = value instanceof TomlDate ? tomlDate(value) : textOf(value);
    if (text !== undefined) return text;
  }
  return undefined;
}

function tomlDate(date: TomlDate): string | undefined {
  return Number.isNaN(date.getTime()) || date.isTime() ? undefined : date.toISOString().replace(/\.000/, '');
}

/**
 * The date from which the generator would publish the page: `publishDate`, else `date`, if it is in the future. Kawat's own
 * articles use `embargoedUntil`.
 */
export function scheduledIn(fields: Fields): string | undefined {
  if (fields.has('firstcreated')) return undefined;
  return [...SCHEDULES.map((name) => dateOf(fields, name)), dateOf(fields, 'date', 'pubdate', 'pubdatetime')].find(
    (date) => date !== undefined && timeOf(date) > Date.now(),
  );
}

/** A page past its `expiryDate` is withdrawn. For a date in the future, a note tells the editor to withdraw it then. */
export function periodOf(fields: Fields): { status: Status; leftOut: Finding[] } {
  const expiry = dateOf(fields, ...EXPIRIES);
  if (expiry === undefined || fields.has('firstcreated')) return { status: { pubStatus: undefined }, leftOut: [] };
  const at = timeOf(expiry);
  const end = expiry.slice(0, 60);
  const hold = (held: string) => ({ status: { pubStatus: 'withheld', held } as const, leftOut: [] });
  if (Number.isNaN(at)) return hold(`its \`expiryDate\` “${end}” cannot be read`);
  if (at <= Date.now()) return hold(`it expired on ${end}`);
  const reason = 'Kawat does not withdraw the article on that day; set `pubStatus: canceled` in it then';
  return { status: { pubStatus: undefined }, leftOut: [asLeftOut(1, `an expiry date, ${end}`, reason)] };
}

/** Reads a date without offset in the last time zone, so that a date that may be in the future counts as future. */
function timeOf(date: string): number {
  const read = readMoment(date, { zone: 'Etc/GMT+12' });
  return 'moment' in read ? Date.parse(read.moment) : NaN;
}

const SCHEDULES = ['publishdate', 'publishat', 'publish_date', 'publish_at', 'scheduled', 'scheduledat', 'releasedate', 'availablefrom'];
const EXPIRIES = ['expirydate', 'expires', 'expiry', 'unpublishdate', 'unpublish_date', 'expirationdate'];
