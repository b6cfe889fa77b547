import type { Normaliser } from '../normalise/normaliser.ts';
import { isPaired } from '../normalise/runs.ts';
import { asAcronym } from '../normalise/tokens.ts';
import { patternsOf, phrasePattern, prefixPattern, type Pattern } from './patterns.ts';
import { segmentRun, splitScripts } from './segments.ts';

/**
 * Splits a query into units that are looked up separately: words, the words of a run without spaces, compounds and phrases
 * in quotation marks. Understands `-word`, `-"a phrase"`, `OR` between two words, and `word*`.
 *
 * @param text       as typed
 * @param normaliser the searched edition's
 */
export function parseQuery(text: string, normaliser: Normaliser): Query {
  const context: Context = {
    normaliser,
    // In a query that is all capitals nothing is an acronym.
    isShouted: text.length > 3 && text === text.toUpperCase() && text.trim().includes(' '),
    isUnfinished: /[\p{L}\p{N}\p{M}]$/u.test(text),
  };
  const query: Query = { units: [], excluded: [], length: 0 };
  const parts = [...joinNumbers(text.normalize('NFKC')).matchAll(PARTS)].map(readPart);
  let isAlternative = false;
  for (const [number, part] of parts.entries()) {
    if (isOr(part) && number > 0 && number < parts.length - 1) {
      isAlternative = true;
      continue;
    }
    const isOperand = isAlternative || (parts[number + 1] !== undefined && isOr(parts[number + 1]!));
    const own = unitsOf(part, number === parts.length - 1, query.length, context);
    // What stands beside OR is one unit.
    const units = isOperand && own.length > 1 ? phraseUnit(part.text, query.length, normaliser) : own;
    if (part.isExcluded) query.excluded.push(...units);
    else if (isAlternative && units.length === 1 && query.units.length > 0) addAlternative(query.units.at(-1)!, units[0]!);
    else addUnits(query, units);
    isAlternative = false;
  }
  // If all words are stop words, require them.
  if (query.units.every(({ isOptional }) => isOptional)) for (const unit of query.units) unit.isOptional = false;
  return query;
}

function isOr({ text, isQuoted }: Part): boolean {
  return text === 'OR' && !isQuoted;
}

function addUnits(query: Query, units: readonly Unit[]): void {
  query.units.push(...units);
  for (const { offset, span } of units) query.length = Math.max(query.length, offset + span);
}

/** `one OR other`: either satisfies the unit. */
function addAlternative(unit: Unit, { text, patterns, marks }: Unit): void {
  unit.text += ` OR ${text}`;
  unit.patterns = [...unit.patterns, ...patterns];
  unit.marks = [...unit.marks, ...marks];
  unit.isOptional = false;
  unit.mayBeMisspelt = false;
}

/** A number's groups of digits are one word, and so are a number and its percent sign. */
function joinNumbers(text: string): string {
  return text.replace(/(?<=(?<!\d)\d{1,3}(?: \d{3})*)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '').replace(/(?<=\d) (?=[%‰٪％])/g, '');
}

function readPart(match: RegExpExecArray): Part {
  const quoted = match[2] ?? match[3] ?? match[4];
  const isExcluded = match[1] !== undefined;
  const text = quoted ?? match[5]!;
  return { text: text.trim(), isQuoted: quoted !== undefined, isExcluded };
}

