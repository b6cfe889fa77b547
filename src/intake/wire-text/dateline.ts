import type { Paragraph, Root } from 'mdast';
import { readEasternDateline } from './dateline-east.ts';
import { readSpacedDateline } from './dateline-spaced.ts';
import { dropStart, isParagraph, wordsOf } from './words.ts';

/** A dateline as it stands at the start of a text. */
export interface Dateline {
  /** The characters it takes, the dash and the spaces after it included. */
  length: number;
  /** Verbatim, without the dash. */
  dateline: string;
  /** The place in the form to browse by; absent where the dateline names none that is sure. */
  located?: string | undefined;
  agency?: string | undefined;
  /** The day as it stands: `Dec. 9`. */
  date?: string | undefined;
  /** The reporter, where the dateline names one. */
  by?: string | undefined;
}

/** What the wire says apart from the text: a place it gives is a place. */
export interface DatelineHint {
  dateline?: string | undefined;
  located?: string | undefined;
}

/**
 * Takes the dateline from the first paragraph, and from the second where it is repeated there. The paragraph
 * keeps its emphasis and links; one that held nothing else goes.
 */
export function takeDateline(root: Root, hint: DatelineHint = {}): Dateline | undefined {
  const first = root.children[0];
  if (!isParagraph(first)) return undefined;
  const words = wordsOf(first);
  const found = readDateline(words, hint) ?? readAlone(words, hint);
  if (!found) return undefined;
  const second = root.children[1];
  const isAlone = words.slice(found.length).trim() === '';
  if (isAlone && !isParagraph(second)) return undefined;
  const repeated = isParagraph(second) ? readDateline(wordsOf(second), hint) : undefined;
  if (isParagraph(second) && repeated && repeated.located === found.located && !leavesNothing(second, repeated))
    dropStart(second, repeated.length);
  if (isAlone) root.children.shift();
  else dropStart(first, found.length);
  return found;
}

/** The dateline at the start of a text, in any script; undefined where it has none that is sure. */
export function readDateline(text: string, hint: DatelineHint = {}): Dateline | undefined {
  const isGiven = (place: string) => isSame(place, hint.located) || isSame(place, hint.dateline);
  const start = text.length - text.trimStart().length;
  const found = EASTERN.test(text.slice(start, start + 12)) ? readEasternDateline(text, isGiven) : readSpacedDateline(text, isGiven);
  return found && (found.located || found.date || found.by) ? found : undefined;
}

/** `BEIJING, July 23` in a paragraph of its own needs no dash. */
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

const EASTERN = /^[^\p{L}]{0,3}[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]|^[【［（]/u;
