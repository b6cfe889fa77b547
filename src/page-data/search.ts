import type { Library } from '../articles/model/library.ts';
import { searchPath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { inEveryEdition, documentTitle, type Frame } from './frame.ts';

/** The number of results shown at first, unless the publication sets another. */
const PAGE_SIZE = 10;

/** The data of an edition's search page. */
export function searchData(language: string, { publication }: Pick<Library, 'publication'>): SearchData {
  return {
    frame: {
      path: searchPath(language),
      title: documentTitle(interfaceIn(language).t('search.title'), publication),
      alternates: inEveryEdition(publication.editions, searchPath),
    },
    pageSize: publication.search?.pageSize ?? PAGE_SIZE,
    subjects: Object.fromEntries(Object.entries(publication.subjects).map(([code, names]) => [code, names[language]!])),
  };
}

export interface SearchData {
  frame: Frame;
  pageSize: number;
  /** Names of subjects by code. */
  subjects: Record<string, string>;
}
