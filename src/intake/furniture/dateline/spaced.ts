import { agencyIn } from '../names/agencies.ts';
import { dayAtEnd } from './calendar.ts';
import { takeApart, type DatelineParts } from './parts.ts';
import type { Dateline } from './found.ts';
import { isNoPlace } from './no-place.ts';
import { isKnownPlace } from '../names/places.ts';
import { isKnownRegion } from '../names/regions.ts';

/**
 * The dateline at the start of a text in a script with spaces between words: `PARIS, 21 jan 2019 (AFP) -`.
 *
 * It must have an agency, a day, the country of a place in capitals, or a known place. Capitals alone are not enough: most
 * words in capitals before a dash are labels. A single word before a dash is not enough either.
 *
 * @param isGiven true for a place that the wire sent as a field
 */
export function readSpacedDateline(text: string, isGiven: (place: string) => boolean): Dateline | undefined {
  const prefixed = AGENCY_FIRST.exec(text.slice(0, REACH));
  const agency = prefixed && agencyIn(prefixed[1]!);
  const offset = agency ? prefixed[0].length : 0;
  const opening = text.slice(offset, REACH);
  for (const separator of opening.matchAll(SEPARATORS)) {
    const head = opening.slice(0, separator.index);
    const length = offset + separator.index + separator[0].length;
    const parts = takeApart(head, agency || undefined);
    if (parts && isDateline(parts, separator[0], text.slice(length), isGiven)) {
      const { place, day } = parts;
      const behind = readBehind(text.slice(length, length + REACH), parts);
      const end = offset + separator.index;
      return {
        length: length + behind.length,
        // The dot of `(EFE).-` belongs to the dash, that of `D.C. –` to the place.
        dateline: text.slice(0, separator[0].startsWith('.') && /\p{L}\.\p{L}$/u.test(head) ? end + 1 : end).trim(),
        located: browsingForm(place),
        agency: parts.agency ?? behind.agency,
        date: day ?? behind.day,
      };
    }
  }
  return undefined;
}

/** The form of a place for lists: `NEW YORK` → `New York`, `PORT-AU-PRINCE` → `Port-au-Prince`. */
export function browsingForm(place: string): string {
  const first = place.split(/\s*[/;]\s*/)[0]!.trim();
  if (/\p{Ll}{2}/u.test(first) || !/\p{Lu}/u.test(first)) return first;
  let position = 0;
  return first.replace(/[\p{L}\p{M}.]+/gu, (word) => {
    if (/^(?:\p{Lu}\.){2,}$|^(?:DC|SAR|UAE|UK|USA)$/u.test(word)) return word;
    // The lower case of a Turkish `İ` is an `i` with a combining dot.
    const lower = word.toLowerCase().replaceAll('i\u0307', 'i');
    return position++ > 0 && PARTICLE.test(lower) ? lower : word.charAt(0) + lower.slice(1);
  });
}

/** `NEW YORK--(BUSINESS WIRE)--`, `الرياض - واس:`, `HONG KONG - Media OutReach - 4 May 2026 -` */
function readBehind(text: string, known: DatelineParts): { length: number; agency?: string | undefined; day?: string | undefined } {
  let length = 0;
  let { agency, day } = known;
  for (let round = 0; round < 2; round++) {
    const match = BEHIND.exec(text.slice(length));
    const part = (match?.[1] ?? match?.[2])?.trim();
    if (!match || part === undefined) break;
    const named = agency ? undefined : agencyIn(part);
    const dated = day ? undefined : dayAtEnd(part);
    if (named) agency = named;
    else if (dated?.length === part.length) day = dated.day;
    else break;
    length += match[0].length;
  }
  return { length, agency, day };
}

