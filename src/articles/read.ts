import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { detectLanguage } from '../languages/detect.ts';
import { canonicalTag, nameOf } from '../languages/names.ts';
import type { Article } from './article.ts';
import { findPictures } from './body-pictures.ts';
import { dayIn, isMoment } from './dates.ts';
import { decodeText } from './decode.ts';
import { keysAt } from './fields.ts';
import { FrontMatterError, splitFrontMatter } from './front-matter.ts';
import { locateField } from './locate.ts';
import { nearestWord } from './nearest.ts';
import { showValue, type Problem } from './problem.ts';
import type { Publication } from './publication.ts';
import { checkRelations } from './relations.ts';
import { relationProblems, schemaProblems } from './schema-problems.ts';
import { articleSchema, picturePath, type FrontMatter } from './schema.ts';
import { STORY_FILE } from './walk.ts';

/**
 * Reads and checks one article.
 *
 * @param file       path from the content folder: `2024/03/26/slug/fr.md`
 * @param contentDir the content folder
 * @returns the article where nothing forbids it, and everything found wrong; a warning does not forbid
 */
export function readArticle(file: string, contentDir: string, publication: Publication): { article?: Article; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (problem: Omit<Problem, 'file'>): void => void problems.push({ ...problem, file });
  const place = STORY_FILE.exec(file);
  if (!place) {
    report({
      severity: 'error',
      rule: 'misplaced',
      line: 1,
      found: `an article at ${file}`,
      expected: 'YYYY/MM/DD/slug/language.md, the slug in lower-case letters, digits and hyphens',
      fix: 'move it, or begin its name with `_` to leave it out',
    });
    return { problems };
  }

  const bytes = readFileSync(join(contentDir, file));
  const decoded = decodeText(bytes);
  if ('problem' in decoded) {
    report({ severity: 'error', rule: 'encoding', ...decoded.problem });
    return { problems };
  }

  let parts: ReturnType<typeof splitFrontMatter>;
  try {
    parts = splitFrontMatter(decoded.text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    const { line, found, expected, fix } = error;
    report({ severity: 'error', rule: 'front-matter', line, found, expected, fix });
    return { problems };
  }

  const result = articleSchema.safeParse(parts.data);
  if (!result.success) {
    const keys = (path: readonly PropertyKey[]) => keysAt(articleSchema, path);
    problems.push(...schemaProblems(result.error, parts.data, { file, yaml: parts.yaml, firstLine: 2, keysAt: keys }));
  }
  problems.push(...relationProblems(checkRelations(parts.data), parts.data, { file, yaml: parts.yaml, firstLine: 2 }));
  const fields = parts.data as Partial<FrontMatter>;
  const lineOf = (path: PropertyKey[]) => locateField(parts.yaml, path, 2);
  checkPlace(fields, place, publication, lineOf, report);
  checkReferences(fields, join(contentDir, dirname(file)), publication, lineOf, report);
  checkBody(parts.body, parts.bodyLine, fields.language, publication, report);
  const bodyPictures = findPictures(parts.body);
  checkBodyPictures(bodyPictures, parts, join(contentDir, dirname(file)), report);
  if (!result.success || problems.some(({ severity }) => severity === 'error')) return { problems };

  const front = result.data;
  return {
    problems,
    article: {
      ...front,
      version: front.version ?? 1,
      versionCreated: front.versionCreated ?? front.firstCreated,
      pubStatus: front.pubStatus ?? 'usable',
      subjects: front.subjects ?? [],
      story: posix.dirname(file),
      file,
      time: Date.parse(front.firstCreated),
      bodyStart: parts.bodyStart,
      digest: hash('sha1', bytes),
      bodyPictures,
    },
  };
}

/**
 * The Markdown body of an article.
 *
 * @throws where the file is gone or is not the one that was checked: where its body begins may be front matter now, and
 *   what is in it has not been checked
 */
export function readBody(article: Article, contentDir: string): string {
  const bytes = readFileSync(join(contentDir, article.file));
  if (hash('sha1', bytes) !== article.digest) {
    throw new Error(`${article.file} was changed after it was read; build again`);
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) throw new Error(`${article.file}: ${decoded.problem.found}`);
  return decoded.text.slice(article.bodyStart);
}

function checkPlace(fields: Partial<FrontMatter>, place: RegExpExecArray, publication: Publication, lineOf: LineOf, report: Report): void {
  const [, year, month, day, , name] = place;
  const fileTag = canonicalTag(name!);
  const { language, firstCreated } = fields;
  if (typeof language === 'string' && language !== name) {
    report({
      severity: 'error',
      rule: 'language-and-file-name',
      line: lineOf(['language']),
      field: 'language',
      found: `\`language: ${language}\` in ${name}.md`,
      expected: 'the file’s name to be the language',
      fix: `rename the file to ${language}.md or write \`language: ${fileTag ?? name}\``,
    });
  } else if (typeof language === 'string' && !publication.editions.includes(language)) {
    const nearest = nearestWord(language, publication.editions);
    report({
      severity: 'error',
      rule: 'no-such-edition',
      line: lineOf(['language']),
      field: 'language',
      found: showValue(language),
      expected: `one of the editions: ${publication.editions.join(', ')}`,
      fix: `add ${language} to \`editions\` in publication.yaml${nearest ? `, or did you mean ${nearest}?` : ''}`,
    });
  }
  if (typeof firstCreated !== 'string' || !isMoment(firstCreated)) return;
  const folderDay = `${year}-${month}-${day}`;
  const ownDay = dayIn(Date.parse(firstCreated), publication.timeZone);
  if (ownDay !== folderDay) {
    report({
      severity: 'error',
      rule: 'day-and-folder',
      line: lineOf(['firstCreated']),
      field: 'firstCreated',
      found: `${firstCreated}, which is ${ownDay} in ${publication.timeZone}`,
      expected: `the folder’s day, ${folderDay}`,
      fix: `move the story to ${ownDay.replaceAll('-', '/')}/ or correct the date`,
    });
  }
}

function checkReferences(fields: Partial<FrontMatter>, folder: string, publication: Publication, lineOf: LineOf, report: Report): void {
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

function checkBody(body: string, bodyLine: number, language: unknown, publication: Publication, report: Report): void {
  if (body.trim() === '') {
    report({
      severity: 'error',
      rule: 'empty-body',
      line: bodyLine,
      found: 'no text after the front matter',
      expected: 'the article’s text',
      fix: 'write it, or remove the file',
    });
    return;
  }
  if (typeof language !== 'string' || canonicalTag(language) !== language) return;
  const detected = detectLanguage(body, publication.editions);
  if (detected === undefined || canonicalBase(detected) === canonicalBase(language)) return;
  report({
    severity: 'warning',
    rule: 'language-and-text',
    line: bodyLine,
    field: 'language',
    found: `text that reads as ${nameOf(detected, 'en')} (${detected})`,
    expected: `${nameOf(language, 'en')} (${language}), as declared`,
    fix: 'check the text; correct `language` and the file’s name if they are wrong',
  });
}

function checkBodyPictures(
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

function canonicalBase(tag: string): string {
  return tag.split('-', 1)[0]!;
}

type Report = (problem: Omit<Problem, 'file'>) => void;
type LineOf = (path: PropertyKey[]) => number;
