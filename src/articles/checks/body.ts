import { detectLanguage } from '../../languages/detect.ts';
import { canonicalTag, nameOf } from '../../languages/names.ts';
import { baseLanguage } from '../../languages/table.ts';
import type { Finding } from '../../findings/finding.ts';
import type { CheckContext } from './context.ts';

/** Checks that the body is not empty, and that it is in the language that front matter declares. */
export function checkBody({ body, bodyLine }: Text, language: unknown, { publication }: CheckContext): Finding[] {
  if (body.trim() === '') {
    return [
      {
        severity: 'error',
        rule: 'empty-body',
        line: bodyLine,
        found: 'no text after the front matter',
        expected: 'the article’s text',
        fix: 'write it, or remove the file',
      },
    ];
  }
  if (typeof language !== 'string' || canonicalTag(language) !== language) return [];
  const detected = detectLanguage(body, publication.editions);
  if (detected === undefined || baseLanguage(detected) === baseLanguage(language)) return [];
  return [
    {
      severity: 'warning',
      rule: 'language-and-text',
      line: bodyLine,
      field: 'language',
      found: `text that seems to be in ${nameOf(detected, 'en')} (${detected})`,
      expected: `${nameOf(language, 'en')} (${language}), as declared`,
      fix: 'check the text; correct `language` and the file’s name if they are wrong',
    },
  ];
}

interface Text {
  body: string;
  /** The first line of the body in the file. */
  bodyLine: number;
}
