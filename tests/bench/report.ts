/** One measured thing: its name and its figures, in the order in which they are printed. */
export type Row = { what: string } & Record<string, string | number>;

/** Prints rows for people. */
export function printRows(rows: readonly Row[]): void {
  for (const { what, ...figures } of rows) {
    console.log(`\n${what}`);
    for (const [name, figure] of Object.entries(figures)) console.log(`  ${name.padEnd(34)}${figure}`);
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

export function round(number: number, digits = 0): number {
  return Number(number.toFixed(digits));
}