function unitsOf(part: Part, isLast: boolean, offset: number, context: Context): Unit[] {
  const { normaliser, isUnfinished } = context;
  const { text, isQuoted } = part;
  if (isQuoted) return phraseUnit(text, offset, normaliser);
  const beginning = /^([\p{L}\p{N}\p{M}'’-]+)\*$/u.exec(text)?.[1];
  if (beginning !== undefined) return prefixUnit(text, beginning, offset, normaliser);
  const pieces = splitScripts(text);
  const units: Unit[] = [];
  let at = offset;
  for (const [number, piece] of pieces.entries()) {
    const mayGrow = isLast && isUnfinished && number === pieces.length - 1;
    const made = isPaired(piece.trim()) ? runUnits(piece, at, normaliser) : wordUnit(piece, at, mayGrow, context);
    units.push(...made);
    for (const { offset: start, span } of made) at = Math.max(at, start + span);
  }
  return units;
}

function phraseUnit(text: string, offset: number, normaliser: Normaliser): Unit[] {
  const tokens = tokensOf(text, normaliser);
  if (tokens.length === 0) return [];
  return [makeUnit({ text, offset, span: tokens.length, marks: tokens, patterns: [phrasePattern(tokens)] })];
}

function prefixUnit(text: string, beginning: string, offset: number, normaliser: Normaliser): Unit[] {
  const tokens = normaliser.tokenise(beginning);
  if (tokens.length === 0) return [];
  return [makeUnit({ text, offset, span: tokens.length, marks: tokens, patterns: [prefixPattern(tokens)], beginning: tokens.at(-1) })];
}

function wordUnit(text: string, offset: number, mayGrow: boolean, { normaliser, isShouted }: Context): Unit[] {
  const tokens = normaliser.tokenise(text);
  if (tokens.length === 0) return [];
  const acronym = isShouted ? undefined : asAcronym(text);
  const isOptional = acronym === undefined && tokens.every((token) => normaliser.isStopWord(token));
  const patterns = patternsOf({ text, tokens, acronym, mayGrow }, normaliser);
  const beginning = patterns.some(({ way }) => way === 'prefix') ? tokens.at(-1) : undefined;
  return [
    makeUnit({
      beginning,
      text,
      offset,
      span: tokens.length,
      marks: tokens,
      patterns,
      isOptional,
      isName: /^\p{Lu}\p{Ll}/u.test(text),
      mayBeMisspelt: true,
    }),
  ];
}

/** The words of a run, each with its offset in the run, so that they can be found as a phrase. */
function runUnits(run: string, offset: number, normaliser: Normaliser): Unit[] {
  return segmentRun(run, normaliser).map(({ text, start, length }) => {
    const tokens = tokensOf(text, normaliser);
    const isOptional = normaliser.isStopWord(normaliser.fold(text)) || isWeak(text, normaliser.language);
    const patterns = patternsOf({ text, tokens, acronym: undefined, mayGrow: false }, normaliser);
    return makeUnit({ text, offset: offset + start, span: length, marks: tokens, patterns, isOptional, mayBeMisspelt: true });
  });
}

/** Japanese particles and endings, and single characters that are left between the words. */
function isWeak(text: string, language: string): boolean {
  return /^[\u3041-\u3096]{1,2}$/.test(text) || (/^(?:zh|yue|cmn)\b/.test(language) && /^[新大老小前总副每各全本该第]$/.test(text));
}

/** In the text a run may continue, so a lone last character is not part of the query. */
function tokensOf(text: string, normaliser: Normaliser): string[] {
  const tokens = normaliser.tokenise(text);
  const isEndOfRun = tokens.length > 1 && isPaired(tokens.at(-1)!) && [...tokens.at(-1)!].length === 1 && isPaired(tokens.at(-2)!);
  return isEndOfRun ? tokens.slice(0, -1) : tokens;
}

function makeUnit(unit: Pick<Unit, 'text' | 'offset' | 'span' | 'marks' | 'patterns'> & Partial<Unit>): Unit {
  return { beginning: undefined, isOptional: false, isName: false, mayBeMisspelt: false, ...unit };
}

const PARTS = /(?:(?<=^|\s)([-−–])(?=\S))?(?:["“”«„]([^"“”»]+)["”“»]|「([^」]+)」|『([^』]+)』|(\S+))/g;

interface Context {
  normaliser: Normaliser;
  isShouted: boolean;
  isUnfinished: boolean;
}

interface Part {
  text: string;
  isQuoted: boolean;
  isExcluded: boolean;
}

export interface Query {
  units: Unit[];
  /** A result must not match any of these. */
  excluded: Unit[];
  /** The number of positions that the whole query takes in a text. */
  length: number;
}

export interface Unit {
  /** As typed. */
  text: string;
  /** The ways to match it. */
  patterns: Pattern[];
  /** The tokens to mark in a text. */
  marks: string[];
  /** If given, words that begin with it match too. */
  beginning: string | undefined;
  /** Where it begins in the query, in positions. */
  offset: number;
  /** How many positions it takes. */
  span: number;
  /** A result does not have to contain it. */
  isOptional: boolean;
  /** It is written like a name, with a capital. */
  isName: boolean;
  /** It may be misspelt: a word, neither quoted nor `word*` nor `one OR other`. */
  mayBeMisspelt: boolean;
}
