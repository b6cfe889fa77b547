import table from 'opencc-js/dict/STCharacters';
import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { flatten } from './texts.ts';

const STEMMERS: Readonly<Record<string, (word: string) => string>> = { ar: arabic, en: english, fr: french, id: indonesian };

/**
 * Words to ask for in another form: of two forms in the articles, one that some article with the other lacks. Forms belong
 * together by a stemmer that is not the search's, and by their beginnings, so that few pairs are wrong.
 */
export function formPairs(counts: ReadonlyMap<string, number>, language: string): { query: string; forms: string[] }[] {
  if (language === 'ja') return japanese(counts);
  if (language === 'zh')
    return [...counts]
      .filter(([word, count]) => word.length >= 2 && count <= 3 && traditional(word) !== word)
      .map(([word]) => ({ query: traditional(word), forms: [word] }));
  const stem = STEMMERS[language];
  if (!stem) return [];
  const words = [...counts.keys()].filter((word) => /^\p{L}{5,}$/u.test(word));
  const groups = Map.groupBy(words, stem);
  return [...groups.values()].flatMap((forms) => {
    const rare = forms.filter((form) => counts.get(form)! <= 3);
    const [query] = rare;
    const isSafe = forms.every((form) => form.slice(0, 4) === forms[0]!.slice(0, 4) || language === 'id' || language === 'ar');
    return forms.length >= 2 && forms.length <= 3 && query !== undefined && isSafe ? [{ query, forms }] : [];
  });
}

/** Verbs of Han and `した`, asked for with `する`. */
function japanese(counts: ReadonlyMap<string, number>): { query: string; forms: string[] }[] {
  return [...counts.keys()]
    .filter((word) => /^\p{Script=Han}{2}$/u.test(word) && counts.get(word)! <= 3)
    .map((word) => ({ query: `${word}した`, forms: [word] }));
}

const characters = new Map(table.split('|').map((line) => line.split(' ') as [string, string]));

/** A word in traditional characters. */
export function traditional(word: string): string {
  return [...flatten(word)].map((character) => [...(characters.get(character) ?? character)][0]!).join('');
}
