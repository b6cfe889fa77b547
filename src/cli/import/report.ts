import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Answer } from '../../intake/store/answer.ts';
import type { Finding } from '../../findings/finding.ts';
import { KEPT_BY_HAND } from '../../intake/wire/note.ts';
import { STANDARD_INPUT } from '../../intake/receive/inputs.ts';
import { writeFileAtomically } from '../../files/atomic-write.ts';

/**
 * What the editor reads of a run, item by item. What is wrong with many in the same words is said once, at the first, with
 * how many there are and where.
 */
export function describeAnswers(answers: readonly Answer[]): string[] {
  const said = answers.map((answer) => ({ answer, text: describeAnswer(answer) })).filter(({ text }) => text !== undefined);
  const groups = Map.groupBy(said, ({ answer, text }) => (REPEATED.has(answer.kind) ? sameWords(answer, text!) : answer));
  return [...groups.values()].map((group) => {
    const [first, ...others] = group;
    if (others.length === 0) return first!.text!;
    const places = others.slice(0, MOST_PLACES).map(({ answer }) => `${answer.input}:${answer.refusal?.line ?? answer.line}`);
    const rest = others.length > MOST_PLACES ? ` and ${others.length - MOST_PLACES} more; --json lists all` : '';
    return `${first!.text!}\n    the same  ${others.length} more: ${places.join(', ')}${rest}`;
  });
}

/** What is said of an answer without its place and headline, and without the input’s name in the middle of it. */
function sameWords({ input, kind }: Answer, text: string): string {
  return [kind, ...text.split('\n').slice(1)].join('\n').replaceAll(input, '');
}

/** What the editor reads of one item; nothing for what needs no words. */
export function describeAnswer({ input, line, kind, file, headline, notes, refusal }: Answer): string | undefined {
  const where = `${input}:${refusal?.line ?? line}  ${WORDS[kind]}`;
  if (refusal) {
    const { found, expected, fix } = refusal;
    const lines = [`found     ${found}`, expected && `expected  ${expected}`, fix && `fix       ${fix}`];
    return say(
      headline ? `${where}  ${headline}` : where,
      lines.filter((line) => line !== undefined),
    );
  }
  const said = notes
    .filter((note) => isNews(kind, note))
    .map(({ severity, found }) => (severity === 'warning' ? `warning   ${found}` : found));
  if (kind === 'needs-a-date') said.push(`fix       import it with --date, for example --date ${EXAMPLE}`);
  if (kind === 'nothing-to-withdraw') said.push('the wire withdraws an article that is not here');
  if (said.length === 0 && kind === 'unchanged') return undefined;
  return say([where, file ?? headline].filter(Boolean).join('  '), said);
}

/** The last line: how many of each, how many warnings, how long it took. */
export function describeTotal(answers: readonly Answer[], seconds: number): string {
  const counted = Object.entries(WORDS)
    .filter(([kind]) => kind !== 'note')
    .map(([kind, word]) => ({ word, count: answers.filter((answer) => answer.kind === kind).length }));
  const warnings = answers.flatMap(({ kind, notes }) => notes.filter((note) => note.severity === 'warning' && isNews(kind, note)));
  const said = [...counted, { word: 'warnings', count: warnings.length }]
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word}: ${count}`);
  return `${said.join(', ') || 'Nothing to import'}. ${seconds.toFixed(1)} s.`;
}

/** Answers as an editor goes through them: input by input, each from its top. */
export function inOrder(answers: readonly Answer[], inputs: readonly string[]): Answer[] {
  const ranks = new Map(inputs.map((input, rank) => [input, rank]));
  const rank = ({ input }: Answer) => ranks.get(input) ?? inputs.length;
  const lineOf = ({ refusal, line }: Answer) => refusal?.line ?? line;
  return answers.toSorted((a, b) => rank(a) - rank(b) || lineOf(a) - lineOf(b));
}

/**
 * Lists the articles that wait for a date in a file, with the command that imports each. What an earlier run listed
 * stays until its input is imported again; the file goes with its last entry.
 *
 * @param said the options to repeat in the commands: `--content DIR`
 * @returns true where an article of this run is listed
 */
export function writeNeedsDate(answers: readonly Answer[], path: string, said: readonly string[]): boolean {
  const waiting = answers
    .filter(({ kind }) => kind === 'needs-a-date')
    .map(({ input, line, headline }) => `${input}:${line}\n    ${headline ?? ''}\n    ${commandFor(input, said)}`);
  const entries = [...readEarlier(answers, path), ...waiting];
  if (entries.length > 0) writeFileAtomically(path, `${[INTRODUCTION, ...entries].join('\n\n')}\n`);
  else if (readList(path)) rmSync(path);
  return waiting.length > 0;
}

function say(heading: string, lines: readonly string[]): string {
  return [heading, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** Of an article that stays as it is everything was said before, except what an editor's hand kept from being changed. */
function isNews(kind: Answer['kind'], { rule }: Finding): boolean {
  return (kind !== 'unchanged' && kind !== 'older') || rule === KEPT_BY_HAND;
}

function commandFor(input: string, said: readonly string[]): string {
  const rest = [...said.map(quote), '--date', 'YYYY-MM-DDTHH:MM:SS+HH:MM'].join(' ');
  if (input === STANDARD_INPUT) return `npm run import -- - ${rest} < FILE`;
  return `npm run import -- ${/^https?:/i.test(input) ? '--from ' : ''}${quote(input)} ${rest}`;
}

/** As a shell takes it for one word, whatever is in it. */
function quote(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function readEarlier(answers: readonly Answer[], path: string): string[] {
  const settled = new Set(answers.map(({ input }) => input));
  return (readList(path) ?? []).filter((entry) => !settled.has(entry.split('\n')[0]!.replace(/:\d+$/, '')));
}

/** The entries of a list that an earlier run wrote; undefined where the file is another's. */
function readList(path: string): string[] | undefined {
  const [introduction, ...entries] = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n\n') : [];
  return introduction === INTRODUCTION ? entries : undefined;
}

const INTRODUCTION = 'These articles have no date and were not imported. Find out when they were written, and say it.';
/** What may be wrong with every item of a wire. */
const REPEATED = new Set<Answer['kind']>(['refused', 'left-out', 'needs-a-date']);
const MOST_PLACES = 10;
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
