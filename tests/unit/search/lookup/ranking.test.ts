import { expect, it } from 'vitest';
import { canImprove, rankHits } from '../../../../src/search/lookup/ranking.ts';
import type { Hit } from '../../../../src/search/lookup/volume.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;

it('ranks the newer of two equal hits first, but a much better old one before a new one', () => {
  const [newer, older] = [makeHit('newer', 1, 1), makeHit('older', 1, 2000)];
  expect(names(rankHits([older, newer], 'best', {}, NOW))).toEqual(['newer', 'older']);
  expect(names(rankHits([makeHit('better', 1.4, 2000), newer], 'best', {}, NOW))).toEqual(['better', 'newer']);
});

it('sorts by time to the second if asked to', () => {
  const second = 1 / 86_400;
  const hits = [makeHit('b', 9, 1 + second), makeHit('c', 99, 1 + 2 * second), makeHit('a', 1, 1)];
  expect(names(rankHits(hits, 'newest', {}, NOW))).toEqual(['a', 'b', 'c']);
});

it('drops hits that lack a word if others have all', () => {
  const hits = [{ ...makeHit('half', 9, 1), missing: [1], coverage: 0.5 }, makeHit('whole', 1, 1)];
  expect(names(rankHits(hits, 'best', {}, NOW))).toEqual(['whole']);
});

it('gives a hit with a future time no more recency than a new one', () => {
  expect(names(rankHits([makeHit('ahead', 1, -400), makeHit('now', 1.01, 0)], 'best', {}, NOW))).toEqual(['now', 'ahead']);
});

it('needs no older hits once the newest ten cannot be beaten', () => {
  const full = Array.from({ length: 10 }, (_, number) => makeHit(`hit${number}`, 2.2, number));
  const older = { weights: [1], before: NOW - 300 * DAY, now: NOW };
  expect(canImprove(full, 10, 'best', older)).toBe(false);
  expect(canImprove(full.slice(1), 10, 'best', older)).toBe(true);
  expect(canImprove([...full.slice(1), makeHit('weak', 1, 1)], 10, 'best', older)).toBe(true);
  expect(canImprove([...full.slice(1), makeHit('weak', 1, 1)], 10, 'newest', older)).toBe(false);
});

function makeHit(story: string, score: number, days: number): Hit {
  return {
    story,
    score,
    time: NOW - days * DAY,
    number: 0,
    missing: [],
    strengths: [],
    phrase: { share: 0, isInHeadline: false },
    coverage: 1,
    facets: { kind: [], subject: [], place: [], year: [] },
    volume: undefined as never,
  };
}

function names(hits: readonly Hit[]): string[] {
  return hits.map(({ story }) => story);
}
