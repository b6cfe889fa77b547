import { expect, it } from 'vitest';
import { openPace, type Pace } from '../../../../src/cli/import/progress.ts';

const INPUTS = 2000;

/** A run that reads and stores a thousand inputs at a time. Reading one takes 3 ms, storing it 2 ms. */
function watch(): (Pace & { seconds: number })[] {
  let time = 0;
  const pace = openPace(INPUTS, () => time);
  const moved = { read: 0, settled: 0 };
  const seen: (Pace & { seconds: number })[] = [];
  for (let start = 0; start < INPUTS; start += 1000) {
    for (const state of ['read', 'settled'] as const) {
      for (let input = 0; input < 1000; input++) {
        time += state === 'read' ? 3 : 2;
        moved[state]++;
        seen.push({ ...pace(moved), seconds: time / 1000 });
      }
    }
  }
  return seen;
}

it('the count always rises, from none to all', () => {
  const counts = watch().map(({ done }) => done);
  expect(counts[100]).toBeGreaterThan(0);
  expect(counts.at(-1)).toBe(INPUTS);
  for (const [index, count] of counts.entries()) expect(count - (counts[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});

it('the remaining time falls steadily, and is right within two seconds', () => {
  let last = Infinity;
  for (const { left, seconds } of watch()) {
    if (left === '?') continue;
    const said = parseInt(left, 10);
    expect(said).toBeLessThanOrEqual(last);
    expect(Math.abs(said - (10 - seconds))).toBeLessThanOrEqual(2);
    last = said;
  }
  expect(last).toBeLessThanOrEqual(1);
});

it('a long time is given in minutes', () => {
  let time = 0;
  const pace = openPace(1000, () => time);
  time = 10_000;
  expect(pace({ read: 100, settled: 0 }).left).toBe('2 min 37 s');
});
