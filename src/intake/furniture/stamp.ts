import type { Root } from 'mdast';
import { readMoment } from '../moments/moment.ts';
import { ZONE_NAMES } from '../moments/patterns.ts';
import { monthNumber } from '../moments/month-names.ts';
import { weekdayNumber } from '../moments/weekday-names.ts';
import { READING_TIME } from './sent-byline.ts';
import { isParagraph, wordsOf } from '../body/words.ts';

/**
 * Removes a line with only the date of publication from the top of a text (`Publié le 04/05/2026 - 21:30`, `2026年5月4日
 * 9時30分`), if the wire sent the same date as a field. Keeps a line with another date, as that may be the only record of it.
 *
 * @param moments the article's dates, as they were sent
 * @returns the line, verbatim
 */
export function takeStamp(root: Root, moments: readonly string[], language?: string): string | undefined {
  const first = root.children[0];
  if (!isParagraph(first) || root.children.length < 2) return undefined;
  const line = wordsOf(first).trim();
  if (!isStamp(line, moments, language)) return undefined;
  root.children.shift();
  return line;
}

/** True for a line that repeats one of the days of `moments`, with the words around it and no others, or only says how long it takes to read. */
export function isStamp(sent: string, moments: readonly string[], language?: string): boolean {
  if (sent.length > LONGEST || !/\p{N}/u.test(sent)) return false;
  const line = sent.replace(READING_TIME, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  if (moments.length === 0) return false;
  const days: Day[] = [];
  const take = (whole: string, ...groups: unknown[]): string => {
    const read = readDay(groups.at(-1) as Partial<Record<string, string>>, language);
    if (!read) return whole;
    days.push(read);
    return ' ';
  };
  const rest = line
    .normalize('NFKC')
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(DAYS, take)
    .replace(MONTH_FIRST, take)
    .replace(TIMES, ' ')
    .replace(ZONES, ' ');
  if (days.length === 0 || /\p{N}/u.test(rest)) return false;
  const words = rest.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (
    !words.every((word) => WORDS.has(word.toLowerCase()) || ZONE_NAMES[word] !== undefined || weekdayNumber(word, language) !== undefined)
  )
    return false;
  const known = moments.flatMap((moment) => dayOf(moment, language) ?? []);
  return days.every((day) => known.some((moment) => isSameDay(day, moment)));
}

/** Both possible dates for `04/05/2026`. */
interface Day {
  year: number | undefined;
  pairs: readonly (readonly [month: number, day: number])[];
}

function readDay(groups: Partial<Record<string, string>>, language: string | undefined): Day | undefined {
  const { year, month, day, one, other, name } = groups;
  const number = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  if (one !== undefined)
    return {
      year: number,
      pairs: [
        [Number(one), Number(other)],
        [Number(other), Number(one)],
      ],
    };
  const found = name === undefined ? Number(month) : monthNumber(name, language);
  return found === undefined ? undefined : { year: number, pairs: [[found, Number(day)]] };
}

/** The day of a moment, in the time zone in which it was sent. */
function dayOf(sent: string, language: string | undefined): Date | undefined {
  const read = readMoment(sent, { zone: 'UTC', language });
  return 'moment' in read ? new Date(`${read.moment.slice(0, 'YYYY-MM-DD'.length)}T00:00:00Z`) : undefined;
}

/** In other time zones it may be the day before or after. */
function isSameDay({ year, pairs }: Day, known: Date): boolean {
  return pairs.some(([month, day]) => {
    const time = Date.UTC(year ?? known.getUTCFullYear(), month - 1, day);
    return Math.abs(time - known.getTime()) <= DAY;
  });
}

const DAY = 86_400_000;
const LONGEST = 120;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
// A group name can be used only once per pattern, so different groups identify the form of the date.
const DAYS = new RegExp(
  [
    '(?<year>\\d{4})\\s?[-/.年]\\s?(?<month>\\d{1,2})\\s?[-/.月]\\s?(?<day>\\d{1,2})(?!\\d)(?:\\s?[日号])?(?:T(?=\\d))?',
    '(?<!\\d)(?<one>\\d{1,2})[-/.](?<other>\\d{1,2})[-/.](?<year>\\d{4}|\\d\\d)(?!\\d)',
    '(?<!\\d)(?<day>\\d{1,2})(?:er|st|nd|rd|th|º|\\.)?\\s+(?:de\\s+)?(?<name>[\\p{L}\\p{M}]{3,20})\\.?,?(?:\\s+(?:de\\s+)?(?<year>\\d{4}))?(?!\\d)',
    '(?<!\\d)(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日',
  ].join('|'),
  'gu',
);
// Comes after the others, because in `Monday 4 May` the month follows the day.
const MONTH_FIRST = /(?<name>[\p{L}\p{M}]{3,20})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:h])(?:,?\s+(?<year>\d{4}))?/gu;
const TIMES =
  /(?<!\d)\d{1,2}\s?[:.h時时点]\s?\d{2}(?:\s?[:分]\s?(?:\d{2}(?:\.\d{1,6})?)?秒?)?(?!\d)(?:\s?[ap]\.?m\b\.?)?|(?<!\d)\d{1,2}\s?(?:[ap]\.?m\b\.?|h\b|[時时])/giu;
const ZONES = /(?:\b(?:GMT|UTC)\s?)?[+\u2212-]\s?\d{1,2}(?::?\d{2})?(?!\d)/gu;
const WORDS = new Set(
  [
    'published publication date posted first last updated update modified edited created on at the and issued time',
    'publié publiée mis mise à jour le modifié modifiée créé en ligne et heure heures date de',
    'diterbitkan dipublikasikan diperbarui diunggah diubah dibuat pada pukul tanggal terbit tayang jam hari rilis terakhir',
    'veröffentlicht aktualisiert erstellt am um uhr stand vom zuletzt geändert',
    'publicado publicada actualizado actualizada atualizado atualizada el em a las los às del fecha data última actualización',
    'pubblicato aggiornato il alle ore del e gepubliceerd bijgewerkt op om uur geplaatst laatst opublikowano aktualizacja o godz',
    'опубликовано обновлено в дата публикации yayınlanma güncelleme tarihi saat t z et ct pt bst ist',
    '发布 发表 更新 时间 时间为 发布时间 更新时间 发表时间 发布于 更新于 于 發布 發表 時間 發布時間 更新時間 上午 下午 晚上 星期 周',
    '公開 公開日 公開日時 更新日 更新日時 配信 配信日時 掲載 掲載日 投稿 投稿日 最終更新 最終更新日 日時 午前 午後 発表 月 火 水 木 金 土 日 曜日',
    'نشر نشرت نُشر في تاريخ النشر التاريخ الساعة آخر تحديث التحديث تم صباحا صباحاً مساء مساءً بتوقيت غرينتش مكة م ص يوم',
  ].flatMap((line) => line.split(' ')),
);
