import type { WireItem } from '../wire-item.ts';

/**
 * A wire's status: `stat:usable`, `http://cv.iptc.org/newscodes/pubstatusg2/canceled`, `Usable`.
 *
 * A status that is not known is read as `withheld`: better to ask an editor than to publish what was not released.
 *
 * @returns undefined where nothing was sent, which all wire formats mean as usable
 */
export function pubStatusOf(status: string | undefined): WireItem['pubStatus'] {
  const word = status?.slice(Math.max(status.lastIndexOf(':'), status.lastIndexOf('/'), status.lastIndexOf('#')) + 1).toLowerCase();
  if (!word) return undefined;
  if (word === 'usable') return 'usable';
  return CANCELED.has(word) ? 'canceled' : 'withheld';
}

/** Of two statuses the one that lets less out. */
export function strictest(one: WireItem['pubStatus'], other: WireItem['pubStatus']): WireItem['pubStatus'] {
  if (one === 'canceled' || other === 'canceled') return 'canceled';
  if (one === 'withheld' || other === 'withheld') return 'withheld';
  return one ?? other;
}

const CANCELED = new Set(['canceled', 'cancelled', 'killed', 'kill', 'deleted', 'delete', 'retracted']);
