import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nearestWord } from './nearest.ts';
import { showValue } from './problem.ts';
import type { Publication } from './publication.ts';
import type { LineOf, Report } from './read.ts';
import { picturePath, type FrontMatter } from './schema.ts';

/**
 * Checks that what front matter names is there: subjects in the publication, pictures in the story's folder.
 *
 * @param folder the story's
 */
export function checkReferences(
  fields: Partial<FrontMatter>,
  folder: string,
  publication: Publication,
  lineOf: LineOf,
  report: Report,
): void {
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
  const images: readonly { src?: unknown }[] = Array.isArray(fields.images) ? fields.images : [];
  images.forEach((image, index) => {
    const src = typeof image === 'object' ? image?.src : undefined;
    if (typeof src !== 'string' || !picturePath.safeParse(src).success || isFile(join(folder, src))) return;
    report({
      severity: 'error',
      rule: 'no-such-picture',
      line: lineOf(['images', index, 'src']),
      field: `images.${index}.src`,
      found: `${showValue(src)}, which is not there`,
      expected: 'a picture in the story’s folder',
      fix: `put ${basename(src)} beside the article, or remove the entry`,
    });
  });
}

/**
 * Checks that the pictures in an article's text are in the story's folder.
 *
 * @param paths as the text names them
 */
export function checkBodyPictures(
  paths: readonly string[],
  { body, bodyLine }: { body: string; bodyLine: number },
  folder: string,
  report: Report,
): void {
  for (const path of paths) {
    if (isFile(join(folder, path))) continue;
    const before = body.slice(0, Math.max(0, body.indexOf(path)));
    report({
      // The page shows its description instead: the text is whole.
      severity: 'warning',
      rule: 'no-such-picture',
      line: bodyLine + before.split('\n').length - 1,
      found: `${showValue(path)} in the text, which is not there`,
      expected: 'a picture in the story’s folder',
      fix: `put ${basename(path)} beside the article, or remove it from the text`,
    });
  }
}

function isFile(path: string): boolean {
  // Links are not followed: they could show what lies outside the content folder.
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
