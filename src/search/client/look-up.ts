import { isLone } from '../normalise/tokens.ts';
import type { Query, Unit } from './query.ts';

/**
 * How much a way of matching counts: the word itself, another form of it, a longer word that begins with it. Another
 * form in a new headline stays below the word itself in an old text.
 */
const STRENGTH = { exact: 1, stem: 0.35, prefix: 0.2 } as const;
/** What the headline adds to a match in the text. */
const HEADLINE = 1.2;
/** What the whole query in its own order adds, in the text and in the headline, in shares of all its words. */
const PHRASE = { text: 2, headline: 3 } as const;
/** Pagefind's own score says how often and how early a word stands; it only breaks ties. */
const ENGINE_SHARE = 0.02;

/**
 * Looks a query up in one volume.
 *
 * Pagefind drops words it does not find, so every unit is asked for by itself and what a record lacks is known.
 * Rare words count more (the probabilistic idf of BM25, Robertson and Spärck Jones).
 *
 * @param volume how to ask it: a term in quotation marks is matched whole, a bare one also as a beginning
 * @returns by Pagefind's id, the records that hold any unit that must be held
 */
export async function lookUp(query: Query, volume: Searchable): Promise<Map<string, Scored>> {
  const { units } = query;
  const { search, isInHeadline, size } = volume;
  const last = units.length - 1;
  const [matches, phrase] = await Promise.all([
    Promise.all(units.map((unit, index) => matchUnit(unit, index === last && query.isUnfinished, volume))),
    units.length > 1 ? search(quote(units.flatMap(({ tokens }) => tokens))) : Promise.resolve([]),
  ]);

  const weights = matches.map((match) => Math.log(1 + (size - match.size + 0.5) / (match.size + 0.5)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const scored = new Map<string, Scored>();
  for (const id of new Set(matches.flatMap((match, index) => (units[index]!.isOptional ? [] : [...match.keys()])))) {
    const missing = units.flatMap((unit, index) => (unit.isOptional || matches[index]!.has(id) ? [] : [index]));
    const score = matches.reduce((sum, match, index) => sum + weights[index]! * (match.get(id) ?? 0), 0);
    scored.set(id, { score, missing });
  }
  for (const found of phrase) {
    const record = scored.get(found.id);
    if (record) record.score += whole * (isInHeadline(found) ? PHRASE.headline : PHRASE.text);
  }
  return scored;
}

/** How strongly each record holds a unit. */
async function matchUnit(unit: Unit, isUnfinished: boolean, { search, isInHeadline }: Searchable): Promise<Map<string, number>> {
  const [token] = unit.tokens as [string];
  const isSingle = unit.tokens.length === 1;
  // A bare term that begins no word is cut until it does; what was matched then is not what was asked for.
  const begins = async () => (await search(token)).filter(({ scores }) => scores?.some((score) => score.search_term.startsWith(token)));
  // A lone Han or kana stands inside pairs only: all pairs that begin with it are what it means.
  const asked: [keyof typeof STRENGTH, Promise<Found[]>][] = [['exact', isSingle && isLone(token) ? begins() : search(quote(unit.tokens))]];
  for (const stem of unit.stems) asked.push(['stem', search(quote([stem]))]);
  if (isSingle && isUnfinished && !isLone(token) && !unit.isOptional && token.length > 2) asked.push(['prefix', begins()]);

  const strengths = new Map<string, number>();
  for (const [way, answer] of asked) {
    for (const found of await answer) {
      const strength = STRENGTH[way] * (isInHeadline(found) ? 1 + HEADLINE : 1) + ENGINE_SHARE * Math.min(1, found.score);
      strengths.set(found.id, Math.max(strength, strengths.get(found.id) ?? 0));
    }
  }
  return strengths;
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
  isInHeadline: (found: Found) => boolean;
  /** Records in the volume. */
  size: number;
}

export interface Scored {
  score: number;
  missing: number[];
}
