import { expect, it } from 'vitest';
import { locateField } from '../../../../src/articles/read/locate.ts';

const YAML = `headline: A headline
# a remark
subjects:
  - politics
  - sport
images:
  - src: a.jpg
    alt: A harbour
  - src: b.jpg
infoSource: { name: A wire, uri: x }
2024: a number
`;

it.each([
  [[], 2],
  [['headline'], 2],
  [['subjects'], 4],
  [['subjects', 1], 6],
  [['images', 1, 'src'], 10],
  [['infoSource', 'uri'], 11],
  [['2024'], 12],
] as [PropertyKey[], number][])('finds the line of %j', (path, line) => {
  expect(locateField(YAML, path, 2)).toBe(line);
});

it.each([
  [['missing'], 2],
  [['images', 1, 'alt'], 10],
  [['infoSource', 'missing'], 11],
  [['subjects', 7], 4],
  [['headline', 'deeper'], 2],
] as [PropertyKey[], number][])('finds the block that should contain the missing %j', (path, line) => {
  expect(locateField(YAML, path, 2)).toBe(line);
});

it.each(['', 'a', '- a', ': :', '{', 'a: &x [*x]'])('returns the first line for %j', (yaml) => {
  expect(locateField(yaml, ['b'], 5)).toBe(5);
});
