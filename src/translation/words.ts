import { type Kind, kindOf } from './provenance.ts';
import { interfaceIn, type StringKey } from '../interface/strings.ts';
import type { Article } from '../articles/model/article.ts';
import { formatCalendarDay } from '../languages/format.ts';

/** The words of a kind's short mark in lists, or of the longer one on the article. */
export function markKey(kind: Kind, length: 'short' | 'long'): StringKey {
  return kind === 'original' || length === 'long' ? `mark.${kind}` : `mark.${kind}.short`;
}

export function sentenceFor(article: Article, source: string): string {
  const { say } = interfaceIn(article.language);
  const { revPerson, reviewed, method } = article.translation!;
  if (revPerson && reviewed) {
    const values = { language: source, name: revPerson, date: formatCalendarDay(reviewed, article.language) };
    return say(method === 'human' ? 'provenance.human.reviewed' : 'provenance.machine.reviewed', values);
  }
  const kind = kindOf(article);
  if (kind === 'human') return say('provenance.human', { language: source });
  return say(kind === 'edited' ? 'provenance.machine.edited' : 'provenance.machine', { language: source });
}
