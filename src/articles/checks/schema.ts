import type { z } from 'zod';
import { nearestWord } from '../../findings/nearest-word.ts';
import { MOST_PROBLEMS, moreProblems, shorten, showList, showValue, type Finding } from '../../findings/finding.ts';
import type { Relation } from './relations.ts';
import type { LineOf } from './context.ts';

/**
 * Turns zod's issues into problems with file, line, field, found, expected and fix.
 *
 * @param data the value that was checked
 * @returns at most `MOST_PROBLEMS`, and one that counts the rest
 */
export function schemaProblems(error: z.ZodError, data: unknown, source: Source): Finding[] {
  const found = error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key], make: () => unknownKey(key, issue.path, data, source) }))
      : [{ path: issue.path, make: () => wrongValue(issue, data, source) }],
  );
  const problems = found.slice(0, MOST_PROBLEMS).map(({ make }) => make());
  const next = found[MOST_PROBLEMS];
  if (next) problems.push({ ...moreProblems(found.length - MOST_PROBLEMS), file: source.file, line: source.lineOf(next.path) });
  return problems;
}

/** Turns the results of `checkRelations` into problems. */
export function relationProblems(relations: readonly Relation[], data: unknown, source: Pick<Source, 'file' | 'lineOf'>): Finding[] {
  return relations.map(({ path, expected }) => ({
    severity: 'error',
    rule: 'wrong-value',
    file: source.file,
    line: source.lineOf(path),
    field: dotted(path),
    found: showValue(valueAt(data, path)),
    expected,
    fix: `correct \`${dotted(path)}\``,
  }));
}

function unknownKey(key: string, path: readonly PropertyKey[], data: unknown, source: Source): Finding {
  const known = source.keysAt(path);
  const nearest = nearestWord(key, known);
  const field = dotted([...path, key]);
  return {
    severity: 'error',
    rule: 'unknown-field',
    file: source.file,
    line: source.lineOf([...path, key]),
    field,
    found: `the unknown field \`${field}\` = ${showValue(valueAt(data, [...path, key]))}`,
    expected: `one of ${showList(known.map((name) => `\`${name}\``))}`,
    fix: nearest ? `did you mean \`${nearest}\`?` : 'remove it, or put it into `edNote`',
  };
}

function wrongValue(issue: z.core.$ZodIssue, data: unknown, source: Source): Finding {
  // If a key is wrong, report the key instead of its value.
  const isKey = issue.code === 'invalid_key';
  const value = isKey ? String(issue.path.at(-1)) : valueAt(data, issue.path);
  const expected = isKey ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const field = dotted(issue.path);
  const missing = value === undefined || value === null;
  return {
    severity: 'error',
    rule: missing ? 'missing-field' : 'wrong-value',
    file: source.file,
    line: source.lineOf(issue.path),
    ...(field && { field }),
    found: missing ? (field ? `no \`${field}\`` : 'nothing') : showValue(value),
    expected,
    fix: missing ? `add \`${field}: …\`` : `correct ${field ? `\`${field}\`` : 'the file'}`,
  };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || value === undefined ? undefined : (value as Record<PropertyKey, unknown>)[key]),
    data,
  );
}

function dotted(path: readonly PropertyKey[]): string {
  return path.map((key) => shorten(String(key))).join('.');
}

export interface Source {
  file: string;
  lineOf: LineOf;
  /** The keys allowed in the block at a path. */
  keysAt(path: readonly PropertyKey[]): string[];
}
