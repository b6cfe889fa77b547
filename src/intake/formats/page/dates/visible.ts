import { readMoment } from '../../../moments/moment.ts';
import { singleLine } from '../../shared/html-text.ts';
import { numericDate } from './numeric.ts';

/** What dates are read with. */
export interface DateContext {
  language: string | undefined;
  /** Where the article is from. */
  address: string | undefined;
}

/** True for a text that reads as a moment, with or without an offset. */
export function isDate(text: string | undefined, { language }: DateContext): text is string {
  return text !== undefined && 'moment' in readMoment(text, { zone: 'UTC', language });
}

/** What an element says, with a bar where a line ends. */
export function wordsIn(element: Element): string | undefined {
  if (!element.querySelector('br')) return singleLine(element.textContent ?? undefined);
  const copy = element.cloneNode(true) as Element;
  for (const br of copy.querySelectorAll('br')) br.replaceWith(' | ');
  return singleLine(copy.textContent ?? undefined);
}

/**
 * The date in a line that holds little else: `Publié le 4 mai 2026 à 21h30, mis à jour …` → `4 mai 2026 21:30`,
 * `Jane Doe - Senin, 4 Mei 2026 | 21:30 WIB` → `Senin, 4 Mei 2026 21:30 WIB`.
 */
export function dateInLine(line: string | undefined, context: DateContext): string | undefined {
  if (line === undefined || line.length > LONGEST || !/\p{N}/u.test(line)) return undefined;
  const plain = line
    .normalize('NFKC')
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(CHANGED, '')
    .trim();
  const parts = plain.split(/\s*[|•·]\s*|\s+[-–—]\s+/).map((part) => bareDate(part, context));
  const tries = [bareDate(plain, context), ...parts.flatMap((part, at) => [[part, parts[at + 1]].filter(Boolean).join(' '), part])];
  return tries.find((text) => text !== '' && isDate(text, context));
}

/** A date as `moment.ts` reads it, from how pages write it. */
export function bareDate(line: string, { language, address }: DateContext): string {
  const bare = line
    .replace(LABEL, '')
    .replace(TIME_FIRST, '$2 $1')
    .replace(/(\d{1,2})\s?h\s?(\d\d)\b/, '$1:$2')
    .replace(/(?<=\d{4}|日),?\s*(?:[|•·–-]|à|at|um|às|a las|pukul|jam|alle|om|в|في|الساعة)\s*(?=\d{1,2}[:.時时点])/u, ' ')
    .replace(/(?<=\b\d{4}),(?=\s\d{1,2}:\d\d)/, '')
    .replace(/\b([ap])\.m\.?/i, '$1m')
    .replace(/\b([ECMP])T$/, '$1ST')
    .replace(/\s*(?:Uhr|uur|hrs?)\.?$/i, '')
    .trim();
  return numericDate(bare, language, address);
}

const LONGEST = 120;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
// `14:05, 26 March 2024`, `2:05pm Mar 26, 2024`, `17:41 JST, October 13, 2024`.
const TIME_FIRST =
  /^(\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?),?\s+((?:\p{L}{3,12},?\s+)?\d{1,2}\s\p{L}{3,20}\s\d{4}|\p{L}{3,20}\s\d{1,2},?\s\d{4})$/iu;
// What follows says when it was changed, or something else: `来源：`.
const CHANGED =
  /[\s,;(|•·–-]*(?:\b(?:last )?(?:updated|modified|mise? à jour|modifiée?|diperbarui|aktualisiert|actualizad[oa]|atualizad[oa]|aggiornato|bijgewerkt)\b|обновлено|更新|آخر تحديث).*$|\s+\p{L}{2,12}\s?[:：]\s?\p{L}.*$/iu;
const LABEL =
  /^(?:(?:(?:first |date )?published|posted|publication date|date|publiée?|mise? en ligne|diterbitkan|dipublikasikan|diunggah|terbit|tayang|tanggal|veröffentlicht|erstellt|publicad[oa]|pubblicato|gepubliceerd|opublikowano|опубликовано|发布(?:时间|日期|于)?|发表(?:时间|于)?|發布(?:時間|日期)?|發表(?:時間)?|时间|時間|公開日時?|公開|配信日時?|配信|投稿日時?|投稿|掲載日|نُ?شرت?|تاريخ النشر|تم النشر)(?:\s+(?:on|at|le|la|pada|am|el|em|il|op|в|في|بتاريخ|يوم))?)\s*[:：]?\s*/iu;
