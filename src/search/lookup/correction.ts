import { isPaired } from '../normalise/runs.ts';
import type { Unit } from './query.ts';
import { correctRun } from './run-correction.ts';
import type { Session } from './session.ts';
import { slipBetween } from './spelling.ts';
import type { Volume } from './volume.ts';

/** Vocabularies of so many of the newest volumes are searched, or of all if the edition is small. Chosen by hand; not measured. */
const VOLUMES = 3;
const VOLUMES_IF_SMALL = 12;

/**
 * Corrects the misspelt word of a query that has no complete answer: a word that no searched record contains, by one that
 * differs in one letter.
 *
 * @returns undefined if nothing can be corrected
 */
export async function correctQuery(session: Session): Promise<Correction | undefined> {
  const unknown = session.query.units.filter(({ isOptional }, index) => !isOptional && session.counts[index] === 0);
  const [unit, ...others] = unknown;
  // A query with several unknown words is more probably about something that is not there.
  if (!unit?.mayBeMisspelt || others.length > 0) return undefined;
  const word = await correctUnit(unit, session);
  return word === undefined ? undefined : { text: session.text.replace(unit.text, () => word), from: unit.text, to: word };
}

async function correctUnit(unit: Unit, { own, isSmall }: Session): Promise<string | undefined> {
  const volumes = own.volumes.slice(0, isSmall ? VOLUMES_IF_SMALL : VOLUMES);
  const isKatakana = /^[\u30a1-\u30fa\u30fc]{4,}$/.test(unit.text);
  if (isPaired(unit.text) && !isKatakana) return correctRun(unit, volumes);
  const typed = isKatakana ? unit.text : unit.marks.join('');
  // Arabic words are shorter in letters; what precedes them counts too.
  if ([...unit.text].length < (/^\p{Script=Arabic}/u.test(typed) ? 5 : 4)) return undefined;
  const compounds = COMPOUNDING.test(own.language) ? await compoundsWith(typed, volumes) : [];
  if (compounds.length > 0) return compounds.join(' OR ');
  const word = await nearestWord(typed, unit.isName || isKatakana, volumes);
  if (word === undefined) return isKatakana ? correctRun(unit, volumes) : undefined;
  return /^\p{Lu}/u.test(unit.text) ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/** The likeliest word; of equally likely ones, the most frequent. */
async function nearestWord(typed: string, isName: boolean, volumes: readonly Volume[]): Promise<string | undefined> {
  const near = new Map<string, { slip: number; count: number }>();
  for (const vocabulary of await Promise.all(volumes.map((volume) => volume.vocabulary()))) {
    for (const [word, count] of vocabulary) {
      const slip = slipBetween(typed, word, isName);
      if (slip !== undefined && slip > 0) near.set(word, { slip, count: count + (near.get(word)?.count ?? 0) });
    }
  }
  return [...near].toSorted(([, a], [, b]) => a.slip - b.slip || b.count - a.count)[0]?.[0];
}

/** German and its neighbours write compounds as one word: `Krieg` is also in `Handelskrieg`. */
async function compoundsWith(typed: string, volumes: readonly Volume[]): Promise<string[]> {
  for (const volume of volumes) {
    const words = [...(await volume.vocabulary())].filter(([word]) => word.endsWith(typed) && word.length >= typed.length + 3);
    if (words.length > 0)
      return words
        .toSorted(([, a], [, b]) => b - a)
        .slice(0, MOST_COMPOUNDS)
        .map(([word]) => word);
  }
  return [];
}

const COMPOUNDING = /^(?:de|nl|sv|da|nb|nn|no|fi|is)\b/;
/** Chosen by hand; not measured. */
const MOST_COMPOUNDS = 5;

export interface Correction {
  /** The corrected query. */
  text: string;
  /** The changed word, as typed and as corrected. */
  from: string;
  to: string;
}
