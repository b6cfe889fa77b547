import { agencyAtEnd, agencyIn } from '../names/agencies.ts';
import { dayAtEnd } from './calendar.ts';
import { isNoPlace } from './no-place.ts';
import { isKnownPlace } from '../names/places.ts';

/** The parts of a dateline. */
export interface DatelineParts {
  place: string;
  /** The country or region of the place: `Japan`, `Jawa Timur`. */
  regions: string[];
  agency: string | undefined;
  day: string | undefined;
}

/**
 * Splits the text before a dateline's dash, from its end: agency, day, then the place and its country or region.
 *
 * @param sender the agency before the dateline
 * @returns undefined if the rest does not look like a place
 */
export function takeApart(head: string, sender?: string): DatelineParts | undefined {
  let rest = head.trim().replace(/[.,،]$/, '');
  let agency = sender;
  let day: string | undefined;
  for (;;) {
    const bracket = /\s*[(/]([^()/]{1,40}(?:\/[a-z]{2,4})?)[)/]$/u.exec(rest);
    const bracketed =
      bracket && (agencyIn(bracket[1]!) ?? severalAgencies(bracket[1]!) ?? unlistedAgency(bracket[1]!, rest.slice(0, bracket.index)));
    const found = dayAtEnd(rest);
    const named = agencyAtEnd(rest);
    if (bracketed && !agency) [agency, rest] = [bracketed, rest.slice(0, bracket.index)];
    else if (found && !day) [day, rest] = [found.day, rest.slice(0, -found.length)];
    else if (named && !agency) [agency, rest] = [named.name, rest.slice(0, -named.length)];
    // `TORONTO, ON / ACCESS Newswire / May 4 /`, `MADRID, 4 (EUROPA PRESS)`
    else if (/\s\/$/.test(rest)) rest = rest.slice(0, -1);
    else if (agency && !day && /\p{Lu}{3},\s\d{1,2}$/u.test(rest)) rest = rest.replace(/,\s\d{1,2}$/, '');
    else break;
    rest = rest.replace(/[\s,،]+$/u, '').replace(/(?<=\p{L}{3})\.$/u, '');
  }
  // `أبوظبي في 4 مايو`, `Saint-Malo (France), 4 mai`
  if (day) rest = rest.replace(/\s+في$/u, '');
  const [place, ...regions] = splitPlace(rest.replace(/\s?\(([^()]{2,30})\)$/u, ', $1'), agency);
  if (!place?.name || !PLACE.test(place.name) || place.name.length > 45) return undefined;
  if (regions.length > 2 || !regions.every(({ name }) => REGION.test(name))) return undefined;
  return { place: place.name, regions: regions.map(({ name }) => name), agency: agency ?? place.site, day };
}

/** In `TEMPO.CO, Jakarta` the site comes first. */
function splitPlace(text: string, agency: string | undefined): { name: string; site?: string | undefined }[] {
  const names = text.split(/\s*[,،]\s*/);
  const site = names.length > 1 && !agency ? agencyIn(names[0]!) : undefined;
  return (site ? names.slice(1) : names).map((name) => ({ name, site }));
}

/** `(ats afp)`, `(ats, dpa)`: the agencies whose reports a text uses, in any case. */
function severalAgencies(bracketed: string): string | undefined {
  const names = bracketed.trim().split(/\s?,\s?|\s/);
  const areAgencies =
    names.length > 1 && names.every((name) => /^\p{L}{2,5}$/u.test(name) && (agencyIn(name) ?? agencyIn(name.toUpperCase())) !== undefined);
  return areAgencies ? bracketed.trim() : undefined;
}

/**
 * Small agencies are not in the list. After a place, initials are an agency. After a day, or after a place in capitals with
 * its country, any name is one. After another name (`World Bank (WB)`), initials are those of that name.
 */
function unlistedAgency(bracketed: string, before: string): string | undefined {
  const name = bracketed.trim();
  const parts = before.split(/\s*[,،]\s*/);
  const place = parts[0]!.trim();
  if (isNoPlace(place) && !isKnownPlace(place)) return undefined;
  const isCapital = /^\p{Lu}[\p{Lu}\p{M}’' .-]{3,}$/u.test(place);
  const isInitials = /^(?:\p{Lu}{2,6}|[a-z]{2,6})$/u.test(name);
  const isDated = parts.length > 1 && dayAtEnd(before) !== undefined;
  const isLocated = isCapital && parts.length === 2 && /\p{Ll}/u.test(parts[1]!);
  if (isInitials && (isKnownPlace(place) || isCapital || isDated)) return name;
  return (isDated || isLocated) && AGENCY_NAME.test(name) ? name : undefined;
}

const AGENCY_NAME = /^\p{Lu}[\p{L}\p{M}.’'&-]{1,20}(?: \p{Lu}[\p{L}\p{M}.’'&-]{0,20}){0,3}$/u;
const LETTER = '\\p{Lu}\\p{Script=Arabic}\\p{Script=Devanagari}';
const WORD = `(?:[${LETTER}][\\p{L}\\p{M}'’.]*|de|del|da|do|dos|des|du|di|la|le|les|au|aux|en|sur|sous|lès|am|an|der|upon|and|et|dan|of|the|’s)`;
const PLACE = new RegExp(`^(?=[${LETTER}])${WORD}(?:[\\s-]${WORD}){0,4}(?:\\s?[/;]\\s?${WORD}(?:[\\s-]${WORD}){0,3}){0,3}$`, 'u');
const REGION = new RegExp(`^[${LETTER}][\\p{L}\\p{M}.'’ -]{1,30}$`, 'u');
