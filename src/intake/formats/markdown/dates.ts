import { TomlDate } from 'smol-toml';
import { readMoment } from '../../moments/moment.ts';
import { textOf, type Fields } from '../json/values.ts';
import type { Status } from '../shared/pub-status.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/** TOML has dates of its own; YAML’s and JSON’s are text. */
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
 * The day before which the generator would not have built the page: a `publishDate`, else a `date`, that is still to
 * come. Kawat's own articles say it with `embargoedUntil`.
 */
export function scheduledIn(fields: Fields): string | undefined {
  if (fields.has('firstcreated')) return undefined;
  return [...SCHEDULES.map((name) => dateOf(fields, name)), dateOf(fields, 'date', 'pubdate', 'pubdatetime')].find(
    (date) => date !== undefined && timeOf(date) > Date.now(),
  );
}

/** A page that is past its `expiryDate` was taken down; one that is not yet is taken down by an editor. */
export function periodOf(fields: Fields): { status: Status; leftOut: Finding[] } {
  const expiry = dateOf(fields, ...EXPIRIES);
  if (expiry === undefined || fields.has('firstcreated')) return { status: { pubStatus: undefined }, leftOut: [] };
  const at = timeOf(expiry);
  const end = expiry.slice(0, 60);
  const hold = (held: string) => ({ status: { pubStatus: 'withheld', held } as const, leftOut: [] });
  if (Number.isNaN(at)) return hold(`its \`expiryDate\` “${end}” cannot be read`);
  if (at <= Date.now()) return hold(`it expired on ${end}`);
  const reason = 'nothing takes the article down on that day; then set `pubStatus: canceled` in it';
  return { status: { pubStatus: undefined }, leftOut: [asLeftOut(1, `an expiry date, ${end}`, reason)] };
}

/** Without an offset it is a time of the zone that comes last: what might be still to come counts as still to come. */
function timeOf(date: string): number {
  const read = readMoment(date, { zone: 'Etc/GMT+12' });
  return 'moment' in read ? Date.parse(read.moment) : NaN;
}

const SCHEDULES = ['publishdate', 'publishat', 'publish_date', 'publish_at', 'scheduled', 'scheduledat', 'releasedate', 'availablefrom'];
const EXPIRIES = ['expirydate', 'expires', 'expiry', 'unpublishdate', 'unpublish_date', 'expirationdate'];
