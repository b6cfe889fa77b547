import type { Article } from '../articles/model/article.ts';
import type { Publication } from '../articles/model/publication.ts';
import type { Story } from '../articles/model/story.ts';
import { articlePath, href } from '../articles/model/urls.ts';
import { interfaceIn } from '../interface/strings.ts';
import { nameOf } from '../languages/names.ts';
import { sentenceFor } from './words.ts';

/**
 * What an article is, in one word: for marks, filters and counts.
 *
 * `reviewed` and `edited` are machine translations that a person compared with the original (and signed) or
 * worked on (and did not); `human` is a person's translation, reviewed or not.
 */
export function kindOf(article: Pick<Article, 'translation'>): Kind {
  const { translation } = article;
  if (!translation) return 'original';
  if (translation.method === 'human') return 'human';
  if (translation.reviewed) return 'reviewed';
  return translation.postEditing === 'light' || translation.postEditing === 'full' ? 'edited' : 'machine';
}

/** The kinds a reader filters by: a machine's text that nobody signed for counts as a machine's. */
export function filterKindOf(article: Pick<Article, 'translation'>): FilterKind {
  const kind = kindOf(article);
  return kind === 'edited' ? 'machine' : kind;
}

/**
 * Everything a page says of a translation, in the article's language.
 *
 * @returns undefined for an original: disclosure never stands there
 */
export function describeProvenance(article: Article, story: Story, publication: Publication): Provenance | undefined {
  const { translation, language } = article;
  if (!translation) return undefined;
  const source = nameOf(translation.sourceLanguage, language);
  return {
    kind: kindOf(article),
    sourceLanguage: translation.sourceLanguage,
    sentence: sentenceFor(article, source),
    original: findOriginal(article, story, publication),
    stale: findStale(article, story),
    disclaimer: findDisclaimer(article, source, publication),
  };
}

/**
 * The machine-readable language of a translated text (RFC 6497): `fr-t-id-t0-und` says French, transformed from
 * Indonesian by an unnamed machine; a person's translation has no `t0`. It stands on the article element and
 * never on `html`, where Pagefind and others would take it for another language.
 */
export function transformedTag(article: Pick<Article, 'language' | 'translation'>): string {
  const { translation, language } = article;
  if (!translation) return language;
  return `${language}-t-${translation.sourceLanguage.toLowerCase()}${translation.method === 'machine' ? '-t0-und' : ''}`;
}

function findOriginal(article: Article, story: Story, publication: Publication): Provenance['original'] {
  if (story.original) {
    const { language, story: path } = story.original;
    return { href: href(articlePath(language, path), publication), language };
  }
  return article.uri && /^https?:/i.test(article.uri) ? { href: article.uri, language: undefined } : undefined;
}

function findStale(article: Article, story: Story): Provenance['stale'] {
  const translated = article.translation!.sourceVersion;
  const source = story.versions.find(({ language }) => language === article.translation!.sourceLanguage) ?? story.original;
  if (translated === undefined || !source || translated >= source.version) return undefined;
  return { translated, current: source.version };
}

function findDisclaimer(article: Article, source: string, publication: Publication): Provenance['disclaimer'] {
  const { language, translation } = article;
  if (translation!.disclaimer) return translation!.disclaimer;
  const { say } = interfaceIn(language);
  if (translation!.method === 'human') return { language, text: say('provenance.disclaimer.human', { language: source }) };
  const own = publication.disclaimer?.[language];
  const key = translation!.reviewed ? 'provenance.disclaimer.reviewed' : 'provenance.disclaimer.machine';
  return { language, text: own ?? say(key, { language: source }) };
}

export type Kind = 'original' | 'machine' | 'edited' | 'reviewed' | 'human';
export type FilterKind = Exclude<Kind, 'edited'>;

export interface Provenance {
  kind: Exclude<Kind, never>;
  sourceLanguage: string;
  /** One line in the article's language. */
  sentence: string;
  /** The original's page here (with its language), or the wire's address of it; undefined where there is neither. */
  original: { href: string; language: string | undefined } | undefined;
  /** Versions of the original: the one translated and the present one. */
  stale: { translated: number; current: number } | undefined;
  disclaimer: { language: string; text: string };
}
