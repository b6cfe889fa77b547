import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeAnswer, describeAnswers, describeTotal, inOrder, writeNeedsDate } from '../../../../src/cli/import/report.ts';
import type { Answer } from '../../../../src/intake/store/answer.ts';
import { asLeftOut, asLost } from '../../../../src/intake/wire/left-out.ts';
import { KEPT_BY_HAND, noteOn } from '../../../../src/intake/wire/note.ts';
import { Fault } from '../../../../src/findings/fault.ts';

const WARNING = noteOn('headline', 1, 'kept waiting for a headline', 'warning');
const NOTE = noteOn('furniture', 1, 'took the label “Share” out of the text');
const KEPT = noteOn(KEPT_BY_HAND, 1, 'kept headline of a/en.md, which was changed by hand');

describe('the report on an item', () => {
  it('names a refused item by its line, with found, expected and fix', () => {
    const refusal = new Fault(7, 'a ship', 'a ferry', 'send the ferry');
    expect(describeAnswer(answer({ kind: 'refused', refusal, headline: 'Ferry' }))).toBe(
      'wire.xml:7  refused  Ferry\n    found     a ship\n    expected  a ferry\n    fix       send the ferry',
    );
  });

  it('says what to do about a part that was left out', () => {
    const text = describeAnswer(answer({ kind: 'refused', line: 3, refusal: asLost(3, 'item “Ferry”', 'it has no text') }));
    expect(text).toMatch(/^wire\.xml:3 {2}refused\n {4}found {5}item “Ferry”: it has no text\n {4}fix/);
  });

  it('says how to give a date to an item that has none', () => {
    expect(describeAnswer(answer({ kind: 'needs-a-date', headline: 'Ferry' }))).toMatch(/needs a date {2}Ferry\n {4}fix .*--date \d{4}-/);
  });

  it('omits unchanged items, unless an editor’s change was kept', () => {
    expect(describeAnswer(answer({ kind: 'unchanged', file: 'a/en.md', notes: [WARNING, NOTE] }))).toBeUndefined();
    expect(describeAnswer(answer({ kind: 'unchanged', file: 'a/en.md', notes: [NOTE, KEPT] }))).toBe(
      `wire.xml:1  unchanged  a/en.md\n    ${KEPT.found}`,
    );
  });
});

describe('a problem of many items', () => {
  const refusal = (line: number, found = 'a ship') => new Fault(line, found, 'a ferry', 'send the ferry');

  it('is reported once, with the number of items and their locations', () => {
    const answers = [3, 5, 9].map((line) => answer({ kind: 'refused', refusal: refusal(line), headline: `Ferry ${line}` }));
    expect(describeAnswers(answers)).toEqual([`${describeAnswer(answers[0]!)!}\n    the same  2 more: wire.xml:5, wire.xml:9`]);
  });

  it('is the same if only the input’s name differs', () => {
    const answers = ['a.xml', 'b.xml'].map((input) => answer({ input, kind: 'refused', refusal: refusal(1, `no text in ${input}`) }));
    expect(describeAnswers(answers)).toHaveLength(1);
    expect(describeAnswers(answers)[0]).toMatch(/found {5}no text in a\.xml\n[^]*the same {2}1 more: b\.xml:1$/);
  });

  it('lists ten locations and counts the rest', () => {
    const answers = Array.from({ length: 2000 }, (_, line) => answer({ kind: 'needs-a-date', line, headline: `Ferry ${line}` }));
    const [text, ...others] = describeAnswers(answers);
    expect(others).toEqual([]);
    expect(text).toMatch(/1999 more: wire\.xml:1, .*, wire\.xml:10 and 1989 more; --json lists all$/);
    expect(text!.length).toBeLessThan(500);
  });

  it('is not merged if the words differ, or if nothing is wrong', () => {
    const answers = [
      answer({ kind: 'refused', refusal: refusal(1) }),
      answer({ kind: 'refused', refusal: refusal(2, 'a boat') }),
      answer({ kind: 'left-out', notes: [asLeftOut(3, 'a.pdf', 'it is passed over')] }),
      answer({ kind: 'left-out', notes: [asLeftOut(3, 'b.pdf', 'it is passed over')] }),
      answer({ kind: 'new', file: 'a/en.md', notes: [NOTE] }),
      answer({ kind: 'new', file: 'b/en.md', notes: [NOTE] }),
      answer({ kind: 'unchanged', file: 'c/en.md' }),
    ];
    expect(describeAnswers(answers)).toEqual(answers.flatMap((one) => describeAnswer(one) ?? []));
  });
});

describe('the last line', () => {
  it('counts the items by outcome, and the warnings shown', () => {
    const answers = [
      answer({ kind: 'new', notes: [WARNING, NOTE] }),
      answer({ kind: 'unchanged', notes: [WARNING] }),
      answer({ kind: 'note', notes: [NOTE] }),
    ];
    expect(describeTotal(answers, 1.25)).toMatch(/^new: 1, unchanged: 1, warnings: 1\. 1\.[23] s\.$/);
  });
});

it('lists the inputs in their order, each from its first line', () => {
  const answers = [
    answer({ input: 'b', line: 9 }),
    answer({ input: 'b', line: 2 }),
    answer({ input: 'https://gone.example/' }),
    answer({ input: 'a', kind: 'refused', refusal: new Fault(5, '', '', '') }),
    answer({ input: 'a', line: 4 }),
  ];
  expect(inOrder(answers, ['a', 'b']).map(({ input, line }) => `${input}:${line}`)).toEqual([
    'a:4',
    'a:1',
    'b:2',
    'b:9',
    'https://gone.example/:1',
  ]);
});

describe('the list of articles that need a date', () => {
  it('has a command for each, with the options given before', () => {
    const path = makePath();
    const inputs = ['a.txt', 'A $mall file.txt', 'standard input', 'https://wire.example/feed'];
    expect(writeNeedsDate(inputs.map(waiting), path, ['--content', 'other'])).toBe(true);
    expect(readFileSync(path, 'utf8').match(/npm run .*(?= --date)|< FILE/g)).toEqual([
      'npm run import -- a.txt --content other',
      `npm run import -- 'A $mall file.txt' --content other`,
      'npm run import -- - --content other',
      '< FILE',
      'npm run import -- --from https://wire.example/feed --content other',
    ]);
  });

  it('keeps an entry until its input is imported again, and is deleted with the last', () => {
    const path = makePath();
    writeNeedsDate([waiting('a.txt')], path, []);
    expect(writeNeedsDate([waiting('b.txt')], path, [])).toBe(true);
    expect(writeNeedsDate([answer({ input: 'b.txt', kind: 'new' })], path, [])).toBe(false);
    expect(readFileSync(path, 'utf8')).toMatch(/a\.txt:1\n(?![\s\S]*b\.txt)/);
    writeNeedsDate([answer({ input: 'a.txt', kind: 'new' })], path, []);
    expect(existsSync(path)).toBe(false);
  });
});

function answer(fields: Partial<Answer>): Answer {
  return { input: 'wire.xml', line: 1, kind: 'new', notes: [], ...fields };
}

function waiting(input: string): Answer {
  return answer({ input, kind: 'needs-a-date', headline: 'Ferry' });
}

function makePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawat-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'needs-a-date.txt');
}
