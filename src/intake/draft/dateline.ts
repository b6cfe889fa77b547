import { oneLine } from '../body/one-line.ts';
import { readDateline } from '../furniture/dateline/dateline.ts';
import { cleanDateline, cleanPlace } from '../furniture/dateline/sent.ts';
import { browsingForm } from '../furniture/dateline/spaced.ts';
import type { Furniture } from '../furniture/furniture.ts';
import type { WireItem } from '../wire/item.ts';

/** The dateline that was sent as a field. */
export function datelineOf({ dateline, language, isOwn }: WireItem): string | undefined {
  return isOwn ? oneLine(dateline) : cleanDateline(dateline, language);
}

/**
 * The place of the dateline. A place in a separate field may be that of the desk, so it is used only if there is no
 * dateline, or if it is the same place.
 */
export function locatedOf(item: WireItem, furniture: Furniture): string | undefined {
  const sent = sentPlace(item);
  if (item.isOwn) return sent;
  const dateline = cleanDateline(item.dateline, item.language);
  const printed = dateline === undefined ? furniture.located : (readDateline(`${dateline} -- `, {})?.located ?? furniture.located);
  return printed === undefined || (sent !== undefined && isSamePlace(printed, sent)) ? (sent ?? furniture.located) : printed;
}

/** Writes a place in capitals as a name, so that lists have one entry for it. Kawat's own articles stay as they are. */
function sentPlace(item: WireItem): string | undefined {
  if (item.isOwn) return oneLine(item.located);
  const located = cleanPlace(item.located, item.language);
  // Some systems put the byline into the place.
  if (located === undefined || item.by?.includes(located) === true) return undefined;
  const isOfDateline = oneLine(item.dateline)?.startsWith(located) === true;
  return isOfDateline || IN_CAPITALS.test(located) ? browsingForm(located) : located;
}

function isSamePlace(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, '');
  return bare(other).includes(bare(one)) || bare(one).includes(bare(other));
}

// Up to three letters may also be initials.
const IN_CAPITALS = /^(?=.*\p{Lu}{4})[^\p{Ll}/;]+$/u;
