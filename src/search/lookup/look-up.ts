import { isLone } from '../normalise/tokens.ts';
import type { Query, Unit } from './query.ts';
import type { Evidence } from './score.ts';

/**
 * How much a way of matching counts: the word itself, another form of it, the words of a compound apart from each other,
 * a longer word that begins with it. Another form in a new headline stays below the word itself in an old text.
 */
const STRENGTH = { exact: 1, stem: 0.35, apart: 0.3, prefix: 0.2 } as const;
/** What the headline adds to a match in the text. */
const HEADLINE = 1.2;
/** Pagefind's own score says how often and how early a word stands; it only breaks ties. */
const ENGINE_SHARE = 0.02;

/**
 * Looks a query up in one volume.
 *
 * Pagefind drops words it does not find, so every unit is asked for by itself and what a record lacks is known.
 *
 * @param volume how to ask it: a term in quotation marks is matched whole, a bare one also as a beginning
 * @param withForms whether other forms of the words and what begins with the last one are looked for too
 * @returns how many records hold each unit, and by Pagefind's id those that hold any unit that must be held
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
      // Common words tell nothing and their part of the index is the largest.
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
  // Once the first answer is there, common words are asked for too: which of them stand between the others counts.
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
 * Where a record holds the query's words in its own order: the units' places tell, so nothing more is asked for. A
 * common word between them only has to be one word.
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
    const others = rest.map(({ offset, match }) => ({ distance: offset - first.offset, places: new Set(match.get(id)?.places) }));
    return first.match.get(id)?.places.find((place) => others.every(({ distance, places }) => places.has(place + distance)));
  };
}

/** How strongly each record holds a unit. */
async function matchUnit(
  unit: Unit,
  isUnfinished: boolean,
  isForm: Query['isForm'],
  { search, headOf }: Searchable,
): Promise<Map<string, Match>> {
  const [token] = unit.tokens as [string];
  const isSingle = unit.tokens.length === 1;
  // A bare term that begins no word is cut until it does; what was matched then is not what was asked for.
  const begins = async () => (await search(token)).filter(({ scores }) => scores?.some((score) => score.search_term.startsWith(token)));
  // What begins with the stem is not always a form of it. Where such a word stands too, the places are of both.
  const formsOf = async (stem: string) =>
    (await search(stem)).flatMap((found) => {
      const terms = (found.scores ?? []).map(({ search_term: term }) => isForm(term, stem));
      return terms.includes(true) ? [{ ...found, words: terms.includes(false) ? [Infinity] : found.words }] : [];
    });
  // A lone Han or kana stands inside pairs only: all pairs that begin with it are what it means.
  const asked: [keyof typeof STRENGTH, Promise<Found[]>][] = [['exact', isSingle && isLone(token) ? begins() : search(quote(unit.tokens))]];
  for (const stem of unit.stems) asked.push(['stem', formsOf(stem)]);
  if (isSingle && isUnfinished && !isLone(token) && token.length > 2) asked.push(['prefix', begins()]);

  const matches = new Map<string, Match>();
  for (const [way, answer] of asked) {
    for (const { id, words, score } of await answer) {
      const isInHeadline = Math.min(...words) < headOf(id);
      const strength = STRENGTH[way] * (isInHeadline ? 1 + HEADLINE : 1) + ENGINE_SHARE * Math.min(1, score);
      const known = matches.get(id);
      matches.set(id, { strength: Math.max(strength, known?.strength ?? 0), places: known?.places ?? (way === 'exact' ? words : []) });
    }
  }
  if (matches.size === 0 && unit.words.length > 0) {
    const found = await Promise.all(unit.words.map((tokens) => search(quote(tokens))));
    const [first, ...rest] = found.map((answer) => new Set(answer.map(({ id }) => id)));
    for (const id of first!) if (rest.every((ids) => ids.has(id))) matches.set(id, { strength: STRENGTH.apart, places: [] });
  }
  return matches;
}

function quote(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`;
}

/** A result as Pagefind gives it. */
export interface Found {
  id: string;
  score: number;
  /** Where the tokens stand in the record. */
  words: number[];
  /** Which words of the index a bare term matched. */
  scores?: { search_term: string }[];
}

export interface Searchable {
  search: (term: string) => Promise<Found[]>;
  /** How many of a record's tokens are the headline's: those come first. */
  headOf: (id: string) => number;
  /** Records in the volume. */
  size: number;
}

/** How a record holds a unit. */
interface Match {
  strength: number;
  /** Where the unit itself stands, in tokens; not where other forms of it do. */
  places: readonly number[];
}
