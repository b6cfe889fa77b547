import MiniSearch from 'minisearch';
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { flatten, wordsOf, type Text } from '../suite/texts.ts';

const STEMMERS: Readonly<Record<string, (word: string) => string>> = { ar: arabic, en: english, fr: french, id: indonesian };

/** MiniSearch with the whole index in memory: segmented, folded and stemmed words, any of which is enough, also as beginnings and misspelt. */
export function openMiniSearch(texts: readonly Text[], language: string): (query: string) => string[] {
  const stem = STEMMERS[language] ?? ((word: string) => word);
  const index = new MiniSearch({
    idField: 'story',
    fields: ['headline', 'body'],
    tokenize: (text) => wordsOf(text, language),
    processTerm: (term) => stem(flatten(term)),
    searchOptions: { combineWith: 'OR', prefix: true, fuzzy: 0.2 },
  });
  index.addAll(texts);
  return (query) => index.search(query).map(({ id }) => id as string);
}
