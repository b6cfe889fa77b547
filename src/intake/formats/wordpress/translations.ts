import type { XmlElement } from '../xml/element.ts';
import type { WireItem } from '../../wire/item.ts';
import { all, firstText } from '../xml/by-namespace.ts';
import { metaOf } from './meta.ts';

/** Languages and groups of translations from Polylang and WPML. */
export interface Translations {
  /** The locales of Polylang's languages, by slug. */
  locales: ReadonlyMap<string, string>;
  /** The group of translations, by post number. */
  groups: ReadonlyMap<string, string>;
  /** True if a plugin gives posts a language, so that the site's language does not apply to them. */
  isMultilingual: boolean;
}

/**
 * Reads languages and translations from an export. Polylang uses taxonomies: a term of `language` per language, and a term
 * of `post_translations` per group of translations, with the post numbers in its description. WPML uses post meta: its
 * export plugin writes `_wpml_import_…`, and `_icl_lang_duplicate_of` is the number of the post that was copied.
 */
export function readTranslations(channel: XmlElement, entries: readonly XmlElement[]): Translations {
  const locales = new Map<string, string>();
  const groups = new Map<string, string>();
  for (const term of all(channel, 'wp:term')) {
    const taxonomy = firstText(term, 'wp:term_taxonomy');
    const slug = firstText(term, 'wp:term_slug');
    if (slug === undefined) continue;
    const description = firstText(term, 'wp:term_description')?.slice(0, 10_000) ?? '';
    const locale = taxonomy === 'language' ? LOCALE.exec(description)?.[1] : undefined;
    if (locale !== undefined) locales.set(slug, locale.replaceAll('_', '-'));
    if (taxonomy === 'post_translations') for (const [, id] of description.matchAll(POST_NUMBERS)) groups.set(id!, slug);
  }
  let isMultilingual = locales.size > 0;
  for (const entry of entries) {
    const meta = metaOf(entry);
    isMultilingual ||= pluginLanguage(entry, meta) !== undefined;
    const original = meta.get('_icl_lang_duplicate_of');
    const id = firstText(entry, 'wp:post_id');
    if (original === undefined || id === undefined) continue;
    for (const number of [original, id]) if (!groups.has(number)) groups.set(number, `copies-of-${original}`);
  }
  return { locales, groups, isMultilingual };
}

/** The language of a post, its group, and the source of the translation. */
export function translationFieldsOf(
  entry: XmlElement,
  { translations, language, uri }: { translations: Translations; language?: string | undefined; uri?: string | undefined },
): Pick<WireItem, 'language' | 'group' | 'translation'> {
  const meta = metaOf(entry);
  const declared = pluginLanguage(entry, meta);
  const group =
    termOf(entry, 'post_translations') ??
    firstOf(meta, '_wpml_import_translation_group', '_wpml_trid', 'wpml_trid', 'trid') ??
    translations.groups.get(firstText(entry, 'wp:post_id') ?? '');
  const source = firstOf(meta, '_wpml_import_source_language_code', '_wpml_source_language');
  return {
    language:
      declared === undefined ? (translations.isMultilingual ? undefined : language) : (translations.locales.get(declared) ?? declared),
    // Group numbers are only unique within a site.
    group: group === undefined ? undefined : `${uri ?? 'wordpress'}#${group}`,
    ...(source !== undefined && { translation: { sourceLanguage: source.replaceAll('_', '-') } }),
  };
}

function pluginLanguage(entry: XmlElement, meta: ReadonlyMap<string, string>): string | undefined {
  const term = termOf(entry, 'language');
  return (
    term ?? firstOf(meta, '_wpml_import_language_code', '_wpml_language', 'wpml_language', '_icl_lang', '_locale')?.replaceAll('_', '-')
  );
}

function termOf(entry: XmlElement, taxonomy: string): string | undefined {
  const term = all(entry, 'category').find(({ attributes }) => attributes['domain'] === taxonomy);
  return term?.attributes['nicename']?.trim() || undefined;
}

function firstOf(meta: ReadonlyMap<string, string>, ...keys: string[]): string | undefined {
  return keys.map((key) => meta.get(key)).find((value) => value !== undefined);
}

// A serialised array of PHP.
const LOCALE = /"locale";s:\d{1,4}:"([A-Za-z_-]{2,20})"/;
const POST_NUMBERS = /";i:(\d{1,15});/g;
