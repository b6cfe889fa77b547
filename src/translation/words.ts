import { interfaceIn, type StringKey } from '../interface/strings.ts';
import { formatCalendarDay } from '../languages/format.ts';
import { nameOf } from '../languages/names.ts';
import type { Kind, Provenance } from './provenance.ts';

/** The interface key of a kind's mark: short for lists, long for the article. */
export function markKey(kind: Kind, length: 'short' | 'long'): StringKey {
  return kind === 'original' || length === 'long' ? `mark.${kind}` : `mark.${kind}.short`;
}

/** One sentence in the reader's language that says how a translation was made. */
export function sentenceFor({ kind, sourceLanguage, method, revPerson, reviewed }: Sentence, language: string): string {
  const { t } = interfaceIn(language);
  const source = nameOf(sourceLanguage, language);
  if (revPerson && reviewed) {
    const values = { language: source, name: revPerson, date: formatCalendarDay(reviewed, language) };
    return t(method === 'human' ? 'provenance.human.reviewed' : 'provenance.machine.reviewed', values);
  }
  if (kind === 'human') return t('provenance.human', { language: source });
  return t(kind === 'edited' ? 'provenance.machine.edited' : 'provenance.machine', { language: source });
}

/**
 * The disclaimer of a translation: the wire's or the publication's wording, else Kawat's own in the reader's language.
 */
export function disclaimerFor(
  { disclaimer, method, reviewed, sourceLanguage }: Pick<Provenance, 'disclaimer' | 'method' | 'reviewed' | 'sourceLanguage'>,
  language: string,
): { language: string; text: string } {
  if (disclaimer) return disclaimer;
  const kind = method === 'human' ? 'human' : reviewed ? 'reviewed' : 'machine';
  return { language, text: interfaceIn(language).t(`provenance.disclaimer.${kind}`, { language: nameOf(sourceLanguage, language) }) };
}

type Sentence = Pick<Provenance, 'kind' | 'sourceLanguage' | 'method' | 'revPerson' | 'reviewed'>;
