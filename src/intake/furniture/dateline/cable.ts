import { agencyIn } from '../names/agencies.ts';
import { dayAtEnd } from './calendar.ts';
import type { Dateline } from './found.ts';
import { isNoPlace } from './no-place.ts';

/**
 * The dateline of agencies in the Gulf, which has no dash at its end:
 * `جدة 17 ذو القعدة 1447 هـ الموافق 04 مايو 2026 م واس`. It must have a place, a day and an agency.
 */
export function readGulfDateline(text: string): Dateline | undefined {
  const match = GULF_AGENCY.exec(text.slice(0, REACH));
  if (!match) return undefined;
  const head = text.slice(0, match.index);
  const before = head.replace(/[\s(/–-]+$/u, '').replace(/\s+م\.?$/u, '');
  const found = dayAtEnd(before);
  if (!found) return undefined;
  const place = before
    .slice(0, -found.length)
    .trim()
    .replace(/[\s،,]*\d{1,2}\s+\p{L}{2,8}(?:\s\p{L}{2,8})?\s+\d{4}\s*هـ?(?:\s+الموافق)?$/u, '')
    .replace(/(?:^|\s+)في$/u, '')
    .replace(/[\s،,]+$/u, '');
  const length = match.index + match[0].length;
  if (!ARABIC_PLACE.test(place) || isNoPlace(place) || text.slice(length).trim() === '') return undefined;
  return {
    length,
    dateline: text
      .slice(0, length)
      .trim()
      .replace(/\s*[-–—:.]+$/u, ''),
    located: place,
    agency: match[1],
    date: found.day,
  };
}

/** The dateline of Korean agencies: `(서울=연합뉴스) 김철수 기자 =`. */
export function readKoreanDateline(text: string): Dateline | undefined {
  const match = KOREAN.exec(text.slice(0, REACH));
  if (!match) return undefined;
  const [whole, place, agency, by] = match;
  if (text.slice(whole.length).trim() === '') return undefined;
  const names = by?.trim().replace(/\s*(?:특파원|기자|통신원)$/u, '');
  return {
    length: whole.length,
    dateline: `${place}=${agency}`,
    located: place,
    agency: agencyIn(agency!) ?? agency,
    by: names || undefined,
  };
}

const REACH = 140;
const GULF_AGENCY = /(?<=[\s(/-])(واس|وام|كونا|قنا|بنا|العمانية|بترا|سبأ|شينخوا|أ\s?ف\s?ب|رويترز|د\s?ب\s?أ)(?![\p{L}\p{M}])[\s)/:.–—-]*/u;
const ARABIC_PLACE = /^\p{Script=Arabic}{2,15}(?: \p{Script=Arabic}{2,15}){0,3}$/u;
const KOREAN =
  /^\s*[([]\s*([\p{Script=Hangul}·]{2,12})\s?[=＝]\s?([\p{Script=Hangul}A-Za-z0-9]{2,12})\s?[)\]]\s*((?:\p{Script=Hangul}{2,4}(?:\s?[·,]\s?|\s)){1,4}(?:특파원|기자|통신원)\s*)?[=＝-]?\s*/u;
