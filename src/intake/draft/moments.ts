import type { Publication } from '../../articles/model/publication.ts';
import { readMoment } from '../moments/moment.ts';
import type { Note } from '../wire/note.ts';
import { Fault } from '../../findings/fault.ts';
import type { WireItem } from '../wire/item.ts';

/**
 * The moments of an item in the form of front matter. A time without an offset is one of the publication's time
 * zone, which is said.
 *
 * @param told the date that the editor gave for items without one
 * @returns `firstCreated` undefined where the wire names no date that can be known: none is invented; `held` where it
 *   is not known when the embargo ends
 * @throws Fault where an embargo cannot be read: it must not end by that
 */
export function momentsOf(
  item: WireItem,
  { timeZone }: Publication,
  told: string | undefined,
  note: (text: string, severity: Note['severity']) => void,
): Moments {
  const read = (name: 'firstCreated' | 'versionCreated'): string | undefined => {
    const sent = item[name];
    if (!sent?.trim()) return undefined;
    const answer = readMoment(sent, { zone: timeZone, language: item.language, saysAssumed: true });
    if ('problem' in answer) {
      note(`${NAMES[name]}: ${answer.problem}`, 'warning');
      return undefined;
    }
    for (const said of [answer.doubt, answer.assumed]) if (said !== undefined) note(`${NAMES[name]}: ${said}`, 'note');
    return withSeconds(answer.moment);
  };
  const versionCreated = read('versionCreated');
  const sent = read('firstCreated') ?? versionCreated;
  const firstCreated = sent ?? told;
  // Wires date a version before its first one now and then; the earlier of the two is when it was first written.
  const isTurned = firstCreated && versionCreated && Date.parse(versionCreated) < Date.parse(firstCreated);
  return {
    firstCreated: isTurned ? versionCreated : firstCreated,
    versionCreated: isTurned || versionCreated === firstCreated ? undefined : versionCreated,
    ...readEmbargo(item, timeZone),
    at: versionCreated ?? firstCreated,
    isTold: sent === undefined,
  };
}

/** An embargo's end that is hours off publishes too early; so one without an offset is not an end but a hold. */
function readEmbargo({ embargoedUntil, language, line }: WireItem, zone: string): Pick<Moments, 'embargoedUntil' | 'held'> {
  if (!embargoedUntil?.trim()) return { embargoedUntil: undefined };
  const answer = readMoment(embargoedUntil, { zone, language, saysAssumed: true });
  if ('problem' in answer)
    throw new Fault(line, `an embargo until ${answer.problem}`, 'a date with time and offset', 'ask the wire when the embargo ends');
  if (answer.assumed === undefined) return { embargoedUntil: withSeconds(answer.moment) };
  const missing = answer.assumed.startsWith('no time') ? 'no time' : 'no offset from UTC';
  const held = `its embargo until “${embargoedUntil.trim()}” names ${missing}, so when it ends is not known (ask the wire, and set \`embargoedUntil\`)`;
  return { embargoedUntil: undefined, held };
}

/** As editors call them, whatever the wire's format does. */
const NAMES = { firstCreated: 'date', versionCreated: 'updated' } as const;

/** Every moment in one form, so that what goes out by an export and comes back is the same. */
function withSeconds(moment: string): string {
  return moment.replace(/^(.{10}T\d\d:\d\d)(?!:)(?=[Z+-])/, '$1:00');
}

interface Moments {
  firstCreated: string | undefined;
  versionCreated: string | undefined;
  embargoedUntil: string | undefined;
  /** Why the article must be withheld, as half a sentence. */
  held?: string;
  /** When this version was made. */
  at: string | undefined;
  /** True where the wire named no date. */
  isTold: boolean;
}
