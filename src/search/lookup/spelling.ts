/**
 * How two words differ by one step of typing, the likelier the smaller; undefined if they differ more.
 *
 * @param isName whether the typed word is probably a name
 */
export function slipBetween(typed: string, word: string, isName: boolean): number | undefined {
  const [a, b] = [[...typed], [...word]];
  if (Math.abs(a.length - b.length) > 1) return undefined;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  // Another first letter usually makes another word.
  if (start === 0 && a.length === b.length && a[0] !== b[0] && a[0] !== b[1] && a.length < 7) return undefined;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const atStart = start === 0 ? 1 : 0;
  if (restA.length === 0 && restB.length === 0) return 0;
  // A letter too many or too few; a doubled one is likelier.
  if (restA.length + restB.length === 1) {
    const letter = restA[0] ?? restB[0];
    const isDoubled = letter === (restA.length ? a : b)[start - 1];
    return (isDoubled ? 1 : 1.5) + atStart;
  }
  if (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]) return 1 + atStart;
  // In a short word another consonant usually makes another word, except in a name.
  const isVowel = restA.every((letter) => VOWELS.has(letter)) && restB.every((letter) => VOWELS.has(letter));
  if (a.length <= 5 && !isName && !isVowel) return undefined;
  if (restA.length === 1 && restB.length === 1) return (isVowel ? 1.5 : 2) + atStart;
  return undefined;
}

/** A wrong vowel is likelier than a wrong consonant. */
const VOWELS: ReadonlySet<string> = new Set('aeiouyاويه');
