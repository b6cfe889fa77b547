import { lettersOf } from '../normalise/runs.ts';
import type { Unit } from './query.ts';
import type { Volume } from './volume.ts';

/**
 * Corrects a word of a script without spaces, in which one character is wrong. All others must be at their places in a
 * record; which character belongs there is read from the index. Words of fewer than three characters are too similar to others.
 */
export async function correctRun(unit: Unit, volumes: readonly Volume[]): Promise<string | undefined> {
  const letters = lettersOf(unit.text).map(({ letter }) => letter);
  if (letters.length < 3 || letters.length > 8) return undefined;
  for (const volume of volumes) {
    const answers = await Promise.all(letters.map((_, wrong) => correctLetter(letters, wrong, volume)));
    const best = answers.flatMap((answer) => answer ?? []).toSorted((a, b) => b.count - a.count)[0];
    if (best) return best.word;
  }
  return undefined;
}

async function correctLetter(letters: readonly string[], wrong: number, { words }: Volume): Promise<Candidate | undefined> {
  // The letter before the wrong one begins the pair that tells what belongs there.
  if (wrong === 0) return undefined;
  const pairs = await words.begin(letters[wrong - 1]!);
  const counts = new Map<string, number>();
  const others = await Promise.all(
    letters.slice(0, -1).map((letter, at) => (at === wrong || at === wrong - 1 ? undefined : words.find(letter + letters[at + 1]!))),
  );
  for (const pair of pairs) {
    const letter = [...pair.form][1];
    if (letter === undefined || letter === letters[wrong]) continue;
    for (const { page, positions } of pair.pages) {
      const isThere = positions.some((position) =>
        others.every((other, at) => {
          if (at === wrong || at === wrong - 1) return true;
          return other?.pages.some((found) => found.page === page && found.positions.includes(position - (wrong - 1) + at));
        }),
      );
      if (!isThere) continue;
      const word = [...letters.slice(0, wrong), letter, ...letters.slice(wrong + 1)].join('');
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const best = [...counts].toSorted(([, a], [, b]) => b - a)[0];
  return best && { word: best[0], count: best[1] };
}

interface Candidate {
  word: string;
  count: number;
}
