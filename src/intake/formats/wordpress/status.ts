import type { XmlElement } from '../xml/element.ts';
import { firstText } from '../feed/elements.ts';
import { strictestOf, type Status } from '../shared/pub-status.ts';

/**
 * Whether a post could be read by anyone in WordPress: its status is `publish`, and no password protects it. All other
 * posts are withheld, with the reason.
 */
export function statusOfPost(entry: XmlElement): Status {
  const status = firstText(entry, 'wp:status');
  const known: Status = status === 'publish' ? { pubStatus: 'usable' } : { pubStatus: 'withheld', held: sayStatus(status) };
  return firstText(entry, 'wp:post_password') === undefined
    ? known
    : strictestOf(known, { pubStatus: 'withheld', held: 'a password protects it in WordPress' });
}

/** True for what the site itself threw away or never kept: nothing new comes of it. */
export function isThrownAway(entry: XmlElement): boolean {
  return ['trash', 'auto-draft', 'inherit'].includes(firstText(entry, 'wp:status') ?? '');
}

function sayStatus(status: string | undefined): string {
  if (status === undefined) return 'the export does not say whether WordPress published it';
  return SAYINGS.get(status) ?? `its status in WordPress is “${status.slice(0, 60)}”, which is not known`;
}

const SAYINGS = new Map([
  ['draft', 'it is a draft in WordPress (status draft)'],
  ['auto-draft', 'WordPress saved it by itself and nobody kept it (status auto-draft)'],
  ['pending', 'it waits for review in WordPress (status pending)'],
  ['private', 'it is private in WordPress (status private)'],
  ['future', 'it is scheduled in WordPress (status future)'],
  ['trash', 'it is in the trash of WordPress (status trash)'],
  ['inherit', 'it is part of another item of WordPress (status inherit)'],
]);
