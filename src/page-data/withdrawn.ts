import type { Article } from '../articles/model/article.ts';
import { articlePath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { documentTitle, type Frame } from './frame.ts';
import type { View } from './view.ts';

/** What stays of a canceled article: that it was withdrawn and when. Neither headline nor text. */
export function withdrawnData({ language, story, versionCreated }: Article, view: View): WithdrawnData {
  return {
    frame: {
      path: articlePath(language, story),
      title: documentTitle(interfaceIn(language).say('article.withdrawn.title'), view.siteOf(language)),
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
