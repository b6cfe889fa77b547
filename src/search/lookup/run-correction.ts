import { lettersOf } from '../normalise/runs.ts';
import type { StoredWord } from '../read/word-files.ts';
import type { VolumeWords } from '../read/volume-words.ts';
import type { Unit } from './query.ts';
import type { Volume } from './volume.ts';

/**
 * Corrects a word of a script without spaces in which one character is wrong. All others must be in their positions in a
 * record; which character belongs there is read from the index. Words of fewer than three characters are too similar to others.
 */
export async function correctRun(unit: Unit, volumes: readonly Volume[]): Promise<string | undefined> {
  const letters = lettersOf(unit.text).map(({ letter }) => letter);
  if (letters.length < (/^[\u30a1-\u30fa]/.test(unit.text) ? 4 : 3) || letters.length > 8) return undefined;
  const counts = new Map<string, number>();
  for (const { words } of volumes) {
    for (const answer of await Promise.all(letters.map((_, wrong) => correctLetter(letters, wrong, words)))) {
      for (const [word, count] of answer) counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** The words with another letter in place of the wrong one, and how many records have each. */
async function correctLetter(letters: readonly string[], wrong: number, words: VolumeWords): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  // The letter before the wrong one begins the pair that shows which letter belongs there.
  if (wrong === 0) return counts;
  const [before, after] = [letters[wrong - 1]!, letters[wrong + 1]];
  const intact = await findPairs(letters, wrong, words);
  if (intact.some(({ pair }) => pair === undefined)) return counts;
  for (const pair of await words.begin(before)) {
    const letter = [...pair.form][1];
    if (letter === undefined || letter === letters[wrong]) continue;
    const next = after === undefined ? undefined : await words.find(letter + after);
    if (after !== undefined && next === undefined) continue;
    const needed = next ? [...intact, { pair: next, offset: 1 }] : intact;
    const count = pair.pages.filter(({ page, positions }) => positions.some((position) => areThere(needed, page, position))).length;
    if (count > 0) counts.set([...letters.slice(0, wrong), letter, ...letters.slice(wrong + 1)].join(''), count);
  }
  return counts;
}

/** The pairs without the wrong letter, with their offsets from the letter before it. */
function findPairs(letters: readonly string[], wrong: number, words: VolumeWords): Promise<Intact[]> {
  const starts = letters.slice(0, -1).flatMap((_, at) => (at === wrong || at === wrong - 1 ? [] : [at]));
  return Promise.all(starts.map(async (at) => ({ pair: await words.find(letters[at]! + letters[at + 1]!), offset: at - (wrong - 1) })));
}

function areThere(needed: readonly Intact[], page: number, position: number): boolean {
  return needed.every(({ pair, offset }) =>
    pair!.pages.some((found) => found.page === page && found.positions.includes(position + offset)),
  );
}

interface Intact {
  pair: StoredWord | undefined;
  offset: number;
}
