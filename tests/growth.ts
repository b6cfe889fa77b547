import { expect } from 'vitest';

/**
 * Expects that work takes time in proportion to its input: for four times the input, less than ten times the time.
 * Quadratic work would take sixteen times as long. Only this thread's processor time counts, so a busy machine does not
 * matter; how fast the work is, the bench measures.
 *
 * @param work does the work for an input of this size; it should take a few milliseconds
 */
export function expectLinear(work: (size: number) => void, size: number): void {
  let growth = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && growth >= MOST_GROWTH; attempt++) {
    const small = timeOf(() => work(size));
    growth = Math.min(growth, timeOf(() => work(4 * size)) / Math.max(small, NOISE));
  }
  expect(growth).toBeLessThan(MOST_GROWTH);
}

/** Microseconds of this thread. */
function timeOf(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/** Between linear (4) and quadratic (16), with room for a garbage collection in one of the runs. */
const MOST_GROWTH = 10;
/** Compiling and garbage collection can make one run slow, but not every run. */
const ATTEMPTS = 5;
/** Microseconds; a shorter time says nothing. */
const NOISE = 5000;
