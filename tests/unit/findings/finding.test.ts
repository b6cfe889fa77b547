import { expect, it } from 'vitest';
import { ContentError, showValue, sortFindings, type Finding } from '../../../src/findings/finding.ts';

const problem = (severity: Finding['severity'], file: string, line: number, field?: string): Finding => ({
  severity,
  rule: 'a-rule',
  file,
  line,
  field,
  found: 'x',
  expected: 'y',
  fix: 'z',
});

it('sorts by severity, file, line and field', () => {
  const wanted = [
    problem('error', 'a', 2),
    problem('error', 'a', 10, 'a'),
    problem('error', 'a', 10, 'b'),
    problem('error', 'b', 1),
    problem('warning', 'a', 1),
    problem('note', 'a', 1),
  ];
  expect(sortFindings(wanted.toReversed())).toEqual(wanted);
});

it.each([
  [undefined, 'nothing'],
  ['text', '"text"'],
  ['two\nlines', '"two\\nlines"'],
  [7, '7'],
  [null, 'null'],
  [12n, '12'],
  [['a'], '["a"]'],
])('shows %s as %s', (value, shown) => expect(showValue(value)).toBe(shown));

it('shortens long values', () => {
  expect(showValue('x'.repeat(1000))).toMatch(/^"x{78}…$/);
});

it('counts the problems in an error', () => {
  expect(new ContentError([problem('error', 'a', 1)]).message).toBe('1 problem in the content');
  expect(new ContentError([problem('error', 'a', 1), problem('note', 'a', 1)]).problems).toHaveLength(2);
});
