/**
 * One thing that is wrong with the content, as data: readers of files and desk rules return them,
 * reporters print them.
 */
export interface Problem {
  /** `error` stops a build; `warning` asks for a look; `note` only says what is the case. */
  severity: 'error' | 'warning' | 'note';
  /** The rule's name, stable, for filters and documentation. */
  rule: string;
  /** Path from the content folder, with `/`. */
  file: string;
  /** First line is 1. */
  line: number;
  /** The front matter field, dotted: `translation.reviewed`. */
  field?: string | undefined;
  found: string;
  expected: string;
  fix: string;
}

/** Errors first, then by file and line: the order in which an editor works through them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const rank = { error: 0, warning: 1, note: 2 };
  return problems.toSorted(
    (a, b) =>
      rank[a.severity] - rank[b.severity] ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      (a.field ?? '').localeCompare(b.field ?? '', 'en'),
  );
}

/** A value as it is shown in a message: short, on one line, quoted where it is text. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Thrown where a run cannot go on because of problems in the content. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the content`);
    this.problems = problems;
  }
}