function isDateline(
  { place, regions, agency, day }: DatelineParts,
  separator: string,
  rest: string,
  isGiven: (place: string) => boolean,
): boolean {
  const word = place.trim();
  const isKnown = word.split(/\s*[/;]\s*/).every(isKnownPlace) || isGiven(word);
  const isAlone = rest.trim() === '';
  if (!isKnown && (isNoPlace(word) || regions.some(isNoPlace))) return false;
  // `Publié le 04/05/2026 - 21:30`
  if (TIME.test(rest)) return false;
  // A space or a full stop is not a separator, unless both an agency and a day are before it.
  if (!DASH.test(separator)) {
    // `Berlin (AFP) Die`
    const isSure = day !== undefined || separator.includes(':') || (isKnown && separator.trim() === '');
    return agency !== undefined && isSure && !isAlone && (isKnown || !ARTICLE.test(word));
  }
  if (agency) return isKnown || !ARTICLE.test(word);
  const isCapital = !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  if (day) return isKnown || isCapital || (!ARTICLE.test(word) && !isAlone);
  if (isMatch(rest)) return false;
  if (isAlone) return isKnown && isCapital;
  // “The plan - long delayed - was…”: with a second dash, it is a parenthesis.
  const isParenthesis = SECOND_DASH.test(rest.slice(0, 300));
  if (isKnown || regions.some((region) => isKnownPlace(region) || isKnownRegion(region)))
    return isCapital || isGiven(word) || (!isParenthesis && !/^\p{Ll}/u.test(rest));
  return isCapital && regions.length > 0 && regions.every((region) => /\p{Ll}/u.test(region)) && !isParenthesis && !/^\p{Ll}/u.test(rest);
}

/** `Lyon - Marseille 1-1`, `Napoli - Roma: a draw`: two sides, and a line between them. */
function isMatch(rest: string): boolean {
  const [, side, score = ''] = SIDE.exec(rest.slice(0, 60)) ?? [];
  return side !== undefined && (isKnownPlace(side) || isKnownRegion(side) || /\d/.test(score));
}

const SIDE =
  /^([\p{Lu}\p{Script=Arabic}][\p{L}\p{M}.'’-]{1,20}(?: [\p{Lu}\p{Script=Arabic}][\p{L}\p{M}.'’-]{1,20}){0,2})\s?(:|$|[(]?\d{1,2}\s?[-–:]\s?\d)/u;
const REACH = 140;
// What separates a dateline from the text. A hyphen needs a space on at least one side.
const SEPARATORS =
  /\s*\.\s?(?:-{1,2}|[–—])\s*|\s*(?:--+|—|―)\s*|\s+[-–]\s*|[-–]\s+|\s__?\s|(?<=[)\p{Script=Arabic}])\s?:\s+|\.\s+(?=["“«]?\p{Lu})|(?<=[)/])\s+(?=["“«]?\p{L})/gu;
const DASH = /[-–—―_]/;
// `(ANSA) - ROMA, 24 APR -`
const AGENCY_FIRST = /^\s*[(]([^()]{2,30})[)]\s*[-–—]+\s*/;
const BEHIND = /^(?:\(([^()]{2,30})\)\s*(?:[-–—]+|:)\s*|([^\s()][^()\n:/–—-]{1,38})(?:\s[-–—/]+\s+|:\s+|\.\s+))/u;
const TIME = /^\s*\d{1,2}\s?[:.h]\s?\d\d(?=\s*$|\s*(?:WIB|WITA|WIT|GMT|UTC|CES?T|Uhr|[ap]\.?m\.?)\b)|^\s*\d{1,2}[:h]\d\d\b/iu;
const PARTICLE = /^(?:de|del|da|do|dos|des|du|di|au|aux|en|sur|sous|lès|am|an|der|upon|and|et|dan|of|the)$/;
const ARTICLE =
  /^(?:the|an?|this|that|these|those|le|la|les|un|une|des|ce|cette|ces|para|sang|si|el|los|las|der|die|das|il|lo|gli|mr|mrs|ms|m|mme|he|she|it|we|they|i|you|in|on|at|but|and|if|when|dans|en|pour|mais|di|dalam|untuk|pada)\b/iu;
const SECOND_DASH = /^[^.!?؟]*\s[-–—]{1,2}\s/u;
