import { dayIn } from '../../articles/model/dates.ts';
import type { Publication } from '../../articles/model/publication.ts';
import type { FrontMatter } from '../../articles/model/schema.ts';
import { readMoment } from '../moments/moment.ts';
import { Fault } from '../../findings/fault.ts';
import type { WireItem } from '../wire/item.ts';
import type { Finding } from '../../findings/finding.ts';
import { noteOn } from '../wire/note.ts';

/**
 * The moments of an item in the form of front matter. A time without an offset is one of the publication's time
 * zone, which is said.
 *
 * @param told the date that the editor gave for items without one
 * @returns `firstCreated` undefined where the wire names no date that can be known: none is invented; `held` where it
 *   is not known when the embargo ends
 * @throws Fault where an embargo cannot be read: it must not end by that
 */
export function momentsOf(item: WireItem, { timeZone }: Publication, told: string | undefined): Moments {
  const notes: Finding[] = [];
  const read = (name: 'firstCreated' | 'versionCreated'): string | undefined => {
    const sent = item[name];
    if (!sent?.trim()) return undefined;
    const answer = readMoment(sent, { zone: timeZone, language: item.language, saysAssumed: true });
    if ('problem' in answer) {
      notes.push(noteOn('date', item.line, `${NAMES[name]}: ${answer.problem}`, 'warning'));
      return undefined;
    }
    for (const said of [answer.doubt, answer.assumed])
      if (said !== undefined) notes.push(noteOn('date', item.line, `${NAMES[name]}: ${said}`));
    return withSeconds(answer.moment);
  };
  const versionCreated = read('versionCreated');
  const sent = read('firstCreated') ?? versionCreated;
  const firstCreated = sent ?? told;
  // Wires date a version before its first one now and then; the earlier of the two is when it was first written.
  const isTurned = firstCreated && versionCreated && Date.parse(versionCreated) < Date.parse(firstCreated);
  const { said, ...embargo } = readEmbargo(item, timeZone);
  return {
    firstCreated: isTurned ? versionCreated : firstCreated,
    versionCreated: isTurned || versionCreated === firstCreated ? undefined : versionCreated,
    ...embargo,
    at: versionCreated ?? firstCreated,
    isTold: sent === undefined,
    notes: said === undefined ? notes : [...notes, noteOn('embargo', item.line, said)],
  };
}

/**
 * The moments of an article in its story. One that joins a story on another day was first created with it; its own moment
 * is that of its version.
 *
 * @param at      when the wire made this version
 * @param before  the article that is there
 * @param sibling another article of the story
 * @throws Fault where the story's day is another one, and nothing in it says when it was first created
 */
export function momentsInStory(
  { front, at, line }: { front: Partial<FrontMatter>; at: string | undefined; line: number },
  story: string,
  before: Partial<FrontMatter> | undefined,
  sibling: Partial<FrontMatter> | undefined,
  { timeZone }: Publication,
): Pick<FrontMatter, 'firstCreated' | 'versionCreated'> {
  const day = story.slice(0, 'YYYY/MM/DD'.length).replaceAll('/', '-');
  const isOnDay = front.firstCreated !== undefined && dayIn(Date.parse(front.firstCreated), timeZone) === day;
  if (isOnDay && !before) return { firstCreated: front.firstCreated!, versionCreated: front.versionCreated };
  const firstCreated = before?.firstCreated ?? sibling?.firstCreated;
  if (firstCreated === undefined) {
    throw new Fault(
      line,
      `an article of ${front.firstCreated ?? 'no date'}`,
      `one of ${day}, the story’s day`,
      front.firstCreated === undefined
        ? 'say its date with --date'
        : `leave --story out, or name a story of ${dayIn(Date.parse(front.firstCreated), timeZone)}`,
    );
  }
  const own = before ? at : (front.versionCreated ?? front.firstCreated);
  return { firstCreated, versionCreated: own !== undefined && Date.parse(own) > Date.parse(firstCreated) ? own : undefined };
}

/**
 * An embargo's end that is hours off publishes too early; so one without an offset is not an end but a hold, until it is over
 * wherever it was meant.
 */
function readEmbargo(
  { embargoedUntil, language, line }: WireItem,
  zone: string,
): Pick<Moments, 'embargoedUntil' | 'held'> & { said?: string } {
  const sent = embargoedUntil?.trim();
  if (!sent) return { embargoedUntil: undefined };
  if (isPlaceholder(sent)) {
    return { embargoedUntil: undefined, said: `its embargo “${sent.slice(0, 60)}” is a form that nobody filled in: read as none` };
  }
  const answer = readMoment(sent, { zone, language, saysAssumed: true });
  if ('problem' in answer)
    throw new Fault(line, `an embargo until ${answer.problem}`, 'a date with time and offset', 'ask the wire when the embargo ends');
  if (answer.assumed === undefined) return { embargoedUntil: withSeconds(answer.moment) };
  const hasTime = !answer.assumed.startsWith('no time');
  if (isOverEverywhere(answer.moment, hasTime)) {
    return { embargoedUntil: undefined, said: `its embargo until “${sent}” is over in every time zone` };
  }
  const missing = hasTime ? 'no offset from UTC' : 'no time';
  const held = `its embargo until “${sent}” names ${missing}, so when it ends is not known (ask the wire, and set \`embargoedUntil\`)`;
  return { embargoedUntil: undefined, held };
}

/** `YYYYMMDDTHHMMSS`, `0000-00-00`: what a system sends where an editor filled in nothing. */
function isPlaceholder(sent: string): boolean {
  return (
    /^[YMDHST0\s:Z.+/-]+$/i.test(sent) &&
    (/y{2,4}.?m{1,2}.?d/i.test(sent) || /d{1,2}.?m{1,2}.?y{2,4}/i.test(sent) || /^[0\s:TZ.+/-]+$/.test(sent))
  );
}

/** The last place on Earth to reach a time is at UTC-12; a day ends a day after it begins. */
function isOverEverywhere(moment: string, hasTime: boolean): boolean {
  const last = Date.parse(`${moment.slice(0, 'YYYY-MM-DDTHH:MM'.length)}:00-12:00`) + (hasTime ? 60_000 : DAY);
  return Date.now() > last;
}

const DAY = 86_400_000;

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
  notes: Finding[];
}
