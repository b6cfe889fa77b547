import { hash } from 'node:crypto';
import { LANGUAGES } from './languages.ts';
import { lastPart, namesOf } from './names.ts';
import { misspell } from './slips.ts';
import { flatten, frequencies, storiesWith, wordsOf, type Text } from './texts.ts';
import { formPairs, traditional } from './forms.ts';

/** Queries per class and language. */
const SIZE = 12;

/**
 * Makes judged queries from articles by rules, spread evenly over them. The same articles give the same queries.
 *
 * A query's stories are those that contain its words, by plain comparison of folded text.
 */
export function makeQueries(texts: readonly Text[], language: string): JudgedQuery[] {
  const material = gather(texts, language);
  return CLASSES.flatMap((name) => {
    const made = new Map<string, JudgedQuery>();
    for (const { query, stories } of RULES[name](material)) {
      if (query.trim() && (name === 'nothing' ? stories.length === 0 : stories.length > 0 && stories.length <= texts.length / 4))
        made.set(query, { name, query, stories, half: halfOf(query) });
    }
    return spread([...made.values()], SIZE);
  });
}

/** Which half of the suite a query belongs to. Only the tuning half may be looked at while the search is changed. */
function halfOf(query: string): 'tune' | 'test' {
  return Number.parseInt(hash('sha1', query).slice(0, 2), 16) % 2 === 0 ? 'tune' : 'test';
}

export const CLASSES = [
  'name',
  'transliterated',
  'topic',
  'inflected',
  'compound',
  'number',
  'acronym',
  'misspelt',
  'accents',
  'scripts',
  'question',
  'operator',
  'nothing',
] as const;
export type QueryClass = (typeof CLASSES)[number];

const RULES: Readonly<Record<QueryClass, (material: Material) => Draft[]>> = {
  name: ({ names, stories }) => names.map((query) => ({ query, stories: stories(query) })),
  transliterated: ({ names, stories }) => names.map(lastPart).map((query) => ({ query, stories: stories(query) })),
  topic: ({ texts, content, stories }) =>
    texts.map(({ headline }) => {
      const words = content(headline).slice(0, 2);
      return { query: words.join(' '), stories: words.length < 2 ? [] : stories(...words) };
    }),
  inflected: ({ pairs, texts }) =>
    pairs.map(({ query, forms }) => ({ query, stories: [...new Set(forms.flatMap((form) => storiesWith(texts, form)))] })),
  compound: ({ texts, language, stories }) =>
    texts.flatMap(({ whole }) => compounds(whole, language).map(({ query, words }) => ({ query, stories: stories(...words) }))),
  number: ({ texts, stories }) =>
    texts.flatMap(({ whole }) =>
      [
        ...whole.matchAll(
          /(?<![\d.,])(\d{1,3})( ?)(km|kg|mph|cm|m|GB|per ?cent|%|℃|岁|年|人|月|歳|キロ|ドル|ポンド|years?|minutes?|ans|minutes|tahun|menit|hari|عاما|عام|مليون|دولار)(?![\p{Script=Latin}\p{Script=Arabic}])/gu,
        ),
      ].map(([found, number, gap, unit]) => ({
        query: gap ? `${number}${unit}` : `${number} ${unit}`.replace(/ (?=\p{Script=Han}|[\u30a1-\u30ff])/u, ''),
        stories: stories(found),
      })),
    ),
  acronym: ({ texts, stories }) =>
    texts.flatMap(({ body }) =>
      [...new Set(body.match(/(?<![\p{L}\p{N}])[A-Z]{2,5}(?![A-Za-z\p{N}])/gu))].map((query) => ({ query, stories: stories(query) })),
    ),
  misspelt: ({ names, content, texts, counts, stories, language }) => {
    const least = /^(?:zh|ja)$/.test(language) ? 3 : 6;
    const words = [...names.map(lastPart), ...texts.flatMap(({ headline }) => content(headline))].filter(
      (word) => [...word].length >= least && (language !== 'ja' || /^(?:[\u30a1-\u30fa]+|\p{Script=Han}+)$/u.test(word)),
    );
    return words.map((word, number) => {
      const query = misspell(word, number);
      return { query, stories: counts.has(flatten(query)) || query === word || stories(query).length > 0 ? [] : stories(word) };
    });
  },
  accents: ({ texts, content, language, stories }) =>
    texts.flatMap(({ whole }) => {
      const words = content(whole);
      if (language === 'zh')
        return words.slice(0, 4).map((word) => ({ query: traditional(word), stories: traditional(word) === word ? [] : stories(word) }));
      if (language === 'ja')
        return words
          .filter((word) => /^[\u30a1-\u30fa\u30fc]+$/.test(word))
          .map((word) => ({
            query: word.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)),
            stories: stories(word),
          }));
      if (language === 'ar')
        return words.filter((word) => /[أإآةى]/.test(word)).map((word) => ({ query: flatten(word), stories: stories(word) }));
      const accented = words.filter((word) => flatten(word) !== word.toLowerCase());
      return accented.length > 0
        ? accented.map((word) => ({ query: flatten(word), stories: stories(word) }))
        : words.slice(0, 1).map((word) => ({ query: word.toUpperCase(), stories: stories(word) }));
    }),
  scripts: ({ texts, stories }) =>
    texts.flatMap(({ whole }) =>
      [
        ...(whole.match(
          /\p{Script=Han}{2}\p{Script=Latin}{2,}|\p{Script=Latin}{2,}(?:\p{Script=Han}|[\u30a1-\u30fa\u30fc]){2,}|[\u30a1-\u30fa\u30fc]{3,}\p{Script=Latin}{2,}/gu,
        ) ?? []),
        ...(whole.match(/\p{Script=Latin}{3,} \p{Script=Arabic}{4,}|\p{Script=Arabic}{4,} \p{Script=Latin}{3,}/gu) ?? []),
        ...(whole.match(/(?<!\p{L})\p{Lu}\p{Ll}{2,} \d{1,4}(?![\d.,])/gu) ?? []).map((text) => text.replace(' ', '')),
      ].map((query) => ({ query, stories: storiesOfGlued(query, stories) })),
    ),
  question: ({ names, texts, content, questions, stories }) =>
    [...names.map(lastPart), ...texts.flatMap(({ headline }) => content(headline).slice(0, 1))].map((word, number) => ({
      query: questions[number % questions.length]!.replace('{}', word),
      stories: stories(word),
    })),
  operator: ({ names, texts, content, stories, language }) =>
    texts.flatMap(({ headline }, number) => {
      const [one, other] = content(headline);
      const name = names[number % Math.max(1, names.length)];
      if (one === undefined || other === undefined || name === undefined) return [];
      const without = new Set(stories(other));
      const kind = number % (language === 'zh' || language === 'ja' ? 3 : 4);
      if (kind === 0) return [{ query: `"${name}"`, stories: stories(name) }];
      if (kind === 1)
        return [{ query: `${one} OR ${lastPart(name)}`, stories: [...new Set([...stories(one), ...stories(lastPart(name))])] }];
      if (kind === 2) return [{ query: `${one} -${other}`, stories: stories(one).filter((story) => !without.has(story)) }];
      const start = one.slice(0, Math.max(4, one.length - 2));
      return [
        {
          query: `${start}*`,
          stories: texts
            .filter(({ plain }) => new RegExp(String.raw`(?<!\p{L})${RegExp.escape(flatten(start))}`, 'u').test(plain))
            .map(({ story }) => story),
        },
      ];
    }),
  nothing: ({ absent, texts, language }) =>
    absent.map((query) => ({
      query,
      stories: storiesWith(texts, ...(/^(?:zh|ja)$/.test(language) ? [query] : query.split(' ').filter((word) => word.length > 3))),
    })),
};

