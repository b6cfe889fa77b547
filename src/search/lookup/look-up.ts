import { isLone } from '../normalise/tokens.ts';
import type { Query, Unit } from './query.ts';
import type { Evidence } from './score.ts';

/**
 * How much each kind of match counts: the word itself, another form of it, the words of a compound in different positions,
 * a longer word that begins with it. Chosen by hand, not measured, but so that another form in a new headline counts less
 * than the word itself in an old text.
 */
const STRENGTH = { exact: 1, stem: 0.35, apart: 0.3, prefix: 0.2 } as const;
/** What a match in the headline adds, as a multiple of its strength. Chosen by hand; not measured. */
const HEADLINE = 1.2;
/** Pagefind's own score depends on how often and how early a word occurs. It only breaks ties. */
const ENGINE_SHARE = 0.02;

/**
 * Looks a query up in one volume.
 *
 * Pagefind ignores words that it does not find. So every unit is looked up separately, to know which units a record lacks.
 *
 * @param volume    searches for a term: in quotation marks as it is, otherwise also as a prefix
 * @param withForms whether to look for other forms of the words, and for words that begin with the last one
 * @returns how many records match each unit, and the records that match any required unit, by Pagefind's id
 */
export async function lookUp(
  query: Query,
  volume: Searchable,
  withForms: boolean,
): Promise<{ counts: number[]; found: Map<string, Evidence> }> {
  const { units } = query;
  const last = units.length - 1;
  const matches = await Promise.all(
    units.map((unit, index) =>
      // Stop words say little about a record, and their part of the index is the largest.
      unit.isOptional
        ? Promise.resolve(new Map<string, Match>())
        : matchUnit(
            withForms ? unit : { ...unit, stems: [], words: [] },
            withForms && index === last && query.isUnfinished,
            query.isForm,
            volume,
          ),
    ),
  );
  // After the first answer stop words are looked up too, because a phrase includes them.
  const whole = withForms && units.length > 1 ? await volume.search(quote(units.flatMap(({ tokens }) => tokens))) : undefined;
  const starts = whole && new Map(whole.map(({ id, words }) => [id, Math.min(...words)]));
  const phraseStart = starts ? (id: string) => starts.get(id) : phraseFinder(units, matches);
  const found = new Map<string, Evidence>();
  for (const id of new Set(matches.flatMap((match) => [...match.keys()]))) {
    const start = phraseStart(id);
    found.set(id, {
      strengths: matches.map((match) => match.get(id)?.strength ?? 0),
      phrase: start === undefined ? undefined : start < volume.headOf(id) ? 'headline' : 'text',
      missing: units.flatMap((unit, index) => (unit.isOptional || matches[index]!.has(id) ? [] : [index])),
    });
  }
  return { counts: matches.map((match, index) => (units[index]!.isOptional ? volume.size : match.size)), found };
}

/**
 * Returns a function that finds the query's phrase in a record by the units' positions, without another search. In place of
 * a stop word it accepts any word.
 */
function phraseFinder(units: readonly Unit[], matches: readonly ReadonlyMap<string, Match>[]): (id: string) => number | undefined {
  let length = 0;
  const parts = units.flatMap(({ tokens, isOptional }, index) => {
    const offset = length;
    length += tokens.length;
    return isOptional ? [] : [{ offset, match: matches[index]! }];
  });
  if (parts.length < 2) return () => undefined;
  const [first, ...rest] = parts as [(typeof parts)[0], ...typeof parts];
  return (id) => {
    const others = rest.map(({ offset, match }) => ({ distance: offset - first.offset, positions: new Set(match.get(id)?.positions) }));
    return first.match.get(id)?.positions.find((at) => others.every(({ distance, positions }) => positions.has(at + distance)));
  };
}

/** How strongly each record matches a unit. */
async function matchUnit(
  unit: Unit,
  isUnfinished: boolean,
  isForm: Query['isForm'],
  { search, headOf }: Searchable,
): Promise<Map<string, Match>> {
  const [token] = unit.tokens as [string];
  const isSingle = unit.tokens.length === 1;
  // If no word begins with the term, Pagefind shortens it until one does. Drop what it finds then.
  const begins = async () => (await search(token)).filter(({ scores }) => scores?.some((score) => score.search_term.startsWith(token)));
  // A word that begins with the stem is not always a form of it. The positions of both kinds come mixed.
  const formsOf = async (stem: string) =>
    (await search(stem)).flatMap((found) => {
      const terms = (found.scores ?? []).map(({ search_term: term }) => isForm(term, stem));
      return terms.includes(true) ? [{ ...found, words: terms.includes(false) ? [Infinity] : found.words }] : [];
    });
  // A single Han or kana character is indexed only in pairs, so look for all pairs that begin with it.
  const asked: [keyof typeof STRENGTH, Promise<Found[]>][] = [['exact', isSingle && isLone(token) ? begins() : search(quote(unit.tokens))]];
  for (const stem of unit.stems) asked.push(['stem', formsOf(stem)]);
  if (isSingle && isUnfinished && !isLone(token) && token.length > 2) asked.push(['prefix', begins()]);

  const matches = new Map<string, Match>();
  for (const [way, answer] of asked) {
    for (const { id, words, score } of await answer) {
      const isInHeadline = Math.min(...words) < headOf(id);
      const strength = STRENGTH[way] * (isInHeadline ? 1 + HEADLINE : 1) + ENGINE_SHARE * Math.min(1, score);
      const known = matches.get(id);
      matches.set(id, {
        strength: Math.max(strength, known?.strength ?? 0),
        positions: known?.positions ?? (way === 'exact' ? words : []),
      });
    }
  }
  if (matches.size === 0 && unit.words.length > 0) {
    const found = await Promise.all(unit.words.map((tokens) => search(quote(tokens))));
    const [first, ...rest] = found.map((answer) => new Set(answer.map(({ id }) => id)));
    for (const id of first!) if (rest.every((ids) => ids.has(id))) matches.set(id, { strength: STRENGTH.apart, positions: [] });
  }
  return matches;
}

function quote(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`;
}

/** A result from Pagefind. */
export interface Found {
  id: string;
  score: number;
  /** The positions of the matching tokens in the record. */
  words: number[];
  /** The words of the index that a term without quotation marks matched. */
  scores?: { search_term: string }[];
}

export interface Searchable {
  search: (term: string) => Promise<Found[]>;
  /** How many of a record's tokens belong to the headline. Those come first. */
  headOf: (id: string) => number;
  /** The number of records in the volume. */
  size: number;
}

/** How a record matches a unit. */
interface Match {
  strength: number;
  /** The positions of the unit itself, without those of its other forms. */
  positions: readonly number[];
}
