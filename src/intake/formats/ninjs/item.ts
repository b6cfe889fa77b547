import { showValue, type Finding } from '../../../findings/finding.ts';
import type { WireItem, WireSubject } from '../../wire/item.ts';
import { entriesOf, fieldsOf, firstEntries, firstText, textOf, type Fields } from '../json/values.ts';
import { draftStatusOf } from '../shared/draft-flags.ts';
import { statusOf, strictestOf } from '../shared/pub-status.ts';
import { readAssociations, readSource } from './associations.ts';
import { descriptionOf, readBody, readDescription, readHeadline } from './bodies.ts';
import { isOwn, readOwn } from './own.ts';
import { readPicture } from './pictures.ts';
import { asLeftOut, asLost } from '../../wire/left-out.ts';
import { isPictureAddress } from '../../../files/picture-name.ts';

/**
 * Reads a ninjs object.
 *
 * @param line the line on which it begins
 * @returns the item if it is an article, and notes about what was left out
 */
export function readItem(value: unknown, line: number): { item: WireItem; leftOut: Finding[] } | { leftOut: Finding[] } {
  const fields = fieldsOf(value);
  const type = firstText(fields, 'type')?.toLowerCase();
  const leave = (reason: string, isLoss: boolean): { leftOut: Finding[] } => ({
    leftOut: [(isLoss ? asLost : asLeftOut)(line, naming(fields, value), reason)],
  });
  if (fields.size === 0) return leave('it is not a news item', false);
  if (type !== undefined && NO_TEXT.has(type)) return leave(`${NO_TEXT.get(type)} alone are not imported`, false);

  const leftOut: Finding[] = [];
  const status = strictestOf(statusOf(firstText(fields, 'pubstatus')), draftStatusOf(fields));
  const body = readBody(fields);
  if (!body && type === 'composite') return leave('it only holds other items together', false);
  // A cancellation or a hold is often sent without the text.
  if (!body && (status.pubStatus ?? 'usable') === 'usable')
    return leave('it has no text', firstText(fields, 'uri', 'guid', 'headline') !== undefined || fields.has('headlines'));

  const language = firstText(fields, 'language', 'lang');
  const associations = readAssociations(fields, language, line);
  leftOut.push(...associations.leftOut);
  const images = associations.images.length > 0 ? associations.images : ownRenditions(fields);
  const item: WireItem = {
    line,
    uri: firstText(fields, 'uri', 'guid', 'id'),
    language,
    headline: readHeadline(fields),
    description: readDescription(fields),
    by: readNames(fields, 'by', 'byline', 'bylines', 'authors'),
    dateline: firstText(fields, 'dateline') ?? descriptionOf(fields, 'dateline'),
    located: firstText(fields, 'located'),
    firstCreated: firstText(fields, 'firstcreated', 'contentcreated'),
    versionCreated: firstText(fields, 'versioncreated'),
    embargoedUntil: firstText(fields, 'embargoeduntil', 'embargoed'),
    version: firstText(fields, 'version'),
    ...status,
    slugline: firstText(fields, 'slugline'),
    edNote: firstText(fields, 'ednote'),
    copyrightNotice: firstText(fields, 'copyrightnotice'),
    usageTerms: firstText(fields, 'usageterms'),
    infoSource: readInfoSource(fields),
    correction: firstText(fields, 'correction', 'correctionnote'),
    subjects: firstEntries(fields, 'subjects', 'subject').flatMap(({ value: subject }) => readSubject(subject, isOwn(fields)) ?? []),
    images,
    body: body ?? { kind: 'text', value: '' },
    group: readGroup(fields),
    translation: associations.source && { ...readSource(associations.source), ...readTranslator(fields) },
    alternates: associations.alternates,
  };
  if (isOwn(fields)) leftOut.push(...readOwn(fields, associations.source, item));
  return { item, leftOut };
}

function readNames(fields: Fields, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name);
    const text =
      textOf(value) ??
      (entriesOf(value)
        .flatMap(({ value: entry }) => textOf(entry) ?? firstText(fieldsOf(entry), 'name', 'value') ?? [])
        .join(', ') ||
        undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}