/** A number or Latin word and a word of another script, which may be apart in the text. */
function storiesOfGlued(query: string, stories: (...words: string[]) => string[]): string[] {
  const [, one, other] = /^(\p{L}+?) ?(\d+)$/u.exec(query) ?? [];
  return one !== undefined ? stories(`${one} ${other!}`) : stories(query);
}

function compounds(text: string, language: string): { query: string; words: string[] }[] {
  if (language === 'zh' || language === 'ja') {
    return [...new Set(text.match(/\p{Script=Han}{4,6}/gu))].flatMap((run) => {
      const words = wordsOf(run, language);
      return words.length === 2 && words.every((word) => word.length > 1) ? [{ query: run, words: [run] }] : [];
    });
  }
  if (language === 'ar') {
    return [...text.matchAll(/(?<=\s)(?:وال|بال|لل)(\p{L}{4,})(?=\s)/gu)].map(([, word]) => ({ query: word!, words: [word!] }));
  }
  return [...text.matchAll(/(?<![\p{L}\p{N}-])(\p{L}{3,})-(\p{L}{3,})(?![\p{L}\p{N}-])/gu)].map(([whole, one, other], number) => ({
    query: number % 2 === 0 ? `${one!}${other!}` : `${one!} ${other!}`,
    words: [whole],
  }));
}

function gather(texts: readonly Text[], language: string): Material {
  const facts = LANGUAGES[language]!;
  const counts = frequencies(texts, language);
  const least = /^(?:zh|ja)$/.test(language) ? 2 : 5;
  return {
    texts,
    language,
    counts,
    names: namesOf(texts, language, facts),
    questions: facts.questions,
    absent: facts.absent,
    pairs: formPairs(counts, language),
    stories: (...words) => storiesWith(texts, ...words),
    content(text) {
      const words = wordsOf(text, language).filter(
        (word) => [...word].length >= least && !/^[\d\u3041-\u3096]/.test(word) && (counts.get(flatten(word)) ?? 0) <= texts.length / 8,
      );
      return [...new Set(words)].toSorted((a, b) => (counts.get(flatten(a)) ?? 0) - (counts.get(flatten(b)) ?? 0));
    },
  };
}

function spread<Item>(items: readonly Item[], size: number): Item[] {
  if (items.length <= size) return [...items];
  return Array.from({ length: size }, (_, number) => items[Math.floor((number * items.length) / size)]!);
}

interface Draft {
  query: string;
  stories: string[];
}

interface Material {
  texts: readonly Text[];
  language: string;
  counts: ReadonlyMap<string, number>;
  names: string[];
  questions: readonly string[];
  absent: readonly string[];
  pairs: { query: string; forms: string[] }[];
  stories: (...words: string[]) => string[];
  /** The content words of a text, the rarest first. */
  content: (text: string) => string[];
}

export interface JudgedQuery {
  name: QueryClass;
  query: string;
  /** The right stories. */
  stories: string[];
  half: 'tune' | 'test';
}
