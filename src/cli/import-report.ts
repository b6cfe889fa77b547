import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Answer } from '../intake/import.ts';
import { STANDARD_INPUT } from '../intake/inputs.ts';
import { writeWhole } from '../intake/whole-file.ts';

/** What the editor reads of one item; nothing for what needs no words. */
export function describeAnswer(answer: Answer): string | undefined {
  const { input, line, kind, file, headline, notes, refusal, leftOut } = answer;
  const where = `${input}:${line}`;
  if (refusal) {
    return [
      `${input}:${refusal.line}  refused${headline ? `  ${headline}` : ''}`,
      `    found     ${refusal.found}`,
      `    expected  ${refusal.expected}`,
      `    fix       ${refusal.fix}`,
    ].join('\n');
  }
  if (leftOut) return `${where}  ${kind === 'refused' ? 'refused' : 'left out'}  ${leftOut.found}\n    ${leftOut.reason}`;
  const said = notes.map(({ severity, text }) => `    ${severity === 'warning' ? 'warning   ' : ''}${text}`);
  if (kind === 'needs-a-date') said.push('    no date is known; import it with --date');
  if (kind === 'nothing-to-withdraw') said.push('    the wire withdraws an article that is not here');
  if (kind === 'older') said.push(`    ${file!} is newer; nothing was changed`);
  if (said.length === 0 && kind === 'unchanged') return undefined;
  return [`${where}  ${WORDS[kind]}${file ? `  ${file}` : headline ? `  ${headline}` : ''}`, ...said].join('\n');
}

/** One line at the end: how many of each. */
export function describeTotal(answers: readonly Answer[], seconds: number): string {
  const counted = Object.keys(WORDS)
    .filter((kind) => kind !== 'note')
    .map((kind) => ({ kind, count: answers.filter((answer) => answer.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${WORDS[kind as Answer['kind']]}: ${count}`);
  return `${counted.join(', ') || 'Nothing to import'}. ${seconds.toFixed(1)} s.`;
}

/**
 * Lists the articles that wait for a date in a file, with the command that imports each. Of what is listed there
 * already, that of inputs which were read again goes; the file goes with the last of them.
 *
 * @returns true where there is such a file now
 */
export function writeNeedsDate(answers: readonly Answer[], path: string): boolean {
  const read = new Set(answers.map(({ input }) => input));
  const others = listed(path).filter((entry) => !read.has(entry.slice(0, entry.indexOf('\n')).replace(/:\d+$/, '')));
  const waiting = answers.filter(({ kind }) => kind === 'needs-a-date');
  const entries = waiting.map(({ input, line, headline }) => {
    const name = input === STANDARD_INPUT ? '-' : quote(input);
    return `${input}:${line}\n    ${headline ?? ''}\n    npm run import -- ${name} --date YYYY-MM-DDTHH:MM:SS+HH:MM`;
  });
  const all = [...others, ...entries];
  if (all.length > 0) writeWhole(path, `${[INTRODUCTION, ...all].join('\n\n')}\n`);
  else if (existsSync(path) && readFileSync(path, 'utf8').startsWith(INTRODUCTION)) rmSync(path);
  return waiting.length > 0;
}

/** The entries of a list that an earlier run wrote. */
function listed(path: string): string[] {
  const [introduction, ...entries] = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n\n') : [];
  return introduction === INTRODUCTION ? entries : [];
}

/** As a shell takes it for one word, whatever is in it. */
function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

const INTRODUCTION = 'These articles have no date and were not imported. Find out when they were written, and say it.';

const WORDS: Readonly<Record<Answer['kind'], string>> = {
  new: 'new',
  updated: 'updated',
  withdrawn: 'withdrawn',
  unchanged: 'unchanged',
  older: 'older than what is here',
  'nothing-to-withdraw': 'nothing to withdraw',
  'needs-a-date': 'needs a date',
  'left-out': 'left out',
  refused: 'refused',
  note: 'note',
};
