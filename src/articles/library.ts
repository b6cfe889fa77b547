import { dirname } from 'node:path';
import type { Article } from './model/article.ts';
import type { NamedPicture } from './checks/pictures.ts';
import type { ArticleMemory } from './read/memory.ts';
import { ContentError, sortFindings, type Finding } from '../findings/finding.ts';
import { readPublication } from './read/publication.ts';
import { readArticle, type ReadArticle } from './read/article.ts';
import { readSettings, type Settings } from './model/settings.ts';
import { sharedValue } from '../process/shared-value.ts';
import { findFieldLine } from './read/field-line.ts';
import { stampArticles, type StampedFiles } from './read/stamped-files.ts';
import { checkTogether } from './checks/together.ts';
import { walkContent } from './read/walk.ts';
import { type Library, makeLibrary } from './model/library.ts';

/**
 * Reads and checks a whole content folder.
 *
 * @param memory  what the last run learned about the files
 * @param stamped the files, if they have been listed already
 * @returns every problem found, the library unless a problem is an error, and the pictures, which are not decoded yet
 */
export function checkContent(settings: Settings, memory?: ArticleMemory, stamped?: StampedFiles): CheckedContent {
  const { publication, problems } = readPublication(settings);
  if (!publication) return { problems: sortFindings(problems), pictures: [] };

  const articles: Article[] = [];
  const pictures: ContentPicture[] = [];
  // Only the memory needs stamps.
  const {
    files,
    stamps,
    problems: unreadable,
  } = memory ? (stamped ?? stampArticles(settings.contentDir)) : { ...walkContent(settings.contentDir), stamps: [] };
  problems.push(...unreadable);
  for (const [number, file] of files.entries()) {
    const recalled: ReadArticle | undefined = memory?.recall(file, settings.contentDir, stamps[number]!);
    const read = recalled ?? readArticle(file, settings.contentDir, publication);
    if (!recalled) memory?.remember(file, read);
    problems.push(...read.problems);
    if (read.article) articles.push(read.article);
    for (const picture of read.pictures ?? []) {
      pictures.push({ ...picture, file, path: `${dirname(file)}/${picture.src}`, isOpen: isOpen(read.article) });
    }
  }
  problems.push(...checkTogether(articles, settings, (article, path) => findFieldLine(article.file, path, settings.contentDir)));

  const sorted = sortFindings(problems);
  if (sorted.some(({ severity }) => severity === 'error')) return { problems: sorted, pictures };
  return { library: makeLibrary(articles, publication, settings), problems: sorted, pictures };
}

/** False if nothing about the article may be cached between builds. */
function isOpen(article: Article | undefined): boolean {
  return article?.pubStatus === 'usable' && article.embargoedUntil === undefined;
}

export interface CheckedContent {
  library?: Library;
  problems: Finding[];
  pictures: ContentPicture[];
}

/** A picture that exists, and the article that names it. */
export interface ContentPicture extends NamedPicture {
  /** The article's file. */
  file: string;
  /** The picture's path from the content folder. */
  path: string;
  /** True if the article is not withheld, canceled or under an embargo, so that facts about the picture may be cached. */
  isOpen: boolean;
}

/**
 * The library for this process's settings. Reads the content on the first call only.
 *
 * @throws ContentError if the content has errors
 */
export function openLibrary(): Library {
  if (!shared.value) {
    const { library, problems } = checkContent(readSettings());
    if (!library) throw new ContentError(problems);
    shared.value = library;
  }
  return shared.value;
}

/** Makes `openLibrary` return this library, or without one read the content again. */
export function replaceLibrary(library?: Library): void {
  shared.value = library;
}

const shared = sharedValue<Library>('library');
