import { BROKEN_PLURALS } from './arabic-plurals.ts';

/**
 * Removes the definite article, with the `و`, `ف`, `ب`, `ك` or `ل` before it, so that `الحرب` and `حرب` are the same word in
 * phrases and headlines too. Leaves at least three letters.
 *
 * @param word folded
 */
export function withoutArticle(word: string): string {
  if (/^ال[^ايه]{2}$/.test(word)) return word.slice(2);
  if (word.length < 5 || NOT_ARTICLES.test(word)) return word;
  const article = ARTICLES.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 3);
  return article ? word.slice(article.length) : word;
}

/**
 * A folded Arabic word without the single word that is written before it: `وحرب` and a war, `بحرب` with a war. Such a letter
 * can also belong to the word (`كوبانغ`, `بنزين`), and no rule can tell.
 *
 * @returns undefined if no such letter is there, or if too little would be left
 */
export function withoutProclitic(word: string): string | undefined {
  // A body of three letters is left only after `ب`, `ل`, `و`: those are common before nouns.
  const isProclitic = /^[بلو]/.test(word) ? word.length >= 4 : /^[فكس]/.test(word) && word.length >= 5;
  return isProclitic ? withoutArticle(word.slice(1)) : undefined;
}

/**
 * Stems a folded Arabic word without its article. Removes the words that are written as prefixes (`و` and, `ف` so, `ب` in,
 * `ل` to, `ك` as, `س` will) and the commonest endings, but leaves at least three letters. After light10 (Larkey,
 * Ballesteros and Connell 2007); ta marbuta has already been folded to `ه`. Irregular plurals have the stem of their
 * singular.
 *
 * A single letter before a word can also belong to it (`كوبانغ`, `بنزين`), and no rule can tell. So both readings are
 * returned, for the index and for the query, and the right one matches.
 */
export function stemArabic(word: string): string[] {
  const bare = withoutProclitic(word);
  const bodies = bare === undefined ? [word] : [word, bare];
  const stems = bodies.flatMap((body) => [body, ...withoutEnding(body)]);
  return [...new Set(stems.flatMap((stem) => [stem, BROKEN_PLURALS.get(stem) ?? stem]))];
}

function withoutEnding(word: string): string[] {
  const ending = ENDINGS.find((suffix) => word.endsWith(suffix) && word.length - suffix.length >= 3);
  if (!ending) return [];
  const stem = word.slice(0, -ending.length);
  // Before an ending, ta marbuta is written `ت`: `مدينتنا` our city, `مدينة` a city.
  return stem.endsWith('ت') && stem.length >= 4 && PRONOUNS.has(ending) ? [stem, stem.slice(0, -1)] : [stem];
}

// Longest first, because a prefix before the article goes with it.
const ARTICLES = ['وبال', 'فبال', 'وكال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
// Common words that only look as if they began with an article.
const NOT_ARTICLES = /^(?:والد|والي|بالغ|بالون|كالسيوم|فالنت|فالنس|الله|الي$|الا$)/;
const ENDINGS = [
  'يات',
  'هما',
  'كما',
  'تان',
  'تين',
  'ها',
  'هم',
  'هن',
  'كم',
  'نا',
  'ان',
  'ات',
  'ون',
  'ين',
  'يه',
  'ته',
  'تي',
  'ه',
  'ي',
  'ك',
  'ا',
  'و',
];
const PRONOUNS: ReadonlySet<string> = new Set(['ها', 'هم', 'هن', 'هما', 'كم', 'كما', 'نا', 'ه', 'ي', 'ك', 'ا']);
