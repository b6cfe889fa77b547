import { isPaired } from '../normalise/runs.ts';
import type { Unit } from './query.ts';
import { correctRun } from './run-correction.ts';
import type { Session } from './session.ts';
import { slipBetween } from './spelling.ts';
import type { Volume } from './volume.ts';

/** Vocabularies of so many volumes are searched, the newest first. Chosen by hand; not measured. */
const VOLUMES = 3;

/**
 * Corrects the misspelt words of a query that has no complete answer: those that no searched record contains, by words that
 * differ in one letter.
 *
 * @returns the corrected query and its changed words; undefined if nothing can be corrected
 */
export async function correctQuery(session: Session): Promise<Correction | undefined> {
  let { text } = session;
  const changes: Correction['changes'] = [];
  for (const [index, unit] of session.query.units.entries()) {
    if (!unit.mayBeMisspelt || unit.isOptional || session.counts[index] !== 0) continue;
    const word = await correctUnit(unit, session);
    if (word === undefined) continue;
    changes.push({ from: unit.text, to: word });
    text = text.replace(unit.text, () => word);
  }
  return changes.length > 0 ? { text, changes } : undefined;
}

async function correctUnit(unit: Unit, { own }: Session): Promise<string | undefined> {
  const volumes = own.volumes.slice(0, VOLUMES);
  const isKatakana = /^[\u30a1-\u30fa\u30fc]{4,}$/.test(unit.text);
  if (isPaired(unit.text) && !isKatakana) return correctRun(unit, volumes);
  const typed = isKatakana ? unit.text : (unit.marks.join('') ?? '');
  if ([...typed].length < 4) return undefined;
  const compounds = COMPOUNDING.test(own.language) ? await compoundsWith(typed, volumes) : [];
  if (compounds.length > 0) return compounds.join(' OR ');
  const word = await nearestWord(typed, volumes);
  if (word === undefined) return isKatakana ? correctRun(unit, volumes) : undefined;
  return /^\p{Lu}/u.test(unit.text) ? word[0]!.toUpperCase() + word.slice(1) : word;
}

/** The likeliest word of the newest volume that has any; of equally likely ones, the most frequent. */
async function nearestWord(typed: string, volumes: readonly Volume[]): Promise<string | undefined> {
  for (const volume of volumes) {
    let best: { word: string; slip: number; count: number } | undefined;
    for (const [word, count] of await volume.vocabulary()) {
      const slip = slipBetween(typed, word);
      if (slip === undefined || slip === 0) continue;
      if (!best || slip < best.slip || (slip === best.slip && count > best.count)) best = { word, slip, count };
    }
    if (best) return best.word;
  }
  return undefined;
}

/** German and its neighbours write compounds as one word: `Krieg` is also in `Handelskrieg`. */
async function compoundsWith(typed: string, volumes: readonly Volume[]): Promise<string[]> {
  for (const volume of volumes) {
    const words = [...(await volume.vocabulary())].filter(([word]) => word.endsWith(typed) && word.length >= typed.length + 3);
    if (words.length > 0) return words.toSorted(([, a], [, b]) => b - a).slice(0, MOST_COMPOUNDS).map(([word]) => word);
  }
  return [];
}

const COMPOUNDING = /^(?:de|nl|sv|da|nb|nn|no|fi|is)\b/;
/** Chosen by hand; not measured. */
const MOST_COMPOUNDS = 5;

export interface Correction {
  /** The corrected query. */
  text: string;
  changes: { from: string; to: string }[];
}
