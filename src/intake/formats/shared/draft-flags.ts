import { showValue } from '../../../findings/finding.ts';
import { firstText, type Fields } from '../json/values.ts';
import type { Status } from './pub-status.ts';
import { systemStatusOf, strictestOf } from './pub-status.ts';

/**
 * What the switches of content systems say of publication: `draft: true`, `published: false`, `status: private`,
 * `visibility: hidden`. They stand in front matter, in JSON feeds and in exports that call themselves ninjs.
 *
 * A switch that is neither on nor off (`draft: maybe`) holds the article back, since a draft must not be published.
 *
 * @param fields by their names in lower case
 */
export function draftStatusOf(fields: Fields): Status {
  let status: Status = systemStatusOf(wordOf(fields, 'status', 'state', 'poststatus', 'post_status', 'creativeworkstatus'));
  for (const name of ['draft', '_draft', 'isdraft', 'private', 'isprivate', 'hidden', 'unpublished', 'trashed', 'deleted'])
    if (fields.has(name) && !isOff(fields.get(name)))
      status = strictestOf(status, held(`it is marked \`${name}: ${showValue(fields.get(name))}\``));
  // `published` is a switch in Jekyll and a date elsewhere.
  for (const name of ['published', 'publish', 'ispublished', 'public'])
    if (fields.has(name) && NO.has(lower(fields.get(name)))) status = strictestOf(status, held(`it is marked \`${name}: false\``));
  const visibility = wordOf(fields, 'visibility', 'access');
  if (visibility !== undefined && !OPEN.has(visibility.toLowerCase()))
    status = strictestOf(status, held(`its ${fields.has('visibility') ? 'visibility' : 'access'} is “${visibility.slice(0, 60)}”`));
  if (firstText(fields, 'password', 'post_password') !== undefined) status = strictestOf(status, held('a password protects it'));
  return status;
}

/** A status of another kind, such as an HTTP code or a sentence, says nothing of publication. */
function wordOf(fields: Fields, ...names: string[]): string | undefined {
  const text = firstText(fields, ...names);
  return text !== undefined && /^[\p{L}_ -]{1,30}$/u.test(text) ? text : undefined;
}

function held(reason: string): Status {
  return { pubStatus: 'withheld', held: reason };
}

function isOff(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === 0 || NO.has(lower(value));
}

/** YAML 1.2 reads `yes` and `no` as text. */
function lower(value: unknown): unknown {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

const NO = new Set<unknown>([false, 'false', 'no', 'off', 'n', '0', 0]);
const OPEN = new Set(['public', 'open', 'everyone', 'published', 'visible', 'all', 'free']);
