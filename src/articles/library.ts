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
 * @param memory what is known of the files from the last time
 * @param signed the files, where they have been looked up
 * @returns every problem found, the library unless one of them is an error, and the pictures, which are yet to be decoded
 */
export function checkContent(settings: Settings, memory?: ArticleMemory, signed?: StampedFiles): CheckedContent {
  const { publication, problems } = readPublication(settings);
  if (!publication) return { problems: sortFindings(problems), pictures: [] };

  const articles: Article[] = [];
  const pictures: ContentPicture[] = [];
  // Signs are for the memory alone.
  const {
    files,
    stamps,
    problems: inTheWay,
  } = memory ? (signed ?? stampArticles(settings.contentDir)) : { ...walkContent(settings.contentDir), stamps: [] };
  problems.push(...inTheWay);
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

/** False for what must leave no trace between builds. */
function isOpen(article: Article | undefined): boolean {
  return article?.pubStatus === 'usable' && article.embargoedUntil === undefined;
}

export interface CheckedContent {
  library?: Library;
  problems: Finding[];
  pictures: ContentPicture[];
}

/** A picture that is there, and the article that names it. */
export interface ContentPicture extends NamedPicture {
  /** The article's. */
  file: string;
  /** The picture's, from the content folder. */
  path: string;
  /** True if the article is neither withheld, canceled nor under an embargo: what is known of it may be kept. */
  isOpen: boolean;
}

/**
 * The library of this process's settings, read once.
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

/** Makes `openLibrary` read again, or hand out a library that was just read. */
export function replaceLibrary(library?: Library): void {
  shared.value = library;
}

const shared = sharedValue<Library>('library');
