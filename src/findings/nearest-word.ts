/**
 * The known word nearest to a mistyped one.
 *
 * @returns undefined if in every known word more than a third of the letters differ
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  // The distance is at least the difference in length, which rules out most words.
  const ranked = known
    .filter((candidate) => Math.abs(candidate.length - word.length) <= mostDistance(candidate))
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= mostDistance(best.candidate) ? best.candidate : undefined;
}

function mostDistance(candidate: string): number {
  return Math.max(1, Math.ceil(candidate.length / 3));
}

/** Levenshtein distance with adjacent swaps counted once (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