function readInfoSource(fields: Fields): WireItem['infoSource'] {
  for (const { value } of firstEntries(fields, 'infosources', 'infosource')) {
    const source = fieldsOf(value);
    if (TRANSLATION_ROLE.test(firstText(source, 'role', 'rel') ?? '')) continue;
    const name = firstText(source, 'name') ?? textOf(value);
    const uri = firstText(source, 'uri', 'href');
    if (name !== undefined) return { name, uri: uri !== undefined && /^https?:\/\//i.test(uri) ? uri : undefined };
  }
  return undefined;
}

function readSubject(value: unknown, own: boolean): WireSubject | undefined {
  const fields = fieldsOf(value);
  const name = firstText(fields, 'name') ?? textOf(value);
  const literal = firstText(fields, 'literal', 'qcode');
  const bare = firstText(fields, 'code');
  const uri = firstText(fields, 'uri') ?? (bare === undefined ? undefined : `${firstText(fields, 'scheme') ?? ''}${bare}`);
  // In Kawat's own export, the literal is the publication's code. Otherwise the IPTC code is more useful.
  const code = own && literal !== undefined ? literal : (newsCode(uri) ?? bare ?? literal ?? uri);
  return name === undefined && code === undefined ? undefined : { code, name };
}

/** Converts `http://cv.iptc.org/newscodes/mediatopic/11000000` to `medtop:11000000`. */
function newsCode(uri: string | undefined): string | undefined {
  const match = /(?:^|newscodes\/)(mediatopic|medtop|subjectcode|subj)[/:](\d{8})$/i.exec(uri ?? '');
  return match ? `${/^med/i.test(match[1]!) ? 'medtop' : 'subj'}:${match[2]!}` : undefined;
}

function readGroup(fields: Fields): string | undefined {
  for (const { name, value } of entriesOf(fields.get('altids'))) {
    const id = fieldsOf(value);
    const role = firstText(id, 'role', 'name') ?? name ?? '';
    if (!GROUP_ROLE.test(role)) continue;
    const group = firstText(id, 'value') ?? textOf(value);
    if (group !== undefined) return group;
  }
  return firstText(fields, 'evolvedfrom', 'groupid', 'storyid');
}

/** Reads who or what translated from the roles of the parties, and `machine` from the digital source type. */
function readTranslator(fields: Fields): { method?: 'machine' | 'human'; tool?: string; org?: string } {
  const result: { method?: 'machine' | 'human'; tool?: string; org?: string } = {};
  for (const { value } of firstEntries(fields, 'infosources', 'infosource')) {
    const party = fieldsOf(value);
    const [role, name] = [firstText(party, 'role', 'rel') ?? '', firstText(party, 'name')];
    if (name === undefined || !/translat/i.test(role)) continue;
    if (/tool|engine|software/i.test(role)) result.tool ??= name;
    else result.org ??= name;
  }
  const source = fieldsOf(fields.get('digitalsourcetype'));
  if (/trainedAlgorithmicMedia$/i.test(firstText(source, 'uri') ?? textOf(fields.get('digitalsourcetype')) ?? ''))
    result.method = 'machine';
  return result;
}

function ownRenditions(fields: Fields): NonNullable<WireItem['images']> {
  const withoutTexts: Fields = new Map([['renditions', fields.get('renditions')]]);
  const image = fields.has('renditions') && !isOwn(fields) ? readPicture(withoutTexts) : undefined;
  return image && isPictureAddress(image.src) ? [image] : [];
}

function naming(fields: Fields, value: unknown): string {
  const uri = firstText(fields, 'uri', 'guid');
  if (uri !== undefined) return `${firstText(fields, 'type') ?? 'item'} ${uri.slice(0, 80)}`;
  if (fields.size > 0)
    return `an object with ${[...fields.keys()]
      .slice(0, 4)
      .map((key) => key.slice(0, 20))
      .join(', ')}`;
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an empty object') : showValue(value);
}

const NO_TEXT = new Map([
  ['picture', 'pictures'],
  ['graphic', 'graphics'],
  ['video', 'videos'],
  ['audio', 'recordings'],
  ['event', 'events'],
  ['planning', 'plans'],
]);
const GROUP_ROLE = /stor(?:y|ies)|group|cluster|^event|package/i;
const TRANSLATION_ROLE = /translat|review/i;
