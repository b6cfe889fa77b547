import type { Article } from '../../articles/model/article.ts';
import { readBody } from '../../articles/read/article.ts';
import { plainText } from '../../markdown/plain.ts';
import { filterKindOf, kindOf } from '../../translation/provenance.ts';
import type { Normaliser } from '../normalise/normaliser.ts';
import { stemToken, type Card } from '../shape.ts';

/**
 * Makes an article's record.
 *
 * The headline's tokens come first, then those of the rest, so a token's position tells whether it is in the headline.
 * Words keep their order, so that phrases can be found.
 *
 * @param place   the slug of the article's place
 * @param stemsOf from `stemTokens`; shared by all articles of a language
 */
export function makeRecord(
  article: Article,
  place: string | undefined,
  contentDir: string,
  normaliser: Normaliser,
  stemsOf: StemTokens,
): SearchRecord {
  const body = plainText(readBody(article, contentDir));
  const text = [article.description, article.by, article.dateline, article.located, body].filter(Boolean).join('\n');
  const opening = tokensOf(article.headline, normaliser, stemsOf);
  return {
    tokens: [...opening, ...tokensOf(text, normaliser, stemsOf)],
    head: opening.length,
    words: `${article.headline}\n${text}`.match(KATAKANA) ?? [],
    story: article.story,
    card: {
      headline: article.headline,
      kind: kindOf(article),
      source: article.translation?.sourceLanguage,
      place: article.dateline ?? article.located,
    },
    time: article.time,
    facets: {
      kind: filterKindOf(article),
      subject: article.subjects,
      place,
    },
  };
}

/**
 * A text's words in order, then once each their stems and what other spellings need. A stem that is a prefix of its word is not indexed,
 * because a prefix query finds the word. Most stems are prefixes, and without them an index is a third smaller.
 */
export function tokensOf(text: string, { analyse }: Normaliser, stemsOf: StemTokens): string[] {
  const { words, extras } = analyse(text);
  const stems = new Set<string>();
  for (const word of new Set(words)) for (const stem of stemsOf(word)) stems.add(stem);
  return [...words, ...new Set([...stems, ...extras])];
}

/**
 * Returns a function from a word to the tokens of those of its stems that are not prefixes of it. It remembers its
 * answers: a volume has few different words, and each occurs many times.
 */
export function stemTokens({ roots }: Pick<Normaliser, 'roots'>): StemTokens {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let tokens = known.get(word);
    if (!tokens) known.set(word, (tokens = roots(word).flatMap((stem) => (word.startsWith(stem) ? [] : [stemToken(stem)]))));
    return tokens;
  };
}

const KATAKANA = /[\u30a1-\u30fa\u30fc]{4,}/g;

export type StemTokens = (word: string) => readonly string[];

export interface SearchRecord {
  tokens: string[];
  /** Words of scripts without spaces that are words for certain: those in katakana. */
  words: readonly string[];
  /** How many of the tokens belong to the headline. */
  head: number;
  story: string;
  card: Card;
  /** Milliseconds since 1970. */
  time: number;
  facets: { kind: string; subject: string[]; place: string | undefined };
}
