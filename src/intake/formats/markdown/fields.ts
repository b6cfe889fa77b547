import { canonicalTag } from '../../../languages/names.ts';
import type { WireBody, WireImage, WireItem, WireSubject } from '../../wire/item.ts';
import { draftStatusOf } from '../shared/draft-flags.ts';
import { entriesOf, fieldsOf, firstText, textOf, type Fields } from '../json/values.ts';
import { readOwnFields } from '../shared/own-fields.ts';
import { statusOf, strictestOf } from '../shared/pub-status.ts';
import { dateOf, periodOf, scheduledIn } from './dates.ts';
import type { Finding } from '../../../findings/finding.ts';

/**
 * Reads the front matter of any generator as an item without a body. Fields under `params`, `extra` or `taxonomies` are
 * defaults for missing ones.
 *
 * The file's name gives missing values too: `2024-03-26-slug.md` (Jekyll) the day, `slug.fr.md` language and story.
 */
export function readFields(given: Fields, name: string): { item: WireItem; leftOut: Finding[] } {
  const fields = withInner(given);
  const hint = readName(name);
  const translation = fieldsOf(fields.get('translation'));
  const period = periodOf(fields);
  const { own, leftOut } = readOwnFields(given.get('corrections'), given.get('translation'), 1);
  const item: WireItem = {
    line: 1,
    uri: firstText(fields, 'uri', 'guid'),
    language: firstText(fields, 'language', 'lang', 'locale', 'inlanguage') ?? hint.language,
    headline: firstText(fields, 'headline', 'title'),
    description: firstText(fields, 'description', 'summary', 'excerpt', 'standfirst', 'subtitle', 'abstract'),
    by: namesOf(fields, 'by', 'author', 'authors', 'byline'),
    dateline: firstText(fields, 'dateline'),
    located: firstText(fields, 'located', 'location'),
    firstCreated:
      dateOf(
        fields,
        'firstcreated',
        'date',
        'pubdate',
        'publishdate',
        'published',
        'publishedat',
        'pubdatetime',
        'datepublished',
        'created',
      ) ?? hint.day,
    versionCreated: dateOf(
      fields,
      'versioncreated',
      'lastmod',
      'updated',
      'updateddate',
      'updatedat',
      'moddatetime',
      'modified',
      'datemodified',
      'last_modified_at',
    ),
    embargoedUntil: dateOf(fields, 'embargoeduntil', 'embargoed') ?? scheduledIn(fields),
    version: firstText(fields, 'version'),
    ...strictestOf(strictestOf(statusOf(firstText(fields, 'pubstatus')), draftStatusOf(fields)), period.status),
    slugline: firstText(fields, 'slugline', 'slug'),
    edNote: firstText(fields, 'ednote'),
    copyrightNotice: firstText(fields, 'copyrightnotice', 'copyright'),
    usageTerms: firstText(fields, 'usageterms', 'license'),
    infoSource: infoSourceOf(fields),
    subjects: subjectsOf(fields),
    images: imagesOf(fields),
    body: NO_BODY,
    group:
      firstText(fields, 'translationkey', 'translation_key', 'translationid', 'canonical', 'canonicalurl', 'canonical_url') ?? hint.group,
    translation: translationOf(translation),
    own,
  };
  return { item, leftOut: [...leftOut, ...period.leftOut] };
}

function withInner(given: Fields): Fields {
  const inner = ['params', 'extra', 'taxonomies'].map((name) => fieldsOf(given.get(name))).filter(({ size }) => size > 0);
  return inner.length === 0 ? given : new Map([...inner.toReversed(), given].flatMap((fields) => [...fields]));
}

