import type { Paragraph, Root, RootContent } from 'mdast';
import { readGulfDateline, readKoreanDateline } from './cable.ts';
import { dayAtEnd } from './calendar.ts';
import { readEasternDateline } from './east.ts';
import { readSpacedDateline } from './spaced.ts';
import { dropStart, isParagraph, wordsOf } from '../../body/words.ts';
import type { Dateline } from './found.ts';

/** What the wire sent as fields. */
export interface DatelineHint {
  dateline?: string | undefined;
  located?: string | undefined;
}

/**
 * Removes the dateline from the first paragraph, and from the next one if it is repeated there. Below a deck, a list of key
 * points or a heading, removes it only if it names an agency or a day. The paragraph keeps its emphasis and links. Removes a
 * paragraph without other text.
 */
export function takeDateline(root: Root, hint: DatelineHint = {}): Dateline | undefined {
  const at = findDateline(root, hint);
  const first = root.children[at];
  if (!isParagraph(first)) return undefined;
  const words = wordsOf(first);
  const found = readDateline(words, hint) ?? readAlone(words, hint);
  if (!found) return undefined;
  const second = root.children[at + 1];
  const isAlone = words.slice(found.length).trim() === '';
  if (isAlone && !isParagraph(second)) return undefined;
  const repeated = isParagraph(second) ? readDateline(wordsOf(second), hint) : undefined;
  if (isParagraph(second) && repeated && repeated.located === found.located && !leavesNothing(second, repeated))
    dropStart(second, repeated.length);
  if (isAlone) root.children.splice(at, 1);
  else dropStart(first, found.length);
  return found;
}

/** The block that begins with the dateline: the first, or one below a deck. If several do, the text is a roundup. */
function findDateline(root: Root, hint: DatelineHint): number {
  const opens = (block: RootContent | undefined) => (isParagraph(block) ? readDateline(wordsOf(block).slice(0, REACH), hint) : undefined);
  for (let at = 0; at <= MOST_ABOVE; at++) {
    const block = root.children[at];
    if (!block || !(isParagraph(block) || block.type === 'heading' || block.type === 'list')) return 0;
    const found = opens(block);
    if (at === 0 && (found ?? (isParagraph(block) && readAlone(wordsOf(block), hint)))) return 0;
    if (found && (found.agency ?? found.date))
      return root.children.slice(at + 1, at + 12).some((later) => isOther(opens(later), found)) ? 0 : at;
    if (isParagraph(block) && wordsOf(block).length > LONGEST_DECK) return 0;
  }
  return 0;
}

function isOther(later: Dateline | undefined, { located }: Dateline): boolean {
  return later !== undefined && later.located !== located && (later.agency ?? later.date) !== undefined;
}

/** The dateline at the start of a text, in any script; undefined if there is none that is certain. */
export function readDateline(text: string, hint: DatelineHint = {}): Dateline | undefined {
  const isGiven = (place: string) => isSame(place, hint.located) || isSame(place, hint.dateline);
  const start = text.length - text.trimStart().length;
  const opening = text.slice(start, start + 12);
  const found = EASTERN.test(opening)
    ? readEasternDateline(text, isGiven)
    : KOREAN.test(opening)
      ? readKoreanDateline(text)
      : ((ARABIC.test(opening) ? readGulfDateline(text) : undefined) ?? readSpacedDateline(text, isGiven));
  return found && (found.located || found.date || found.by) ? found : readDayAndAgency(text);
}

/** `Jan. 12 (CityDesk) - `: a day and an agency without a place. */
function readDayAndAgency(text: string): Dateline | undefined {
  const match = DAY_AND_AGENCY.exec(text.slice(0, 90));
  if (!match || text.slice(match[0].length).trim() === '') return undefined;
  const [whole, day, agency] = match;
  return dayAtEnd(day!)?.length === day!.length ? { length: whole.length, dateline: `${day} (${agency})`, agency, date: day } : undefined;
}

/** `BEIJING, July 23` as a separate paragraph does not need a dash. */
function readAlone(words: string, hint: DatelineHint): Dateline | undefined {
  if (words.length > 60) return undefined;
  const found = readDateline(`${words} -- `, hint);
  return found && (found.date ?? found.agency) && found.length >= words.length ? { ...found, length: words.length } : undefined;
}

function leavesNothing(paragraph: Paragraph, { length }: Dateline): boolean {
  return wordsOf(paragraph).slice(length).trim() === '';
}

function isSame(place: string, given: string | undefined): boolean {
  return given !== undefined && place.localeCompare(given.split(/\s*[,(（-]/)[0]!.trim(), undefined, { sensitivity: 'base' }) === 0;
}

const DAY_AND_AGENCY = /^\s*([\p{L}\p{N}][^()\n]{3,24}?)\s?\((\p{L}[^()\n]{1,28})\)\s?[-–—]{1,2}\s/u;
const REACH = 400;
const MOST_ABOVE = 3;
// A deck is one or two sentences.
const LONGEST_DECK = 300;
const EASTERN = /^[^\p{L}]{0,3}[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]|^[【［（]/u;
const KOREAN = /^[([]\s?\p{Script=Hangul}/u;
const ARABIC = /^\p{Script=Arabic}/u;
