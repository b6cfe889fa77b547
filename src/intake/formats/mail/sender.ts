import { agencyIn } from '../../furniture/names/agencies.ts';

/**
 * Reads the sender of a mail: a desk, a newsroom or a press office is the source, a person's name is the byline. A comma or
 * brackets separate the two: `Jane Doe, Harbour Wire`.
 */
export function senderOf(from: string | undefined): { by?: string | undefined; source?: { name: string } | undefined } {
  if (from === undefined) return {};
  const line = from.slice(0, 500);
  const address = /<?([^\s<>@"]{1,100}@[^\s<>@"]{3,200})>?/.exec(line);
  const name = line
    .replace(address?.[0] ?? '', '')
    .replace(/[<>]/g, '')
    .replace(/^[\s"']+|[\s"']+$/g, '')
    .trim();
  const host = address?.[1]!.slice(address[1]!.indexOf('@') + 1).toLowerCase();
  if (name === '') return host === undefined ? {} : { source: { name: host } };
  const [person, house] = partsOf(name);
  if (house !== undefined) return { by: person, source: { name: house } };
  if (DESK.test(name) || agencyIn(name) !== undefined || !PERSON.test(name)) return { source: { name } };
  return { by: name, ...(host !== undefined && !FREE_MAIL.test(host) && { source: { name: host } }) };
}

function partsOf(name: string): [string, string] | [string, undefined] {
  const match = /^([^,(|/]{3,60}?)\s*(?:,|\(|\||\/| - | – | via )\s*([^()|]{2,80})\)?$/.exec(name);
  return match && PERSON.test(match[1]!) && !DESK.test(match[1]!) ? [match[1]!, match[2]!.trim()] : [name, undefined];
}

const DESK =
  /\b(?:desk|news|newsroom|wire|press|media|editors?|editorial|agency|agence|office|redaksi|humas|rédaction|kantor|service|team|info|bureau|communications?|pr)\b|社|通讯|通信|编辑|編集|وكالة|تحرير|مكتب/iu;
// Two to four words with capitals, or a Chinese or Japanese name.
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:de|da|bin|binti|van|von|al|el)\s+)?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}|[\p{Script=Han}・·]{2,6}|\p{Script=Arabic}+(?:\s+\p{Script=Arabic}+){1,3})$/u;
const FREE_MAIL = /^(?:gmail|yahoo|hotmail|outlook|icloud|proton(?:mail)?|gmx|qq|163|live|aol)\./;
