import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/findings/finding.ts';
import { checkSite } from '../../../../src/desk/check-site.ts';
import { listCases } from '../../cases.ts';
import { makeSettings } from '../../make.ts';

/*
 * One folder per case in tests/fixtures/problems: `content/`, and every problem in order in `expected.json`.
 * `found`, `expected` and `fix` only have to contain the words given there.
 */
describe('content problems', () => {
  it.each(listCases('problems'))('$name', async ({ folder }) => {
    const { library, problems } = await checkSite(makeSettings({ contentDir: join(folder, 'content') }));
    const wanted = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Finding[];

    expect(problems.map(place)).toEqual(wanted.map(place));
    wanted.forEach(({ found, expected, fix }, index) => {
      expect(problems[index]!.found).toContain(found);
      expect(problems[index]!.expected).toContain(expected);
      expect(problems[index]!.fix).toContain(fix);
    });
    expect(library !== undefined).toBe(wanted.every(({ severity }) => severity !== 'error'));
  });
});

describe('every message', () => {
  it.each(listCases('problems'))('$name says what was found, what was expected and what to do', async ({ folder }) => {
    const { problems } = await checkSite(makeSettings({ contentDir: join(folder, 'content') }));
    for (const problem of problems) {
      for (const part of [problem.found, problem.expected, problem.fix]) {
        expect(part?.trim()).toBeTruthy();
        expect(part).not.toMatch(/\n|undefined|\[object|Invalid (input|key)|Too (small|big)/);
      }
    }
  });
});

function place({ severity, rule, file, line, field }: Finding) {
  return { severity, rule, file, line, field };
}
