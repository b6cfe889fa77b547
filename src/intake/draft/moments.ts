import { dayIn } from '../../articles/model/dates.ts';
import type { Publication } from '../../articles/model/publication.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import { readMoment } from '../moments/moment.ts';
import { Fault } from '../../findings/fault.ts';
import type { WireItem } from '../wire/item.ts';
import type { Finding } from '../../findings/finding.ts';
import { noteOn } from '../wire/note.ts';

/**
 * Reads the dates of an item. A time without an offset is read in the publication's time zone, with a note.
 *
 * @param given the editor's date for items without one
 * @returns `firstCreated` is undefined if no date is known, as none is invented; `held` is set if it is not known when
 *   the embargo ends
 * @throws Fault if an embargo cannot be read, because the article must not be published then
 */
export function momentsOf(item: WireItem, { timeZone }: Publication, given: string | undefined): Moments {
  const notes: Finding[] = [];
  const read = (name: 'firstCreated' | 'versionCreated'): string | undefined => {
    const sent = item[name];
    if (!sent?.trim()) return undefined;
    const answer = readMoment(sent, { zone: timeZone, language: item.language, saysAssumed: true });
    if ('problem' in answer) {
      notes.push(noteOn('date', item.line, `${NAMES[name]}: ${answer.problem}`, 'warning'));
      return undefined;
    }
    for (const remark of [answer.doubt, answer.assumed])
      if (remark !== undefined) notes.push(noteOn('date', item.line, `${NAMES[name]}: ${remark}`));
    return withSeconds(answer.moment);
  };
  const versionCreated = read('versionCreated');
  const sent = read('firstCreated') ?? versionCreated;
  const firstCreated = sent ?? given;
  // Wires sometimes date a version before the first one. Use the earlier date as the first.
  const isTurned = firstCreated && versionCreated && Date.parse(versionCreated) < Date.parse(firstCreated);
  const { remark: embargoRemark, ...embargo } = readEmbargo(item, timeZone);
  return {
    firstCreated: isTurned ? versionCreated : firstCreated,
    versionCreated: isTurned || versionCreated === firstCreated ? undefined : versionCreated,
    ...embargo,
    at: versionCreated ?? firstCreated,
    isGiven: sent === undefined,
    notes: embargoRemark === undefined ? notes : [...notes, noteOn('embargo', item.line, embargoRemark)],
  };
}

/**
 * The dates of an article in its story. If it joins a story of another day, `firstCreated` is the story's and
 * `versionCreated` the article's own.
 *
 * @param draft.at when the wire made this version
 * @param existing the existing article
 * @param sibling  another article of the story
 * @throws Fault if the story is of another day, and none of its articles has a date
 */
export function momentsInStory(
  { front, at, line }: { front: Partial<FrontMatter>; at: string | undefined; line: number },
  story: string,
  { existing, sibling }: { existing: Partial<FrontMatter> | undefined; sibling: Partial<FrontMatter> | undefined },
  { timeZone }: Publication,
): Pick<FrontMatter, 'firstCreated' | 'versionCreated'> {
  const day = story.slice(0, 'YYYY/MM/DD'.length).replaceAll('/', '-');
  const ownDay = front.firstCreated === undefined ? undefined : dayIn(Date.parse(front.firstCreated), timeZone);
  if (ownDay === day && !existing) return { firstCreated: front.firstCreated!, versionCreated: front.versionCreated };
  const firstCreated = existing?.firstCreated ?? sibling?.firstCreated;
  if (firstCreated === undefined) {
    throw new Fault(
      line,
      `an article of ${front.firstCreated ?? 'no date'}`,
      `one of ${day}, the story’s day`,
      ownDay === undefined ? 'give its date with --date' : `leave --story out, or name a story of ${ownDay}`,
    );
  }
  const own = existing ? at : (front.versionCreated ?? front.firstCreated);
  return { firstCreated, versionCreated: own !== undefined && Date.parse(own) > Date.parse(firstCreated) ? own : undefined };
}

/**
 * Reads when the embargo ends. Holds an article whose embargo has no time or offset, until it has ended in every time zone:
 * a guess that is hours off would publish it too early.
 */
function readEmbargo(
  { embargoedUntil, language, line }: WireItem,
  zone: string,
): Pick<Moments, 'embargoedUntil' | 'held'> & { remark?: string } {
  const sent = embargoedUntil?.trim();
  if (!sent) return { embargoedUntil: undefined };
  if (isPlaceholder(sent)) {
    return { embargoedUntil: undefined, remark: `its embargo “${sent.slice(0, 60)}” is an empty form field: ignored` };
  }
  const answer = readMoment(sent, { zone, language, saysAssumed: true });
  if ('problem' in answer)
    throw new Fault(line, `an embargo until ${answer.problem}`, 'a date with time and offset', 'ask the wire when the embargo ends');
  if (answer.assumed === undefined) return { embargoedUntil: withSeconds(answer.moment) };
  const hasTime = !answer.assumed.startsWith('no time');
  if (isOverEverywhere(answer.moment, hasTime)) {
    return { embargoedUntil: undefined, remark: `its embargo until “${sent}” is over in every time zone` };
  }
  const missing = hasTime ? 'no offset from UTC' : 'no time';
  const held = `its embargo until “${sent}” names ${missing}, so when it ends is not known (ask the wire, and set \`embargoedUntil\`)`;
  return { embargoedUntil: undefined, held };
}

/** True for `YYYYMMDDTHHMMSS` or `0000-00-00`, which systems send for a field that was not filled in. */
function isPlaceholder(sent: string): boolean {
  return (
    /^[YMDHST0\s:Z.+/-]+$/i.test(sent) &&
    (/y{2,4}.?m{1,2}.?d/i.test(sent) || /d{1,2}.?m{1,2}.?y{2,4}/i.test(sent) || /^[0\s:TZ.+/-]+$/.test(sent))
  );
}

/** True if a time, or a whole day, has passed even at UTC-12, the last time zone to reach it. */
function isOverEverywhere(moment: string, hasTime: boolean): boolean {
  const last = Date.parse(`${moment.slice(0, 'YYYY-MM-DDTHH:MM'.length)}:00-12:00`) + (hasTime ? 60_000 : DAY);
  return Date.now() > last;
}

const DAY = 86_400_000;

/** The names that notes use, for all formats. */
const NAMES = { firstCreated: 'date', versionCreated: 'updated' } as const;

/** Adds seconds to a moment without them, so that an article is the same after an export and an import. */
function withSeconds(moment: string): string {
  return moment.replace(/^(.{10}T\d\d:\d\d)(?!:)(?=[Z+-])/, '$1:00');
}

export interface Moments {
  firstCreated: string | undefined;
  versionCreated: string | undefined;
  embargoedUntil: string | undefined;
  /** Why the article must be withheld, as half a sentence. */
  held?: string;
  /** When this version was made. */
  at: string | undefined;
  /** True if the wire sent no date, so that the editor's is used. */
  isGiven: boolean;
  notes: Finding[];
}
