import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Answer } from '../../intake/store/answer.ts';
import type { Finding } from '../../findings/finding.ts';
import { KEPT_BY_HAND } from '../../intake/wire/note.ts';
import { STANDARD_INPUT } from '../../intake/receive/inputs.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';

/**
 * The report of a run, one text per item. If many items have the same problem, it is described once, at the first item,
 * with the number and locations of the others.
 */
export function describeAnswers(answers: readonly Answer[]): string[] {
  const reported = answers.map((answer) => ({ answer, text: describeAnswer(answer) })).filter(({ text }) => text !== undefined);
  const groups = Map.groupBy(reported, ({ answer, text }) => (REPEATED.has(answer.kind) ? sameWords(answer, text!) : answer));
  return [...groups.values()].map((group) => {
    const [first, ...others] = group;
    if (others.length === 0) return first!.text!;
    const locations = others.slice(0, MOST_LOCATIONS).map(({ answer }) => `${answer.input}:${answer.refusal?.line ?? answer.line}`);
    const rest = others.length > MOST_LOCATIONS ? ` and ${others.length - MOST_LOCATIONS} more; --json lists all` : '';
    return `${first!.text!}\n    the same  ${others.length} more: ${locations.join(', ')}${rest}`;
  });
}

/** The text about an answer without its location, its headline and the input’s name: equal for the same problem. */
function sameWords({ input, kind }: Answer, text: string): string {
  return [kind, ...text.split('\n').slice(1)].join('\n').replaceAll(input, '');
}

/** The text about one item; undefined if there is nothing to report. */
export function describeAnswer({ input, line, kind, file, headline, notes, refusal }: Answer): string | undefined {
  const where = `${input}:${refusal?.line ?? line}  ${WORDS[kind]}`;
  if (refusal) {
    const { found, expected, fix } = refusal;
    const lines = [`found     ${found}`, expected && `expected  ${expected}`, fix && `fix       ${fix}`];
    return withDetails(
      headline ? `${where}  ${headline}` : where,
      lines.filter((line) => line !== undefined),
    );
  }
  const details = notes
    .filter((note) => isNews(kind, note))
    .map(({ severity, found }) => (severity === 'warning' ? `warning   ${found}` : found));
  if (kind === 'needs-a-date') details.push(`fix       import it with --date, for example --date ${EXAMPLE}`);
  if (kind === 'nothing-to-withdraw') details.push('the wire withdraws an article that is not here');
  if (details.length === 0 && kind === 'unchanged') return undefined;
  return withDetails([where, file ?? headline].filter(Boolean).join('  '), details);
}

/** The last line: the number of items of each kind, of warnings, and the time. */
export function describeTotal(answers: readonly Answer[], seconds: number): string {
  const counted = Object.entries(WORDS)
    .filter(([kind]) => kind !== 'note')
    .map(([kind, word]) => ({ word, count: answers.filter((answer) => answer.kind === kind).length }));
  const warnings = answers.flatMap(({ kind, notes }) => notes.filter((note) => note.severity === 'warning' && isNews(kind, note)));
  const parts = [...counted, { word: 'warnings', count: warnings.length }]
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}: ${count}`);
  return `${parts.join(', ') || 'Nothing to import'}. ${seconds.toFixed(1)} s.`;
}

/** Sorts answers by input, and within an input by line. */
export function inOrder(answers: readonly Answer[], inputs: readonly string[]): Answer[] {
  const ranks = new Map(inputs.map((input, rank) => [input, rank]));
  const rank = ({ input }: Answer) => ranks.get(input) ?? inputs.length;
  const lineOf = ({ refusal, line }: Answer) => refusal?.line ?? line;
  return answers.toSorted((a, b) => rank(a) - rank(b) || lineOf(a) - lineOf(b));
}

/**
 * Lists the articles without a date in a file, with the command that imports each. Entries of earlier runs stay until
 * their input is imported again. When no entry is left, the file is deleted.
 *
 * @param options the options to repeat in the commands: `--content DIR`
 * @returns true if the file lists an article of this run
 */
export function writeNeedsDate(answers: readonly Answer[], path: string, options: readonly string[]): boolean {
  const waiting = answers
    .filter(({ kind }) => kind === 'needs-a-date')
    .map(({ input, line, headline }) => `${input}:${line}\n    ${headline ?? ''}\n    ${commandFor(input, options)}`);
  const entries = [...readEarlier(answers, path), ...waiting];
  if (entries.length > 0) writeFileAtomically(path, `${[INTRODUCTION, ...entries].join('\n\n')}\n`);
  else if (readList(path)) rmSync(path);
  return waiting.length > 0;
}

function withDetails(heading: string, lines: readonly string[]): string {
  return [heading, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** Of an article that stays as it is everything was said before, except what an editor's hand kept from being changed. */
function isNews(kind: Answer['kind'], { rule }: Finding): boolean {
  return (kind !== 'unchanged' && kind !== 'older') || rule === KEPT_BY_HAND;
}

function commandFor(input: string, options: readonly string[]): string {
  const rest = [...options.map(quote), '--date', 'YYYY-MM-DDTHH:MM:SS+HH:MM'].join(' ');
  if (input === STANDARD_INPUT) return `npm run import -- - ${rest} < FILE`;
  return `npm run import -- ${/^https?:/i.test(input) ? '--from ' : ''}${quote(input)} ${rest}`;
}

/** Quotes a word for a shell. */
function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function readEarlier(answers: readonly Answer[], path: string): string[] {
  const settled = new Set(answers.map(({ input }) => input));
  return (readList(path) ?? []).filter((entry) => !settled.has(entry.split('\n')[0]!.replace(/:\d+$/, '')));
}

/** The entries that an earlier run wrote; undefined if an import did not write the file. */
function readList(path: string): string[] | undefined {
  const [introduction, ...entries] = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n\n') : [];
  return introduction === INTRODUCTION ? entries : undefined;
}

const INTRODUCTION = 'These articles have no date and were not imported. Find out when each was written, and import it with its date.';
/** The kinds that may apply to every item of an input. */
const REPEATED = new Set<Answer['kind']>(['refused', 'left-out', 'needs-a-date']);
const MOST_LOCATIONS = 10;
const EXAMPLE = '2026-11-22T08:00:00+07:00';

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
