import { languageByLetters } from './arabic-letters.ts';
import { commonWordsShare, malayOrIndonesian } from './common-words.ts';
import { canonicalTag } from './names.ts';
import { onlyLanguageOf, scriptOfText } from './script-of-text.ts';
import { baseLanguage, LANGUAGES } from './table.ts';
import { rankByTrigrams } from './trigrams.ts';

/** With fewer letters franc guesses. Measured: 96 % of single sentences with 60 letters are right. */
const ENOUGH_LETTERS = 60;
/** In characters. Measured: three sentences are enough for every language tested; more only takes longer. */
const SAMPLE = 350;
/** A first try with fewer characters takes half the time. Measured: it decides 2,832 of 3,000 articles in three languages, none wrongly. */
const QUICK_SAMPLE = 150;
/** The first try decides only if the second language scores less than this share of the first. Chosen with the same articles. */
const CLEAR_LEAD = 0.9;
/**
 * A text is in an expected language only if that reaches this share of the best score of all languages. Measured with
 * three sentences: the right language reaches at least 0.94; 99 of 100 wrong ones stay below.
 */
const NEAR_BEST = 0.97;
/** A text with a smaller share of a language's common words is not in that language. Measured: texts in it have at least 13 %. */
const FEWEST_COMMON = 0.07;
/** The first try decides only if the text has this share of common words. Chosen by hand; not measured. */
const MANY_COMMON = 0.15;
/** How many more words only one of Malay and Indonesian uses, to decide between them if both are expected. Chosen by hand; not measured. */
const CLEAR_WORD_LEAD = 2;
/** Share of characters that only Cantonese uses. Written Cantonese has at least 5 %. */
const CANTONESE_SHARE = 0.02;

/**
 * Detects the language of a text.
 *
 * The script decides first. Within a script, franc compares all languages it knows: limited to the expected ones, it takes
 * Finnish for Indonesian and Norwegian for French. An expected language wins if its score is close to the best (franc takes
 * English for Scots) and the text has its common words.
 *
 * @param text   running text, may be Markdown; only the start is used
 * @param among  the expected languages, usually the editions
 * @returns the tag as written in `among` if it is there, else the best guess; undefined if the text is too short or in no
 *   known language
 */
export function detectLanguage(text: string, among: readonly string[]): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu) ?? [];
  const script = scriptOfText(letters);
  if (script === undefined || letters.length < (script === 'Latn' ? ENOUGH_LETTERS : ENOUGH_LETTERS / 4)) return undefined;

  const expectedTag = (tag: string) => among.find((candidate) => isSame(candidate, tag)) ?? tag;
  if (script === 'Hani') return expectedTag(isCantonese(letters) ? 'yue' : 'zh');
  const only = onlyLanguageOf(script);
  if (only !== undefined) return expectedTag(only);
  const byLetters = script === 'Arab' ? languageByLetters(letters) : undefined;
  if (byLetters !== undefined) return expectedTag(byLetters);

  if (script === 'Cyrl' && isRussian(letters)) return expectedTag('ru');
  const found = script === 'Latn' ? (detectQuickly(sample, among) ?? readLatin(sample, among)) : readOther(sample);
  if (found === undefined) return undefined;
  return expectedTag(isIndonesianOrMalay(found) ? chooseIndonesianOrMalay(text, among) : found);
}

/**
 * The other language that a text may be in: Malay for Indonesian, and the other way round. The two are hard to tell apart.
 *
 * @param tag the detected language
 * @returns undefined if the text has words that only `tag` uses, and for all other languages
 */
export function alternativeLanguage(text: string, tag: string): string | undefined {
  const base = baseLanguage(tag);
  if (!isIndonesianOrMalay(base) || malayOrIndonesian(wordsIn(text.slice(0, LONG_SAMPLE)))?.tag === base) return undefined;
  return base === 'id' ? 'ms' : 'id';
}

/** Recognises texts that are clearly in an expected language. */
function detectQuickly(sample: string, among: readonly string[]): string | undefined {
  if (sample.length <= QUICK_SAMPLE) return undefined;
  const [first, second] = rank(sample.slice(0, QUICK_SAMPLE), QUICK_CODES);
  if (!first || !among.some((candidate) => isSame(candidate, first.tag)) || (second?.score ?? 0) >= first.score * CLEAR_LEAD)
    return undefined;
  return (commonWordsShare(wordsIn(sample), first.tag) ?? 0) >= MANY_COMMON ? first.tag : undefined;
}

