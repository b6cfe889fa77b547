import type { Library } from '../articles/model/library.ts';
import { aboutPath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { inEveryEdition, documentTitle, type Frame } from './frame.ts';

/** The data of the page that explains how translations are made and marked. */
export function aboutData(language: string, { publication }: Pick<Library, 'publication'>): AboutData {
  const { t } = interfaceIn(language);
  const { reports } = publication;
  return {
    frame: {
      path: aboutPath(language),
      title: documentTitle(t('about.title'), publication),
      description: t('about.lead'),
      alternates: inEveryEdition(publication.editions, aboutPath),
    },
    report: reports && ('email' in reports ? `mailto:${reports.email}` : reports.issues),
  };
}

export interface AboutData {
  frame: Frame;
  /** Where to report problems of a translation. */
  report?: string | undefined;
}
