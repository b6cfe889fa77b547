/**
 * The possible roots of an Indonesian word.
 *
 * The prefixes `me-` and `pe-` replace the first sound of some roots: `menurunkan` comes from `turun`, but `mengambil`
 * from `ambil`. Only a dictionary knows which, so all possible roots are returned, for the index and for the query, and
 * the right one matches. Prefixes and suffixes after Adriani et al. (2007), without their dictionary.
 *
 * @param word folded
 * @returns one or more roots, the likelier first
 */
export function stemIndonesian(word: string): string[] {
  return rootsWith(word, MIN_ROOT);
}

/**
 * The roots under which a word is indexed. Before short roots the prefixes `se-` and `pe-` are not removed, because many
 * words only begin with these letters: `perang` and `serang` are not formed of `rang`.
 */
export function rootsOfIndonesian(word: string): string[] {
  return rootsWith(word, MIN_ROOT_AFTER_WEAK_PREFIX);
}

function rootsWith(word: string, weakLeast: number): string[] {
  if (word.length < MIN_WORD) return [word];
  const bare = new Set([word, strip(word, PARTICLES)]);
  for (const form of bare) bare.add(strip(form, POSSESSIVES));
  const forms = new Set([...bare].flatMap((form) => [form, ...SUFFIXES.map((suffix) => strip(form, suffix))]));
  return [...new Set([...forms].flatMap((form) => rootsOf(form, 2, weakLeast)))];
}

// Both lengths were chosen by hand; not measured.
const MIN_WORD = 5;
const MIN_ROOT = 4;
const MIN_ROOT_AFTER_WEAK_PREFIX = 5;
const WEAK_PREFIX = /^[sp]e$/;
const PARTICLES = /(?:lah|kah|tah|pun)$/;
const POSSESSIVES = /(?:ku|mu|nya)$/;
const SUFFIXES = [/kan$/, /an$/, /i$/];

function strip(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return rest.length >= MIN_ROOT ? rest : word;
}

/** Removes up to `depth` prefixes, with every sound that the prefix may have replaced. */
function rootsOf(form: string, depth: number, weakLeast: number): string[] {
  if (depth === 0) return [form];
  for (const [prefix, replaced] of PREFIXES) {
    const rest = prefix.exec(form)?.[1];
    if (rest === undefined || rest.length < MIN_ROOT - (replaced.length > 1 ? 1 : 0)) continue;
    if (WEAK_PREFIX.test(form.slice(0, -rest.length)) && rest.length < weakLeast) continue;
    const roots = replaced.map((sound) => sound + rest).filter((root) => root.length >= MIN_ROOT);
    // Keep the form itself: `sentuh` begins like a prefix but has none.
    if (roots.length > 0) return [form, ...roots.flatMap((root) => (replaced.length > 1 ? [root] : rootsOf(root, depth - 1, weakLeast)))];
  }
  return [form];
}

// Each prefix, with the sounds of the root that it may have replaced; '' means none.
const PREFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:di|ke|se|ter)(?=per|ber|pe[mn])(.+)$/, ['']],
  [/^memper(.+)$/, ['']],
  [/^[mp]eny([aeiou].+)$/, ['s', '']],
  [/^[mp]eng([aeiou].+)$/, ['', 'k']],
  [/^[mp]eng([gh].+)$/, ['']],
  [/^[mp]en([aeiou].+)$/, ['t', '']],
  [/^[mp]en([cdjt].+)$/, ['']],
  [/^[mp]em([aeiou].+)$/, ['p', 'm', '']],
  [/^[mp]em([bfpv].+)$/, ['']],
  [/^(?:be|pe)l(ajar.*)$/, ['']],
  [/^(?:be|pe|te)r(.+)$/, ['']],
  [/^(?:di|ke|se)(.+)$/, ['']],
  [/^[mp]e([lrwymn].+)$/, ['']],
  [/^be(.+er.+)$/, ['']],
  [/^pe([aeiou]?.+)$/, ['']],
];