function readLatin(sample: string, among: readonly string[]): string | undefined {
  const words = wordsIn(sample);
  const ranked = rank(sample).filter(({ tag }) => (commonWordsShare(words, tag) ?? 1) >= FEWEST_COMMON);
  const best = ranked[0];
  if (!best) return undefined;
  const expected = ranked.find(({ tag }) => among.some((candidate) => isSame(candidate, tag)));
  return expected && expected.score >= NEAR_BEST ? expected.tag : best.score >= NEAR_BEST ? best.tag : undefined;
}

/** franc takes short Arabic texts for Malay in Arabic letters. No news is written in that. */
function readOther(sample: string): string | undefined {
  return rank(sample).find(({ tag }) => !isIndonesianOrMalay(tag))?.tag;
}

/** If only one of the two is expected, it wins unless the text has several words that only the other uses. */
function chooseIndonesianOrMalay(text: string, among: readonly string[]): string {
  const decided = malayOrIndonesian(wordsIn(text.slice(0, LONG_SAMPLE)));
  const expected = among.map(baseLanguage).filter(isIndonesianOrMalay);
  if (decided && (decided.lead >= CLEAR_WORD_LEAD || expected.length !== 1)) return decided.tag;
  return expected[0] ?? 'id';
}

function isIndonesianOrMalay(tag: string): boolean {
  return tag === 'id' || tag === 'ms';
}

/** Has ы or э, and no letter that only related languages have. franc takes one Russian text in twenty for Bulgarian. */
function isRussian(letters: readonly string[]): boolean {
  return letters.some((letter) => /[ыэ]/iu.test(letter)) && !letters.some((letter) => /[іїєґўәғқңөұүһӣӯҳҷӑӗҫӳ]/iu.test(letter));
}

function isCantonese(letters: readonly string[]): boolean {
  return letters.filter((letter) => CANTONESE.test(letter)).length >= letters.length * CANTONESE_SHARE;
}

/** True if both tags mean the same language. `no` stands for both written forms of Norwegian. */
function isSame(one: string, other: string): boolean {
  return mainForm(one) === mainForm(other);
}

function mainForm(tag: string): string {
  const base = baseLanguage(tag);
  return base === 'nb' || base === 'nn' ? 'no' : base;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

/**
 * Languages by franc's score, best first.
 *
 * @param only franc's codes to compare; all of the script if empty
 */
function rank(sample: string, only: readonly string[] = []): { tag: string; score: number }[] {
  const best = new Map<string, number>();
  // A language may have several codes; the first is its best.
  for (const [code, score] of rankByTrigrams(sample, only)) {
    const tag = tagOf(code);
    if (tag !== undefined && !best.has(tag)) best.set(tag, score);
  }
  return [...best].map(([tag, score]) => ({ tag, score }));
}

/** The tag of a franc code; undefined for `und`. */
function tagOf(code: string): string | undefined {
  if (code === 'und') return undefined;
  let tag = tags.get(code);
  if (tag === undefined) tags.set(code, (tag = (canonicalTag(code) ?? code).split('-', 1)[0]!));
  return tag;
}

const LONG_SAMPLE = 2000;
const CANTONESE = /[嘅咗喺唔哋佢嚟啲冇嗰咁噉嘢喎啱畀攞瞓諗咩乜嗌]/u;

/** Tags by franc's code: first where `Intl` has another one, later also a cache of `Intl`'s answers (some 80 per text). */
const tags = new Map<string, string>([
  ...LANGUAGES.flatMap(({ tag, iso6393 }) => iso6393.map((code) => [code, tag] as const)),
  // franc calls a third of Indonesian passages Malay; `chooseIndonesianOrMalay` tells them apart.
  ['zlm', 'id'],
  ['zsm', 'id'],
  // franc takes English for Scots as readily, and no wire writes Scots.
  ['sco', 'en'],
  ['swh', 'sw'],
  ['prs', 'fa'],
]);

/** What the first try compares: the table's languages, and languages that franc confuses with them. */
const QUICK_CODES: readonly string[] = [
  ...LANGUAGES.filter(({ script }) => script === 'Latn').flatMap(({ iso6393 }) => iso6393),
  ...['cat', 'ron', 'glg', 'dan', 'nob', 'swe', 'swh', 'min', 'hat', 'afr'],
];
