/**
 * Stems a folded Arabic word. Removes the words that are written as prefixes (`و` and, `ف` so, `ب` in, `ل` to, `ك` as,
 * `ال` the) and the commonest endings, but leaves at least three letters. After light10 (Larkey, Ballesteros and Connell
 * 2007); ta marbuta has already been folded to `ه`.
 *
 * A single letter before a word can also belong to it (`كوبانغ`, `بنزين`), and no rule can tell. So both readings are
 * returned, for the index and for the query, and the right one matches.
 */
export function stemArabic(word: string): string[] {
  const article = ARTICLES.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 3);
  const bodies = article ? [word.slice(article.length)] : [word];
  if (!article && /^[وفبلك]/.test(word) && word.length >= 5) bodies.push(word.slice(1));
  return [...new Set(bodies.flatMap((body) => [body, withoutEnding(body)]))];
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((suffix) => word.endsWith(suffix) && word.length - suffix.length >= 3);
  return ending ? word.slice(0, -ending.length) : word;
}

// Longest first, because a prefix before the article goes with it.
const ARTICLES = ['وبال', 'فبال', 'وكال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const ENDINGS = ['يات', 'ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'هم', 'ه', 'ي', 'و'];
