/**
 * What a folded Arabic word may be a form of. Taken off is what is written together with a word but is another
 * one (`و` and, `ف` so, `ب` in, `ل` to, `ك` as, `ال` the) and the commonest endings, never leaving fewer than
 * three letters. After light10 (Larkey, Ballesteros and Connell 2007), on words whose ta marbuta is already `ه`.
 *
 * A single letter before a word may be its own first (`كوبانغ`, `بنزين`), and no rule can tell: both readings
 * are named, in the index as in the query, and the true one meets.
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

// Longest first: what stands before the article goes with it.
const ARTICLES = ['وبال', 'فبال', 'وكال', 'ولل', 'فلل', 'وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const ENDINGS = ['يات', 'ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'هم', 'ه', 'ي', 'و'];
