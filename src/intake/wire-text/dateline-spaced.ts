import { agencyAtEnd, agencyIn } from './agencies.ts';
import { dayAtEnd } from './calendar.ts';
import type { Dateline } from './dateline.ts';
import { isKnownPlace } from './places.ts';

/**
 * The dateline at the start of a text in a script that spaces its words: `PARIS, 21 jan 2019 (AFP) -`.
 *
 * Taken apart from its end: agency, day, then the place and what it lies in. It counts as one if something
 * shows it: an agency, a day, a place in capitals or one that is known. A sentence that opens with one word and
 * a dash shows nothing of that.
 *
 * @param isGiven true for a place that the wire itself names as the article's
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
      // `NEW YORK--(BUSINESS WIRE)--`, `الرياض - واس:`
      const after = parts.agency ? undefined : AGENCY_BEHIND.exec(text.slice(length, length + 50));
      const behind = after ? agencyIn(after[1] ?? after[2]!) : undefined;
      const end = offset + separator.index;
      return {
        length: length + (behind ? after![0].length : 0),
        // The dot of `(EFE).-` belongs to the dash, that of `D.C. –` to the place.
        dateline: text.slice(0, separator[0].startsWith('.') && /\p{L}\.\p{L}$/u.test(head) ? end + 1 : end).trim(),
        located: browsingForm(place),
        agency: parts.agency ?? behind,
        date: day,
      };
    }
  }
  return undefined;
}

/** The form in which a place stands in a list: `NEW YORK` → `New York`, `PORT-AU-PRINCE` → `Port-au-Prince`. */
export function browsingForm(place: string): string {
  const first = place.split(/\s*[/;]\s*/)[0]!.trim();
  if (/\p{Ll}{2}/u.test(first) || !/\p{Lu}/u.test(first)) return first;
  let position = 0;
  return first.replace(/[\p{L}\p{M}.]+/gu, (word) => {
    if (/^(?:\p{Lu}\.){2,}$|^DC$/u.test(word)) return word;
    const lower = word.toLowerCase();
    return position++ > 0 && PARTICLE.test(lower) ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
  });
}

interface Parts {
  place: string;
  /** What the place lies in: `Japan`, `Jawa Timur`. */
  regions: string[];
  agency: string | undefined;
  day: string | undefined;
}

function takeApart(head: string, sender: string | undefined): Parts | undefined {
  let rest = head.trim().replace(/[.,،]$/, '');
  let agency = sender;
  let day: string | undefined;
  for (;;) {
    const bracket = /\s*[(/]([^()/]{1,40})[)/]$/u.exec(rest);
    const bracketed = bracket && (agencyIn(bracket[1]!) ?? initialsIn(bracket[1]!, rest.slice(0, bracket.index)));
    const found = dayAtEnd(rest);
    const named = agencyAtEnd(rest);
    if (bracketed && !agency) [agency, rest] = [bracketed, rest.slice(0, bracket.index)];
    else if (found && !day) [day, rest] = [found.day, rest.slice(0, -found.length)];
    else if (named && !agency) [agency, rest] = [named.name, rest.slice(0, -named.length)];
    else break;
    rest = rest.replace(/[\s,،]+$/u, '');
  }
  const [first = '', ...others] = rest.split(/\s*[,،]\s*/);
  // `TEMPO.CO, Jakarta`
  const site = others.length > 0 && !agency ? agencyIn(first) : undefined;
  const [place, ...regions] = site ? others : [first, ...others];
  if (!place || !PLACE.test(place) || place.length > 45 || regions.length > 2 || !regions.every((region) => REGION.test(region)))
    return undefined;
  return { place, regions, agency: agency ?? site, day };
}

/** Small agencies are in no list. Initials are one behind a place; behind a name (`World Bank (WB)`) they are its own. */
function initialsIn(bracketed: string, before: string): string | undefined {
  const place = before.split(/\s*[,،]\s*/)[0]!.trim();
  const isPlace = isKnownPlace(place) || (/^\p{Lu}[\p{Lu} .-]{3,}$/u.test(place) && !NO_PLACE.test(place));
  return isPlace && /^(?:[A-Z]{2,6}|[a-z]{2,6})$/.test(bracketed) ? bracketed : undefined;
}

