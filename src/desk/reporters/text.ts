import type { Finding } from '../../findings/finding.ts';

/** Problems as text for editors: one block per problem, starting with file and line, which terminals turn into a link. */
export function reportText(problems: readonly Finding[]): string {
  const blocks = problems.map(({ severity, rule, file, line, field, found, expected, fix }) =>
    [
      `${file}:${line}  ${severity}${field ? `  ${field}` : ''}  (${rule})`,
      `    found     ${found}`,
      ...(expected === undefined ? [] : [`    expected  ${expected}`]),
      ...(fix === undefined ? [] : [`    fix       ${fix}`]),
    ].join('\n'),
  );
  return [...blocks, summarise(problems)].join('\n\n');
}

/** `2 errors, 1 warning` or `no problems`. */
export function summarise(problems: readonly Finding[]): string {
  const parts = (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, count: problems.filter((problem) => problem.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  return parts.length > 0 ? parts.join(', ') : 'no problems';
}
