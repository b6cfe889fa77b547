import type { VolumeWords } from '../read/volume-words.ts';
import type { Pattern, Term, Way } from './patterns.ts';
import type { Query, Unit } from './query.ts';
import { HEADLINE, type Evidence } from './score.ts';

/**
 * How much each way of matching counts: the word itself with the accents that were typed, the same letters with other
 * accents, another spelling, another form, and a longer word that begins with it. Another form in a new headline counts less
 * than the word itself in an old text. Chosen on the tuning half of the recall suite (tests/search).
 */
const STRENGTH: Readonly<Record<Way, number>> = { exact: 1, folded: 0.35, variant: 0.9, form: 0.28, prefix: 0.2 };

/**
 * Looks a query up in one volume.
 *
 * @param step 0 to look only for the words as typed, which needs the fewest downloads; 1 for other spellings and forms too
 * @returns how many records match each unit, and the records that match any required unit, by their page number
 */
export async function lookUp(query: Query, volume: Searchable, step: 0 | 1): Promise<{ counts: number[]; found: Map<number, Evidence> }> {
  const { units } = query;
  const [matches, excluded] = await Promise.all([
    // Stop words say little about a record, and their part of the index is the largest.
    Promise.all(units.map((unit) => (unit.isOptional ? Promise.resolve(new Map<number, Match>()) : matchUnit(unit, volume, step)))),
    Promise.all(query.excluded.map((unit) => matchUnit(unit, volume, 1))),
  ]);
  const found = new Map<number, Evidence>();
  for (const page of new Set(matches.flatMap((match) => [...match.keys()]))) {
    if (excluded.some((match) => match.has(page))) continue;
    found.set(page, {
      strengths: matches.map((match) => match.get(page)?.strength ?? 0),
      phrase: phraseOf(units, matches, page, volume.headOf(page)),
      missing: units.flatMap((unit, index) => (unit.isOptional || matches[index]!.has(page) ? [] : [index])),
    });
  }
  return { counts: matches.map((match, index) => (units[index]!.isOptional ? volume.size : match.size)), found };
}

/**
 * How much of the query is a phrase in a record: the share of neighbouring units that are neighbours there too. Between
 * them, any words may take the place of stop words.
 */
function phraseOf(units: readonly Unit[], matches: readonly ReadonlyMap<number, Match>[], page: number, head: number): Evidence['phrase'] {
  const required = units.flatMap((unit, index) => (unit.isOptional ? [] : [{ unit, positions: matches[index]!.get(page)?.positions }]));
  if (required.length < 2) return { share: 0, isInHeadline: false };
  let [adjacent, inHeadline] = [0, 0];
  for (const [index, { unit, positions }] of required.slice(1).entries()) {
    const before = required[index]!;
    const distance = unit.offset - before.unit.offset;
    const places = new Set(before.positions);
    const at = positions?.find((position) => places.has(position - distance));
    if (at === undefined) continue;
    adjacent++;
    if (at < head) inHeadline++;
  }
  return { share: adjacent / (required.length - 1), isInHeadline: inHeadline > 0 && inHeadline === adjacent };
}

/** How strongly each record matches a unit. */
async function matchUnit(unit: Unit, volume: Searchable, step: 0 | 1): Promise<Map<number, Match>> {
  const patterns = unit.patterns.filter((pattern) => pattern.step <= step);
  const answers = await Promise.all(patterns.map((pattern) => matchPattern(pattern, volume.words)));
  const matches = new Map<number, Match>();
  for (const [index, answer] of answers.entries()) {
    for (const [page, positions] of answer) {
      const isInHeadline = positions[0]! < volume.headOf(page);
      const strength = STRENGTH[patterns[index]!.way] * (isInHeadline ? 1 + HEADLINE : 1);
      const known = matches.get(page);
      if (!known) matches.set(page, { strength, positions });
      else matches.set(page, { strength: Math.max(known.strength, strength), positions: [...known.positions, ...positions] });
    }
  }
  return matches;
}

/** The positions at which each record matches a pattern, ascending. */
async function matchPattern({ terms }: Pattern, words: VolumeWords): Promise<Map<number, number[]>> {
  const answers = await Promise.all(terms.map((term) => matchTerm(term, words)));
  const [first, ...rest] = answers;
  if (rest.length === 0) return first!;
  const matches = new Map<number, number[]>();
  for (const [page, positions] of first!) {
    const others = rest.map((answer) => new Set(answer.get(page)));
    const starts = positions.filter((position) => others.every((other, index) => other.has(position + index + 1)));
    if (starts.length > 0) matches.set(page, starts);
  }
  return matches;
}

async function matchTerm({ token, accept }: Term, words: VolumeWords): Promise<Map<number, number[]>> {
  const found = accept ? (await words.begin(token)).filter(({ form }) => accept(form.normalize('NFC'))) : [await words.find(token)];
  const matches = new Map<number, number[]>();
  for (const { page, positions } of found.flatMap((word) => word?.pages ?? [])) {
    const known = matches.get(page);
    matches.set(page, known ? [...known, ...positions].toSorted((a, b) => a - b) : positions);
  }
  return matches;
}

export interface Searchable {
  words: VolumeWords;
  /** How many of a record's tokens belong to the headline. Those come first. */
  headOf: (page: number) => number;
  /** The number of records in the volume. */
  size: number;
}

/** How a record matches a unit. */
interface Match {
  strength: number;
  /** Positions of the unit in the record's tokens. */
  positions: readonly number[];
}