function readName(name: string): { language?: string; day?: string; group?: string } {
  const stem = name.slice(name.search(/[^/\\]*$/)).replace(/\.(?:md|mdx|markdown|mdown)$/i, '');
  const suffix = /\.([a-z]{2,3}(?:-[a-z\d]{2,8})*)$/i.exec(stem)?.[1];
  const language = suffix === undefined ? undefined : canonicalTag(suffix);
  const plain = language === undefined ? stem : stem.slice(0, -suffix!.length - 1);
  const jekyll = /^(\d{4}-\d\d-\d\d)-./.exec(plain);
  return {
    ...(language === undefined ? {} : { language, group: name.slice(0, name.length - /[^/\\]*$/.exec(name)![0].length) + plain }),
    ...(jekyll ? { day: jekyll[1]! } : {}),
  };
}

function namesOf(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name);
    if (value === undefined) continue;
    const single = textOf(value) ?? firstText(fieldsOf(value), 'name');
    const list = Array.isArray(value)
      ? entriesOf(value).flatMap(({ value: entry }) => textOf(entry) ?? firstText(fieldsOf(entry), 'name') ?? [])
      : [];
    const text = single ?? (list.join(', ') || undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}

function infoSourceOf(fields: Fields): WireItem['infoSource'] {
  const value = fields.get('infosource') ?? fields.get('source');
  const block = fieldsOf(value);
  const name = textOf(value) ?? firstText(block, 'name');
  const uri = firstText(block, 'uri', 'url');
  return name === undefined ? undefined : { name, uri: uri !== undefined && /^https?:\/\//i.test(uri) ? uri : undefined };
}

/** Reads `subjects`, which are codes in Kawat, and the tags and categories of other generators, which are names. */
function subjectsOf(fields: Fields): WireSubject[] {
  const subjects = new Map<string, WireSubject>();
  for (const name of ['subjects', 'categories', 'category', 'tags', 'keywords']) {
    const value = fields.get(name);
    const texts = typeof value === 'string' ? value.split(',') : entriesOf(value).map(({ value: entry }) => textOf(entry));
    for (const text of texts) {
      const trimmed = text?.trim();
      if (trimmed && !subjects.has(trimmed)) subjects.set(trimmed, name === 'subjects' ? { code: trimmed } : { name: trimmed });
    }
  }
  return [...subjects.values()];
}

function imagesOf(fields: Fields): WireImage[] {
  const images: WireImage[] = [];
  const add = (value: unknown, field: string): void => {
    const block = fieldsOf(value);
    const src = textOf(value) ?? firstText(block, 'src', 'url', 'image', 'path', 'file');
    if (src === undefined || images.some((image) => image.src === src) || images.length === MOST_IMAGES) return;
    const beside = (...endings: string[]): string | undefined =>
      firstText(fields, ...endings.flatMap((ending) => [`${field}${ending}`, `${field}_${ending}`]));
    const alt = block.get('alt') === '' ? '' : (firstText(block, 'alt') ?? beside('alt'));
    images.push({
      src,
      alt,
      caption: firstText(block, 'caption') ?? beside('caption'),
      credit: firstText(block, 'credit') ?? beside('credit'),
    });
  };
  for (const field of IMAGE_FIELDS) {
    const value = fields.get(field);
    if (Array.isArray(value)) for (const item of value as unknown[]) add(item, field);
    else if (value !== undefined) add(value, field);
  }
  return images;
}

function translationOf(block: Fields): WireItem['translation'] {
  if (block.size === 0) return undefined;
  const method = block.get('method');
  return {
    sourceLanguage: firstText(block, 'sourcelanguage'),
    of: firstText(block, 'of'),
    method: method === 'machine' || method === 'human' ? method : undefined,
    tool: firstText(block, 'tool'),
    org: firstText(block, 'org'),
  };
}

// `markdown.ts` sets the text.
const NO_BODY: WireBody = { kind: 'markdown', value: '' };
const MOST_IMAGES = 100;
const IMAGE_FIELDS = [
  'images',
  'image',
  'cover',
  'coverimage',
  'heroimage',
  'hero',
  'featured_image',
  'featuredimage',
  'banner',
  'thumbnail',
  'ogimage',
];