function isDateline({ place, regions, agency, day }: Parts, separator: string, rest: string, isGiven: (place: string) => boolean): boolean {
  const word = place.trim();
  const isKnown = word.split(/\s*[/;]\s*/).every(isKnownPlace) || isGiven(word);
  const isAlone = rest.trim() === '';
  if (NO_PLACE.test(word)) return false;
  if (agency) return isKnown || !ARTICLE.test(word);
  // A colon opens speech and scripts; an unspaced hyphen joins words.
  if (separator.includes(':')) return false;
  const isCapital = !/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word);
  if (day) return isKnown || isCapital || (!ARTICLE.test(word) && !isAlone);
  if (isAlone) return isKnown && isCapital;
  // “The plan - long delayed - was…”: a second dash makes the first one a parenthesis.
  const isParenthesis = SECOND_DASH.test(rest.slice(0, 300));
  if (isKnown || regions.some(isKnownPlace)) return isCapital || isGiven(word) || (!isParenthesis && !/^\p{Ll}/u.test(rest));
  if (isCapital) return (word.length > 5 || regions.length > 0) && !isParenthesis && !/^\p{Ll}/u.test(rest);
  return regions.length === 0 && ARABIC_WORD.test(word) && rest.length > 40 && !isParenthesis && !ARABIC_OTHER.test(word);
}

const REACH = 140;
// What parts a dateline from the text. A hyphen needs a space at one side at least.
const SEPARATORS = /\s*\.\s?(?:-{1,2}|[–—])\s*|\s*(?:--+|—|―)\s*|\s+[-–]\s*|[-–]\s+|(?<=[)\p{Script=Arabic}])\s?:\s+/gu;
// `(ANSA) - ROMA, 24 APR -`
const AGENCY_FIRST = /^\s*[(]([^()]{2,30})[)]\s*[-–—]+\s*/;
const AGENCY_BEHIND = /^(?:\(([^()]{2,30})\)\s*[-–—]+\s*|(\p{Script=Arabic}[\p{Script=Arabic} ]{1,12}):\s+)/u;
const WORD =
  "(?:[\\p{Lu}\\p{Script=Arabic}][\\p{L}\\p{M}'’.]*|de|del|da|do|dos|des|du|di|la|le|les|au|aux|en|sur|sous|lès|am|an|der|upon|and|et|dan|of|the|’s)";
const PLACE = new RegExp(
  `^(?=[\\p{Lu}\\p{Script=Arabic}])${WORD}(?:[\\s-]${WORD}){0,4}(?:\\s?[/;]\\s?${WORD}(?:[\\s-]${WORD}){0,3}){0,3}$`,
  'u',
);
const REGION = /^[\p{Lu}\p{Script=Arabic}][\p{L}\p{M}.'’ -]{1,30}$/u;
const PARTICLE = /^(?:de|del|da|do|dos|des|du|di|au|aux|en|sur|sous|lès|am|an|der|upon|and|et|dan|of|the)$/;
const ARTICLE =
  /^(?:the|an?|this|that|these|those|le|la|les|un|une|des|ce|cette|ces|para|sang|si|el|los|las|der|die|das|il|lo|gli|mr|mrs|ms|m|mme|he|she|it|we|they|i|you|in|on|at|but|and|if|when|dans|en|pour|mais|di|dalam|untuk|pada)\b/iu;
// Words in capitals, or alone before a dash, that open a text and are no place.
const NO_PLACE =
  /^(?:update ?\d*|updated|breaking(?: news)?|exclusive|exclusif|eksklusif|analysis|analyse|analisis|opinion|opini|feature|focus|fokus|interview|wawancara|video|foto|photos?|urgent|alert|alerte|flash|live|direct|en direct|correct(?:ed|ion)|correction|rectificatif|ralat|koreksi|note|notes|watch|read|baca|lire|voir|factbox|explainer|timeline|profile|portrait|reportage|enqu[êe]te|encadr[ée]|chronologie|summary|wrap ?up|roundup|preview|review|editorial|[ée]dito|editors?|correction|results?|r[ée]sultats?|hasil|scores?|standings|market|markets|bourse|football|soccer|tennis|rugby|cricket|basket|golf|sepak ?bola|sport|sports|cuaca|weather|m[ée]t[ée]o|horoscope|nato|otan|opec|opep|asean|unesco|unicef|uefa|fifa|interpol|pertamina|covid|who|oms|onu|pbb|un|eu|ue|عاجل|حصري|خاص|فيديو|صور|تحليل|رأي|تقرير|تحديث|مباشر|مقابلة|حوار|رياضة|ملخص)$/iu;
const ARABIC_WORD = /^[\p{Script=Arabic}]{3,14}$/u;
// Countries play each other, and abstract nouns open sentences.
const ARABIC_OTHER =
  /^(?:ال.+|مصر|سوريا|لبنان|ليبيا|إيران|تركيا|روسيا|فرنسا|ألمانيا|إيطاليا|إسبانيا|قطر|أمريكا|أميركا|أوكرانيا|إسرائيل|فلسطين|هذا|هذه|وقال|قال|وكان|كان|لكن|كما|بعد|قبل|منذ|خلال)$/u;
const SECOND_DASH = /^[^.!?؟]*\s[-–—]{1,2}\s/u;
