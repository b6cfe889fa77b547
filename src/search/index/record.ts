import type { Article } from '../../articles/model/article.ts';
import { readBody } from '../../articles/read/article.ts';
import { plainText } from '../../markdown/plain.ts';
import { filterKindOf, kindOf } from '../../translation/provenance.ts';
import type { Normaliser } from '../normalise/normaliser.ts';
import { acronymsOf } from '../normalise/tokens.ts';
import { stemToken, type Card } from '../shape.ts';

/**
 * What the index knows of an article.
 *
 * First the headline's words, in order, so that phrases can be found, and, once each, those of their stems that other
 * forms would not be found by; then the same of the rest. Where a token stands tells whether the headline holds it.
 *
 * @param place   the slug of the article's place
 * @param stemsOf what `stemTokens` gives, for many articles of a language
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
 * A text's words in order, then once each their stems and its acronyms. A stem that its word begins with is not
 * indexed: whoever looks for what begins with it finds the word. Most stems are of that kind, and an index without them
 * is a third smaller and faster made.
 */
function tokensOf(text: string, { tokenise }: Normaliser, stemsOf: StemTokens): string[] {
  const words = tokenise(text);
  const stems = new Set<string>();
  for (const word of new Set(words)) for (const stem of stemsOf(word)) stems.add(stem);
  return [...words, ...stems, ...new Set(acronymsOf(text))];
}

/**
 * The tokens of those stems that their word does not begin with, remembered by word: a volume has few words, and each
 * very often.
 */
export function stemTokens({ stems }: Pick<Normaliser, 'stems'>): StemTokens {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let tokens = known.get(word);
    if (!tokens) known.set(word, (tokens = stems(word).flatMap((stem) => (word.startsWith(stem) ? [] : [stemToken(stem)]))));
    return tokens;
  };
}

export type StemTokens = (word: string) => readonly string[];

export interface SearchRecord {
  tokens: string[];
  /** How many tokens are the headline's. */
  head: number;
  story: string;
  card: Card;
  /** Milliseconds since 1970. */
  time: number;
  facets: { kind: string; subject: string[]; place: string | undefined };
}
