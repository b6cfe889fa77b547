import type { XmlElement } from '../xml/element.ts';
import { firstText } from '../xml/by-namespace.ts';
import { strictestOf, type Status } from '../shared/pub-status.ts';

/**
 * Reads whether a post was public in WordPress: its status is `publish`, and it has no password. Withholds all other posts,
 * with the reason.
 */
export function statusOfPost(entry: XmlElement): Status {
  const status = firstText(entry, 'wp:status');
  const known: Status = status === 'publish' ? { pubStatus: 'usable' } : { pubStatus: 'withheld', held: sayStatus(status) };
  return firstText(entry, 'wp:post_password') === undefined
    ? known
    : strictestOf(known, { pubStatus: 'withheld', held: 'a password protects it in WordPress' });
}

/** True for a post that was deleted or never saved. It does not become a new article. */
export function isThrownAway(entry: XmlElement): boolean {
  return ['trash', 'auto-draft', 'inherit'].includes(firstText(entry, 'wp:status') ?? '');
}

function sayStatus(status: string | undefined): string {
  if (status === undefined) return 'the export does not say whether WordPress published it';
  return SAYINGS.get(status) ?? `its status in WordPress is “${status.slice(0, 60)}”, which is not known`;
}

const SAYINGS = new Map([
  ['draft', 'it is a draft in WordPress (status draft)'],
  ['auto-draft', 'it is an automatic draft of WordPress (status auto-draft)'],
  ['pending', 'it waits for review in WordPress (status pending)'],
  ['private', 'it is private in WordPress (status private)'],
  ['future', 'it is scheduled in WordPress (status future)'],
  ['trash', 'it is in the trash of WordPress (status trash)'],
  ['inherit', 'it is part of another item of WordPress (status inherit)'],
]);
