import type { Article } from '../articles/model/article.ts';
import type { Translation } from '../articles/model/schema.ts';
import type { Story } from '../articles/model/story.ts';
import { articlePath } from '../articles/model/urls.ts';

/**
 * What an article is, in one word: for marks, filters and counts.
 *
 * `reviewed` and `edited` are machine translations that a person compared with the original (and signed) or
 * worked on (and did not); `human` is a person's translation, reviewed or not.
 */
export function kindOf({ translation }: Pick<Article, 'translation'>): Kind {
  return translation ? kindOfTranslation(translation) : 'original';
}

function kindOfTranslation(translation: Translation): Exclude<Kind, 'original'> {
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
 * The facts of a translation: how it came about, where its original is, whether it is older than that.
 *
 * @param disclaimers the publication's own wording for machine translations, by language
 * @returns undefined for an original: disclosure never stands there
 */
export function provenanceOf(article: Article, story: Story, disclaimers?: Readonly<Record<string, string>>): Provenance | undefined {
  const { translation, language } = article;
  if (!translation) return undefined;
  const { sourceLanguage, method, postEditing, tool, org, revPerson, revOrg, reviewed, sourceVersion } = translation;
  const own = method === 'machine' ? disclaimers?.[language] : undefined;
  return {
    kind: kindOfTranslation(translation),
    sourceLanguage,
    method,
    postEditing,
    tool,
    org,
    revPerson,
    revOrg,
    reviewed,
    sourceVersion,
    original: findOriginal(article, story),
    stale: findStale(article, story),
    disclaimer: translation.disclaimer ?? (own === undefined ? undefined : { language, text: own }),
  };
}

/** Versions of the original: the one translated and the present one. Undefined where the translation is of the present one. */
export function findStale({ translation }: Article, { versions, original }: Story): Provenance['stale'] {
  if (!translation) return undefined;
  const source = versions.find(({ language }) => language === translation.sourceLanguage) ?? original;
  const translated = translation.sourceVersion;
  if (translated === undefined || !source || translated >= source.version) return undefined;
  return { translated, current: source.version };
}

/**
 * The machine-readable language of a translated text (RFC 6497): `fr-t-id-t0-und` says French, transformed from
 * Indonesian by an unnamed machine; a person's translation has no `t0`. It stands on the article element and
 * never on `html`, where Pagefind and others would take it for another language.
 */
export function transformedTag(language: string, provenance: Pick<Provenance, 'sourceLanguage' | 'method'> | undefined): string {
  if (!provenance) return language;
  return `${language}-t-${provenance.sourceLanguage.toLowerCase()}${provenance.method === 'machine' ? '-t0-und' : ''}`;
}

function findOriginal({ uri }: Article, { original }: Story): Provenance['original'] {
  if (original) return { path: articlePath(original.language, original.story), language: original.language };
  return uri !== undefined && /^https?:/i.test(uri) ? { uri } : undefined;
}

export type Kind = 'original' | 'machine' | 'edited' | 'reviewed' | 'human';
export type FilterKind = Exclude<Kind, 'edited'>;

export interface Provenance extends Omit<Translation, 'disclaimer'> {
  kind: Exclude<Kind, 'original'>;
  /** The original's page here, or the wire's address of it; undefined if there is neither. */
  original: { path: string; language: string; uri?: undefined } | { uri: string; path?: undefined; language?: undefined } | undefined;
  stale: { translated: number; current: number } | undefined;
  /** The wire's wording, else the publication's; undefined if Kawat's own is shown. */
  disclaimer: { language: string; text: string } | undefined;
}
