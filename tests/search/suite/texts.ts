import type { Library } from '../../../src/articles/model/library.ts';
import { readBody } from '../../../src/articles/read/article.ts';
import { plainText } from '../../../src/markdown/plain.ts';

/** The articles of an edition as the suite sees them, without any code of the search. */
export function textsOf(library: Library, language: string): Text[] {
  return library.editions.get(language)!.articles.map((article) => {
    const body = plainText(readBody(article, library.settings.contentDir));
    const whole = `${article.headline}\n${body}`;
    return { story: article.story, headline: article.headline, body, whole, plain: flatten(whole) };
  });
}

/** Case, accents, width, apostrophes and Arabic spellings folded, by rules of the suite's own. */
export function flatten(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/(?<=[\p{Script=Latin}\p{Script=Arabic}])\p{M}+/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/[أإآ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/œ/g, 'oe')
      .replace(/\s+/g, ' ')
      // Some writers put a space between a number or a Latin word and Han or kana.
      .replace(
        /(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]) (?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}]) (?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])/gu,
        '',
      )
  );
}

/** The stories that contain all of the words or phrases. */
export function storiesWith(texts: readonly Text[], ...wanted: readonly string[]): string[] {
  const tests = wanted.map((phrase) => containing(flatten(phrase)));
  return texts.filter(({ plain }) => tests.every((contains) => contains.test(plain))).map(({ story }) => story);
}

function containing(phrase: string): RegExp {
  const pattern = RegExp.escape(phrase.replace(/^(?:[وفبك]?ال)(?=\p{Script=Arabic}{3})/u, ''));
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(phrase)) return new RegExp(String.raw`(?<!\d(?=\d))${pattern}`, 'u');
  if (/^[\p{Script=Latin}\p{N}]+$/u.test(phrase))
    return new RegExp(String.raw`(?<![\p{Script=Latin}\p{M}\p{N}])${pattern}(?![\p{Script=Latin}\p{M}\p{N}])`, 'u');
  // The Arabic article and what is written before it belong to the word for a reader.
  const before = /^\p{Script=Arabic}/u.test(phrase) ? '(?:[وفبكل]?(?:ال)?|لل)' : '';
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${before}${pattern}(?![\p{L}\p{N}])`, 'u');
}

/** The words of a text with how many articles have each, in the order of the text. */
export function wordsOf(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment] : [],
  );
}

/** In how many articles each folded word occurs. */
export function frequencies(texts: readonly Text[], language: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { whole } of texts) {
    for (const word of new Set(wordsOf(whole, language).map(flatten))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

export interface Text {
  story: string;
  headline: string;
  body: string;
  whole: string;
  plain: string;
}
