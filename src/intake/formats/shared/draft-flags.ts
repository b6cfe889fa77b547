import { showValue } from '../../../findings/finding.ts';
import { firstText, type Fields } from '../json/values.ts';
import type { Status } from './pub-status.ts';
import { systemStatusOf, strictestOf } from './pub-status.ts';

/**
 * Reads the flags of content systems that say whether an article is published: `draft: true`, `published: false`,
 * `status: private`, `visibility: hidden`. They occur in front matter, in JSON feeds and in ninjs exports.
 *
 * A flag with an unclear value (`draft: maybe`) withholds the article, because a draft must not be published.
 *
 * @param fields by lower-case name
 */
export function draftStatusOf(fields: Fields): Status {
  let status: Status = systemStatusOf(wordOf(fields, 'status', 'state', 'poststatus', 'post_status', 'creativeworkstatus'));
  for (const name of ['draft', '_draft', 'isdraft', 'private', 'isprivate', 'hidden', 'unpublished', 'trashed', 'deleted'])
    if (fields.has(name) && !isOff(fields.get(name)))
      status = strictestOf(status, held(`it is marked \`${name}: ${showValue(fields.get(name))}\``));
  // `published` is a flag in Jekyll and a date elsewhere.
  for (const name of ['published', 'publish', 'ispublished', 'public'])
    if (fields.has(name) && NO.has(lower(fields.get(name)))) status = strictestOf(status, held(`it is marked \`${name}: false\``));
  const visibility = wordOf(fields, 'visibility', 'access');
  if (visibility !== undefined && !OPEN.has(visibility.toLowerCase()))
    status = strictestOf(status, held(`its ${fields.has('visibility') ? 'visibility' : 'access'} is “${visibility.slice(0, 60)}”`));
  if (firstText(fields, 'password', 'post_password') !== undefined) status = strictestOf(status, held('a password protects it'));
  return status;
}

/** Ignores other kinds of status, such as an HTTP code or a sentence. */
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
