import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { findImages, pathsOf } from '../../body/images.ts';
import type { Article } from '../model/article.ts';
import { findExcess } from './body-limits.ts';
import { checkBody } from '../checks/body.ts';
import { checkPath } from '../checks/path.ts';
import { checkPictures, type NamedPicture } from '../checks/pictures.ts';
import { checkReferences } from '../checks/references.ts';
import { decodeText } from './decode.ts';
import { keysAt } from '../model/fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import { Fault, findingOf } from '../../findings/fault.ts';
import { fieldLocator } from './locate.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Publication } from '../model/publication.ts';
import { checkRelations } from '../checks/relations.ts';
import { relationProblems, schemaProblems } from '../checks/schema.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { articleSchema, type FrontMatter } from '../model/schema.ts';
import { STORY_FILE } from '../model/story-path.ts';
import type { LineOf } from '../checks/context.ts';

/**
 * Reads and checks one article.
 *
 * @param file       path from the content folder: `2024/03/26/slug/fr.md`
 * @param contentDir the content folder
 * @returns the article unless there is an error, all problems, and the pictures that the article names
 */
export function readArticle(file: string, contentDir: string, publication: Publication): ReadArticle {
  const path = STORY_FILE.exec(file);
  if (!path) {
    return { problems: [misplaced(file)] };
  }
  const parts = readParts(file, contentDir);
  if (parts instanceof Fault) return { problems: [findingOf(parts, file)] };

  const lineOf: LineOf = fieldLocator(parts.yaml, 2);
  const result = articleSchema.safeParse(parts.data);
  const keys = (block: readonly PropertyKey[]) => keysAt(articleSchema, block);
  const fields = parts.data as Partial<FrontMatter>;
  const context = { publication, lineOf };
  const excess = findExcess(parts.body, parts.bodyLine);
  const images = excess ? [] : findImages(parts.body);
  const folder = { contentDir, story: posix.dirname(file) };
  const { pictures, problems: missing } = checkPictures(fields, { images, bodyLine: parts.bodyLine }, folder, context);
  const found: Finding[] = [
    ...checkPath(fields, path, context),
    ...checkReferences(fields, context),
    ...checkBody(parts, fields.language, context),
    ...(excess ? [{ severity: 'error', rule: 'beyond-limits', ...excess } as const] : []),
    ...missing,
  ];
  const problems = [
    ...(result.success ? [] : schemaProblems(result.error, parts.data, { file, lineOf, keysAt: keys })),
    ...relationProblems(checkRelations(parts.data), parts.data, { file, lineOf }),
    ...found.map((problem) => ({ ...problem, file })),
  ];
  if (!result.success || problems.some(({ severity }) => severity === 'error')) return { problems, pictures };
  return { problems, pictures, article: makeArticle(file, result.data, parts, pathsOf(images)) };
}

function misplaced(file: string): Finding {
  return {
    severity: 'error',
    rule: 'misplaced',
    file,
    line: 1,
    found: `an article at ${file}`,
    expected: 'YYYY/MM/DD/slug/language.md, the slug in lower-case letters, digits and hyphens',
    fix: 'move it, or begin its name with `_` to leave it out',
  };
}

/** Reads a file and splits it, with the digest of its bytes. */
function readParts(file: string, contentDir: string): Parts | Fault {
  try {
    const bytes = readRegularFile(contentDir, file, LARGEST_ARTICLE);
    return { ...splitFrontMatter(decodeText(bytes)), digest: hash('sha1', bytes) };
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

function makeArticle(file: string, front: FrontMatter, { bodyStart, digest }: Parts, bodyPictures: string[]): Article {
  return {
    ...front,
    version: front.version ?? 1,
    versionCreated: front.versionCreated ?? front.firstCreated,
    pubStatus: front.pubStatus ?? 'usable',
    subjects: front.subjects ?? [],
    story: posix.dirname(file),
    file,
    time: Date.parse(front.firstCreated),
    bodyStart,
    digest,
    bodyPictures,
  };
}

type Parts = ReturnType<typeof splitFrontMatter> & { digest: string };

/**
 * The Markdown body of an article.
 *
 * @throws if the file is missing or has changed since it was checked: its body may start elsewhere, and is unchecked
 */
export function readBody(article: Article, contentDir: string): string {
  const bytes = readRegularFile(contentDir, article.file, LARGEST_ARTICLE);
  if (hash('sha1', bytes) !== article.digest) {
    throw new Error(`${article.file} was changed after it was read; build again`);
  }
  return decodeText(bytes).slice(article.bodyStart);
}

/** The result of reading an article. */
export interface ReadArticle {
  article?: Article;
  problems: Finding[];
  /** Those that exist; undefined if reading stopped before them. */
  pictures?: NamedPicture[];
}

/** In bytes: the longest body (see body-limits.ts) at four bytes per character, and front matter. */
export const LARGEST_ARTICLE = 2_500_000;
