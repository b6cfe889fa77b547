import type { Root } from 'mdast';
import { dropStart, isParagraph, wordsOf } from '../../body/words.ts';
import { isKnownPlace } from '../names/places.ts';
import { readDateline } from './dateline.ts';

/**
 * Removes a byline that is in the same paragraph as the dateline: `By Jane Doe HARARE, July 19 (CityDesk) - Text`. The
 * dateline stays, and must name a place with a day or an agency: otherwise `By Tuesday` may begin a sentence.
 *
 * @param root changed
 * @returns the names, without “by”
 */
export function takeBylineBeforeDateline(root: Root): string | undefined {
  const first = root.children[0];
  if (!isParagraph(first)) return undefined;
  const words = wordsOf(first);
  const by = BY.exec(words);
  if (!by) return undefined;
  const opening = words.slice(by[0].length, by[0].length + REACH);
  const splits = [...(NAMES.exec(opening)?.[0] ?? '').matchAll(/\s+/g)].map((space) => ({
    name: opening.slice(0, space.index),
    isLine: space[0].includes('\n'),
    end: space.index + space[0].length,
  }));
  const fits = splits.flatMap((split) => {
    const found = readDateline(opening.slice(split.end));
    return found?.located !== undefined && (found.date ?? found.agency) ? [{ ...split, place: found.located }] : [];
  });
  // A line end, a place in capitals, a known place below a whole name: the surest of them. Else two words are a name.
  const split =
    fits.find(({ isLine }) => isLine) ??
    fits.find(({ end }) => /^\p{Lu}{3}/u.test(opening.slice(end))) ??
    fits.find(({ name, place }) => /\s/.test(name) && isKnownPlace(place)) ??
    fits.find(({ name }) => /\s/.test(name)) ??
    fits[0];
  if (!split) return undefined;
  dropStart(first, by[0].length + split.end);
  return split.name.replace(/[\s,]+$/, '');
}

const REACH = 200;
const BY = /^\s*(?:By|BY|Par|PAR|Oleh|OLEH|Por|Von|Door|بقلم|كتب|كتبت)\s?:?\s+(?=[\p{Lu}\p{Script=Arabic}])/u;
// Words with capitals, or Arabic words, before the day or the bracket of the dateline.
const NAMES =
  /^(?:[\p{Lu}\p{Script=Arabic}][\p{L}\p{M}.'’-]{0,30},?\s+(?:(?:de|del|da|van|von|der|bin|binti|al|el|le|la|du|and|et|dan)\s+)?){1,7}/u;
