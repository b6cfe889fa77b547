import { rmSync } from 'node:fs';
import type { Answer } from '../intake/import.ts';
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
 * Lists the articles that wait for a date in a file, with the command that imports each; removes it where none does.
 *
 * @returns true where there is such a file now
 */
export function writeNeedsDate(answers: readonly Answer[], path: string): boolean {
  const waiting = answers.filter(({ kind }) => kind === 'needs-a-date');
  if (waiting.length === 0) {
    rmSync(path, { force: true });
    return false;
  }
  const lines = waiting.map(
    ({ input, line, headline }) =>
      `${input}:${line}\n    ${headline ?? ''}\n    npm run import -- ${JSON.stringify(input)} --date YYYY-MM-DDTHH:MM:SS+HH:MM\n`,
  );
  writeWhole(
    path,
    `These articles have no date and were not imported. Find out when they were written, and say it.\n\n${lines.join('\n')}`,
  );
  return true;
}

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
