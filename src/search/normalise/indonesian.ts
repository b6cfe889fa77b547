/**
 * The roots that an Indonesian word may be formed of.
 *
 * `me-` and `pe-` swallow the root's first sound: `menurunkan` is of `turun`, `mengambil` of `ambil`, and only a
 * dictionary knows which. Instead of one both are named, in the index as in the query, and the true one meets.
 * Prefixes and suffixes after Adriani et al. (2007), without their dictionary.
 *
 * @param word folded
 * @returns one root or more, likelier first
 */
export function stemIndonesian(word: string): string[] {
  if (word.length < MIN_WORD) return [word];
  const bare = new Set([word, strip(word, PARTICLES)]);
  for (const form of bare) bare.add(strip(form, POSSESSIVES));
  const forms = new Set([...bare].flatMap((form) => [form, ...SUFFIXES.map((suffix) => strip(form, suffix))]));
  return [...new Set([...forms].flatMap((form) => rootsOf(form, 2)))];
}

const MIN_WORD = 5;
const MIN_ROOT = 4;
const PARTICLES = /(?:lah|kah|tah|pun)$/;
const POSSESSIVES = /(?:ku|mu|nya)$/;
const SUFFIXES = [/kan$/, /an$/, /i$/];

function strip(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return rest.length >= MIN_ROOT ? rest : word;
}

/** Takes off up to `depth` prefixes, naming every sound that may have been swallowed. */
function rootsOf(form: string, depth: number): string[] {
  if (depth === 0) return [form];
  for (const [prefix, swallowed] of PREFIXES) {
    const rest = prefix.exec(form)?.[1];
    if (rest === undefined || rest.length < MIN_ROOT - (swallowed.length > 1 ? 1 : 0)) continue;
    const roots = swallowed.map((sound) => sound + rest).filter((root) => root.length >= MIN_ROOT);
    // The form itself stays: `sentuh` begins like a prefix and has none.
    if (roots.length > 0) return [form, ...roots.flatMap((root) => (swallowed.length > 1 ? [root] : rootsOf(root, depth - 1)))];
  }
  return [form];
}

// Each prefix with the sounds that may stand in the root where it ends; '' is none.
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
