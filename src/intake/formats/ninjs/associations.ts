import { canonicalTag } from '../../../languages/names.ts';
import type { WireImage } from '../../wire/item.ts';
import { entriesOf, fieldsOf, firstText, textOf, type Fields } from '../json/values.ts';
import { readBody } from './bodies.ts';
import { isPicture, readPicture } from './pictures.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/**
 * Reads an item's associations: the source of a translation, other language versions, and pictures.
 *
 * A `rel` (in 1.x, a name) with “translat”, or `derivedFrom` with another language, names the source. A `rel` in the
 * other direction (`hasTranslation`, `translatedTo`) names a version. If there are several with “translation”, they are
 * versions too, because a text has one source.
 */
export function readAssociations(fields: Fields, language: string | undefined, line: number): Associations {
  const result: Associations = { source: undefined, alternates: [], images: [], leftOut: [] };
  const sources: Fields[] = [];
  const versions: Fields[] = [];
  for (const { name, value } of entriesOf(fields.get('associations'))) {
    const association = fieldsOf(value);
    if (association.size === 0) continue;
    const rel = firstText(association, 'rel', 'rels', 'role') ?? name ?? firstText(association, 'name') ?? '';
    if (isPicture(association)) {
      const image = readPicture(association);
      if (image) result.images.push(image);
      else result.leftOut.push(asLeftOut(line, naming(association), 'nothing says where the picture is'));
    } else if (isVersion(rel)) versions.push(association);
    else if (/translat/i.test(rel) || (/^derived_?from$/i.test(rel) && !isSame(languageOf(association), language)))
      sources.push(association);
    else if (/^(?:video|audio|text|composite)$/.test(firstText(association, 'type') ?? '') && holdsContent(association))
      result.leftOut.push(asLeftOut(line, naming(association), 'only pictures that go with an item are imported'));
  }
  if (sources.length === 1 || (sources[0] && /of$|from$/i.test(firstText(sources[0], 'rel') ?? ''))) result.source = sources[0];
  else versions.push(...sources);
  for (const version of versions) {
    const uri = uriOf(version);
    if (uri !== undefined && !result.alternates.includes(uri) && result.alternates.length < MOST_VERSIONS) result.alternates.push(uri);
  }
  return result;
}

/** Reads the source of a translation from its association. */
export function readSource(source: Fields): { of: string | undefined; sourceLanguage: string | undefined } {
  return { of: uriOf(source), sourceLanguage: languageOf(source) };
}

function isVersion(rel: string): boolean {
  return /alternat|language|same_?as|^has_?translation|translat(?:ed|ion)_?(?:in)?to$|^work_?translation|^translations$/i.test(rel);
}

function languageOf(association: Fields): string | undefined {
  return firstText(association, 'language', 'lang', 'xml:lang');
}

function uriOf(association: Fields): string | undefined {
  return firstText(association, 'uri', 'guid', 'href');
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const base = (tag: string): string => (canonicalTag(tag) ?? tag).split('-', 1)[0]!.toLowerCase();
  return base(a) === base(b);
}

function holdsContent(association: Fields): boolean {
  return association.has('renditions') || readBody(association) !== undefined;
}

function naming(association: Fields): string {
  const text = `${textOf(association.get('type')) ?? 'association'} ${uriOf(association) ?? ''}`.trim();
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

// More than the number of languages. Each new version is compared with all others, so a hostile list would be slow.
const MOST_VERSIONS = 200;

export interface Associations {
  source: Fields | undefined;
  alternates: string[];
  images: WireImage[];
  leftOut: Finding[];
}
