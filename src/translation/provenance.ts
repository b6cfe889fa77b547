import type { Article } from '../articles/model/article.ts';
import type { Translation } from '../articles/model/schema.ts';
import type { Story } from '../articles/model/story.ts';
import { articlePath } from '../articles/model/urls.ts';

/**
 * The kind of an article, for marks, filters and counts.
 *
 * `reviewed`: a machine translation that a named person compared with the original; `edited`: a machine translation that a
 * person edited without signing; `human`: a translation by a person, reviewed or not.
 */
export function kindOf({ translation }: Pick<Article, 'translation'>): Kind {
  return translation ? kindOfTranslation(translation) : 'original';
}

function kindOfTranslation(translation: Translation): Exclude<Kind, 'original'> {
  if (translation.method === 'human') return 'human';
  if (translation.reviewed) return 'reviewed';
  return translation.postEditing === 'light' || translation.postEditing === 'full' ? 'edited' : 'machine';
}

/** The kind that readers filter by: a machine translation without a signed review counts as `machine`. */
export function filterKindOf(article: Pick<Article, 'translation'>): FilterKind {
  const kind = kindOf(article);
  return kind === 'edited' ? 'machine' : kind;
}

/**
 * The facts about a translation: how it was made, where its original is, whether it is outdated.
 *
 * @param disclaimers the publication's own wording for machine translations, by language
 * @returns undefined for an original
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

/** The translated and the current version of the original; undefined if the translation is up to date. */
export function findStale({ translation }: Article, { versions, original }: Story): Provenance['stale'] {
  if (!translation) return undefined;
  const source = versions.find(({ language }) => language === translation.sourceLanguage) ?? original;
  const translated = translation.sourceVersion;
  if (translated === undefined || !source || translated >= source.version) return undefined;
  return { translated, current: source.version };
}

/**
 * The language tag of a translated text (RFC 6497): `fr-t-id-t0-und` is French, translated from Indonesian by an unnamed
 * machine; a human translation has no `t0`. It belongs on the article element and not on `html`, where Pagefind and others
 * would take it for a different language.
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
  /** The original's page on this site, or its address at the wire; undefined if there is neither. */
  original: { path: string; language: string; uri?: undefined } | { uri: string; path?: undefined; language?: undefined } | undefined;
  stale: { translated: number; current: number } | undefined;
  /** The wire's wording, else the publication's; undefined if the page shows Kawat's own. */
  disclaimer: { language: string; text: string } | undefined;
}
