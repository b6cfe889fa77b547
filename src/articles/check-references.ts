import { nearestWord } from './nearest.ts';
import { showValue } from './problem.ts';
import type { Publication } from './publication.ts';
import type { LineOf, Report } from './read.ts';
import type { FrontMatter } from './schema.ts';

/** Checks that the subjects that front matter names are in the publication. */
export function checkReferences(fields: Partial<FrontMatter>, publication: Publication, lineOf: LineOf, report: Report): void {
  const codes = Object.keys(publication.subjects);
  const subjects: readonly unknown[] = Array.isArray(fields.subjects) ? fields.subjects : [];
  subjects.forEach((code, index) => {
    if (typeof code !== 'string' || codes.includes(code)) return;
    const nearest = nearestWord(code, codes);
    report({
      severity: 'error',
      rule: 'no-such-subject',
      line: lineOf(['subjects', index]),
      field: `subjects.${index}`,
      found: showValue(code),
      expected: `a code of publication.yaml: ${codes.join(', ')}`,
      fix: nearest ? `did you mean \`${nearest}\`?` : 'add the subject to publication.yaml, or remove it here',
    });
  });
}
