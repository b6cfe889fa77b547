import type { Library } from '../articles/model/library.ts';
import { aboutPath } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { inEveryEdition, documentTitle, type Frame } from './frame.ts';

/** What the page shows that explains how translations are made and marked. */
export function aboutData(language: string, { publication }: Pick<Library, 'publication'>): AboutData {
  const { say } = interfaceIn(language);
  const { reports } = publication;
  return {
    frame: {
      path: aboutPath(language),
      title: documentTitle(say('about.title'), publication),
      description: say('about.lead'),
      alternates: inEveryEdition(publication.editions, aboutPath),
    },
    report: reports && ('email' in reports ? `mailto:${reports.email}` : reports.issues),
  };
}

export interface AboutData {
  frame: Frame;
  /** The address where problems of a translation are reported. */
  report?: string | undefined;
}
