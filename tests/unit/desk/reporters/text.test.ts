import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/findings/finding.ts';
import { reportJson } from '../../../../src/desk/reporters/json.ts';
import { reportText, summarise } from '../../../../src/desk/reporters/text.ts';

const PROBLEM: Finding = { severity: 'error', rule: 'a-rule', file: 'a/en.md', line: 3, field: 'by', found: 'x', expected: 'y', fix: 'z' };
const WARNING: Finding = { ...PROBLEM, severity: 'warning', field: undefined };

it('starts a problem with file and line, then found, expected and fix', () => {
  expect(reportText([PROBLEM]).split('\n')).toEqual([
    'a/en.md:3  error  by  (a-rule)',
    '    found     x',
    '    expected  y',
    '    fix       z',
    '',
    '1 error',
  ]);
});

it('leaves out the field if there is none', () => {
  expect(reportText([WARNING])).toContain('a/en.md:3  warning  (a-rule)\n');
});

it('counts by severity', () => {
  expect(summarise([])).toBe('no problems');
  expect(summarise([WARNING, PROBLEM, PROBLEM, { ...PROBLEM, severity: 'note' }])).toBe('2 errors, 1 warning, 1 note');
});

it('has the same problems and counts in JSON', () => {
  const wanted = { errors: 1, warnings: 1, notes: 0, problems: [PROBLEM, { ...WARNING }] };
  expect(JSON.parse(reportJson([PROBLEM, WARNING]))).toEqual(JSON.parse(JSON.stringify(wanted)));
});
