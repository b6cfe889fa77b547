/** A message to the editor, as data. Readers, checks and imports return findings; reporters print them. */
export interface Finding {
  /** `error` stops a build; `warning` asks for a look; `note` only informs. */
  severity: 'error' | 'warning' | 'note';
  /** The rule's name. Stable: filters and documentation use it. */
  rule: string;
  /** Path from the content folder, with `/`. Of an input of an import the answer has the name. */
  file?: string;
  /** First line is 1. */
  line: number;
  /** The front matter field, dotted: `translation.reviewed`. */
  field?: string | undefined;
  found: string;
  /** A note may have neither. */
  expected?: string;
  fix?: string;
}

/** Sorts errors first, then by file and line, as an editor works through them. */
export function sortFindings(problems: readonly Finding[]): Finding[] {
  const rank = { error: 0, warning: 1, note: 2 };
  return problems.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      compare(a.file ?? '', b.file ?? '') ||
      a.line - b.line ||
      (a.field ?? '').localeCompare(b.field ?? '', 'en'),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A value as a message shows it: short, on one line, text in quotes. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  return shorten(typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? typeof value));
}

/** A text of at most 80 characters, on one line. */
export function shorten(text: string): string {
  const start = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  // eslint-disable-next-line no-control-regex -- a terminal would act on them
  return start.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029]/g, '\ufffd');
}

/** Words separated by commas; only the first ones of a long list. */
export function showList(words: readonly string[], limit = MOST_WORDS): string {
  const some = words.slice(0, limit).map(shorten).join(', ');
  return words.length > limit ? `${some} and ${words.length - limit} more` : some;
}

/** How many problems of one kind are listed for a file; the rest are counted. Chosen by hand; not measured. */
export const MOST_PROBLEMS = 50;
const MOST_WORDS = 60;

/** A finding that counts the problems that are not listed. */
export function moreProblems(count: number): Omit<Finding, 'file' | 'line'> {
  return {
    severity: 'error',
    rule: 'more-problems',
    found: `${count} more ${count === 1 ? 'problem' : 'problems'} of this kind from here on`,
    expected: 'a file without them',
    fix: 'correct the ones listed, then check again',
  };
}

/** Thrown if problems in the content stop a run. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Finding[];

  constructor(problems: readonly Finding[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the content`);
    this.problems = problems;
  }
}
