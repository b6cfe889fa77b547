/**
 * Light stemming of a folded Arabic word: takes off what is written together with a word but is another one
 * (`و` and, `ف` so, `ب` in, `ل` to, `ك` as, `ال` the) and the commonest endings, never leaving fewer than three
 * letters. After light10 (Larkey, Ballesteros and Connell 2007), on words whose ta marbuta is already `ه`.
 */
export function stemArabic(word: string): string {
  let stem = word;
  for (const prefix of PREFIXES) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= (prefix.length === 1 ? 4 : 3)) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 3) {
      stem = stem.slice(0, -suffix.length);
      break;
    }
  }
  return stem;
}

// Longest first: what stands before the article goes with it.
const PREFIXES = ['وبال', 'ولل', 'وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل', 'و', 'ف', 'ب', 'ل', 'ك'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'هم', 'ه', 'ي', 'و'];
