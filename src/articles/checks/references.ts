import { nearestWord } from '../../findings/nearest-word.ts';
import { MOST_PROBLEMS, moreProblems, showList, showValue, type Finding } from '../../findings/finding.ts';
import type { CheckContext } from './context.ts';
import type { FrontMatter } from '../model/schema.ts';

/** Checks that the publication has the subjects that front matter names. */
export function checkReferences(fields: Partial<FrontMatter>, { publication, lineOf }: CheckContext): Finding[] {
  const codes = Object.keys(publication.subjects);
  const subjects: readonly unknown[] = Array.isArray(fields.subjects) ? fields.subjects : [];
  const unknown = subjects.flatMap((code, index) =>
    typeof code !== 'string' || Object.hasOwn(publication.subjects, code) ? [] : [{ code, index }],
  );
  const problems = unknown.slice(0, MOST_PROBLEMS).map(({ code, index }): Finding => {
    const nearest = nearestWord(code, codes);
    return {
      severity: 'error',
      rule: 'no-such-subject',
      line: lineOf(['subjects', index]),
      field: `subjects.${index}`,
      found: showValue(code),
      expected: `a code of publication.yaml: ${showList(codes)}`,
      fix: nearest ? `did you mean \`${nearest}\`?` : 'add the subject to publication.yaml, or remove it here',
    };
  });
  const next = unknown[MOST_PROBLEMS];
  if (!next) return problems;
  return [...problems, { ...moreProblems(unknown.length - MOST_PROBLEMS), line: lineOf(['subjects', next.index]) }];
}
