import type { Finding } from '../../findings/finding.ts';

/** Problems for machines: one object with the list and the counts. */
export function reportJson(problems: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => problems.filter((problem) => problem.severity === severity).length;
  return JSON.stringify({ errors: count('error'), warnings: count('warning'), notes: count('note'), problems }, null, 2);
}
