import { PARTS, PROFILE, ROLES } from '../../../syndication/ninjs-terms.ts';
import type { WireItem } from '../../wire/item.ts';
import { entriesOf, fieldsOf, firstText, type Fields } from '../json/values.ts';
import { readOwnFields } from '../shared/own-fields.ts';
import { descriptionOf } from './bodies.ts';
import type { Finding } from '../../../findings/finding.ts';

/** True for Kawat's own export: see `syndication/ninjs.ts`. */
export function isOwn(fields: Fields): boolean {
  return fields.get('profile') === PROFILE;
}

/**
 * Reads the fields that ninjs does not have and that Kawat's export put elsewhere.
 *
 * @param source the association with the translation's source
 * @param item   changed
 * @returns notes about fields that are not valid
 */
export function readOwn(fields: Fields, source: Fields | undefined, item: WireItem): Finding[] {
  const ids = new Map(
    entriesOf(fields.get('altids')).map(({ value }) => [fieldsOf(value).get('role'), firstText(fieldsOf(value), 'value')]),
  );
  const page = entriesOf(fields.get('renditions'))
    .map(({ value }) => fieldsOf(value))
    .find((rendition) => rendition.get('name') === PARTS.page);
  // If an article has no identifier, the export uses its address.
  item.uri = ids.get(ROLES.uri) ?? (item.uri === firstText(page ?? new Map<string, unknown>(), 'href') ? undefined : item.uri);
  if (item.infoSource) item.infoSource.uri = ids.get(ROLES.sourceUri) ?? item.infoSource.uri;

  const parts = entriesOf(fields.get('associations')).map(({ value }) => fieldsOf(value));
  const notes = parts.filter((part) => part.get('rel') === PARTS.correction);
  const corrections = notes.map((part) => ({ at: part.get('versioncreated'), note: descriptionOf(part, PARTS.correction) }));
  const { own, leftOut } = readOwnFields(
    corrections.length > 0 ? corrections : undefined,
    source && translationOf(fields, source, parts),
    item.line,
  );
  item.isOwn = true;
  if (own) item.own = own;
  if (source && item.translation) {
    const method = descriptionOf(source, 'method');
    if (method === 'machine' || method === 'human') item.translation.method = method;
  }
  return leftOut;
}

function translationOf(fields: Fields, source: Fields, parts: readonly Fields[]): Record<string, unknown> {
  const parties = new Map(
    entriesOf(fields.get('infosources')).map(({ value }) => [fieldsOf(value).get('role'), firstText(fieldsOf(value), 'name')]),
  );
  const version = firstText(source, 'version');
  const disclaimer = parts.find((part) => part.get('rel') === PARTS.disclaimer);
  return {
    postEditing: descriptionOf(source, 'postediting'),
    reviewed: descriptionOf(source, 'reviewed'),
    revPerson: parties.get(ROLES.reviewer),
    revOrg: parties.get(ROLES.reviewerOrganisation),
    sourceVersion: version === undefined ? undefined : Number(version),
    disclaimer: disclaimer && { language: disclaimer.get('language'), text: descriptionOf(disclaimer, PARTS.disclaimer) },
  };
}
