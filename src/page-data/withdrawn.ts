import type { Article } from '../articles/model/article.ts';
import { articlePath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { documentTitle, type Frame } from './frame.ts';
import type { View } from './view.ts';

/** The data of a withdrawn article's page: only when it was withdrawn, no headline or text. */
export function withdrawnData({ language, story, versionCreated }: Article, view: View): WithdrawnData {
  return {
    frame: {
      path: articlePath(language, story),
      title: documentTitle(interfaceIn(language).t('article.withdrawn.title'), view.siteOf(language)),
      alternates: [],
      noIndex: true,
    },
    at: versionCreated,
  };
}

export interface WithdrawnData {
  frame: Frame;
  /** ISO 8601. */
  at: string;
}
