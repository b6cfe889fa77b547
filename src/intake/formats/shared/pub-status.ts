import type { WireItem } from '../../wire/item.ts';

/**
 * Reads a status in any case: `stat:usable`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`, `Draft`.
 *
 * Reads an unknown status as `withheld`, so that an editor decides.
 *
 * @returns the status, and why the article is withheld; both undefined if no status was sent, which means usable in all
 *   wire formats
 */
export function statusOf(status: string | undefined): Status {
  return readStatus(status, USABLE);
}

/** Like `statusOf`, for the status of a content system: `publish`, `live`, `auto-draft`. */
export function systemStatusOf(status: string | undefined): Status {
  return readStatus(status, PUBLISHED);
}

function readStatus(status: string | undefined, usable: ReadonlySet<string>): Status {
  const word = status?.slice(Math.max(status.lastIndexOf(':'), status.lastIndexOf('/'), status.lastIndexOf('#')) + 1).trim();
  if (!word) return { pubStatus: undefined };
  const known = word.toLowerCase();
  if (usable.has(known)) return { pubStatus: 'usable' };
  if (CANCELED.has(known)) return { pubStatus: 'canceled' };
  const shown = word.length > 60 ? `${word.slice(0, 59)}…` : word;
  return { pubStatus: 'withheld', held: `its status is “${shown}”${HELD.has(known) ? '' : ', which is unknown'}` };
}

/** The stricter of two statuses. */
export function strictest(one: WireItem['pubStatus'], other: WireItem['pubStatus']): WireItem['pubStatus'] {
  if (one === 'canceled' || other === 'canceled') return 'canceled';
  if (one === 'withheld' || other === 'withheld') return 'withheld';
  return one ?? other;
}

/** The stricter of two statuses, with the reasons of both for withholding. */
export function strictestOf(one: Status, other: Status): Status {
  const held = [...new Set([one.held, other.held].filter((reason) => reason !== undefined))].join('; ') || undefined;
  return { pubStatus: strictest(one.pubStatus, other.pubStatus), ...(held !== undefined && { held }) };
}

export type Status = Pick<WireItem, 'pubStatus' | 'held'>;

const USABLE = new Set(['usable']);
const PUBLISHED = new Set(['usable', 'publish', 'published', 'public', 'live', 'released', 'final']);
const CANCELED = new Set(['canceled', 'cancelled', 'killed', 'kill', 'deleted', 'delete', 'retracted']);
const HELD = new Set(
  'withheld embargoed embargo draft auto-draft private pending future scheduled hold held trash trashed unpublished inherit'.split(' '),
);
