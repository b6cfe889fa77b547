import type { RootContent } from 'mdast';

/** What is known of the article's dates and authors. */
export interface StampHints {
  /** True for a line that is one of the article's days and nothing else. */
  isStamp: (line: string) => boolean;
  authors: readonly string[];
}

/** True for a line that says how long ago something was written, with the time and the name of who wrote it: `5 hours ago07:06 Jo Lux`. */
export function isAgo(line: string): boolean {
  const ago = line.length <= LONGEST ? AGO.exec(line) : null;
  return ago !== null && NAMED.test(line.slice(ago[0].length));
}

/**
 * True for a line at the top of a text that is only a time, or one of the article's days with the name of a source or of
 * its authors: `1:39 PM ET`, `Mill News 2031年3月4日07:17`, `3/4/2031 7:11 AM BY MILL STAFF`, `By Jo Lux for the Daily Mill`.
 */
export function isStampAtTop(line: string, { isStamp, authors }: StampHints): boolean {
  if (line.length > LONGEST || SENTENCE_END.test(line)) return false;
  if (TIME.test(line) || POSTED.test(line) || isStamp(line)) return true;
  if (BY.test(line) && authors.some((name) => line.toLowerCase().includes(name.toLowerCase()))) return true;
  if (!YEAR.test(line)) return false;
  const bare = line.replace(SOURCE, '').replace(BEHIND, '').trim();
  return bare !== line && isStamp(bare);
}

/** The words of a block that may be a stamp: a paragraph, a heading, a list of one entry. */
export function mayBeStamp(block: RootContent): boolean {
  return block.type === 'paragraph' || block.type === 'heading' || (block.type === 'list' && block.children.length === 1);
}

const LONGEST = 120;
const SENTENCE_END = /[!?。！？؟]$|\p{Ll}{3}\.$/u;
const UPDATED =
  '(?:(?:last )?(?:updated|published|posted|modified|edited)|(?:mis à jour|publié|modifié)|(?:diperbarui|diterbitkan|dipublikasikan)|(?:最后|最後)?(?:更新|发布|發布|公開)(?:于|於|日時)?|(?:آخر تحديث|نشر))';
const UNITS = [
  '\\d{1,2} ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?) ago',
  '(?:an?|one) (?:minute|hour|day|week|month|year) ago',
  'il y a (?:\\d{1,2}|une?) ?(?:s|secondes?|min|minutes?|h|heures?|j|jours?|semaines?|mois|ans?)',
  '\\d{1,2} (?:detik|menit|jam|hari|minggu|bulan|tahun) (?:yang )?lalu',
  '\\d{1,2} ?(?:秒钟?|秒鐘|分钟?|分鐘|小时|小時|時間|天|日|周|週間?|个月|個月|か月|ヶ月|年)之?前',
  '(?:منذ|قبل) (?:\\d{1,2} )?(?:ثواني|ثانية|دقيقة|دقيقتين|دقائق|ساعة|ساعتين|ساعات|يوم|يومين|أيام|أسبوع|أسابيع|شهر|أشهر)',
  'vor \\d{1,2} (?:minuten?|stunden?|tagen?)|hace \\d{1,2} (?:minutos?|horas?|días?)|há \\d{1,2} (?:minutos?|horas?|dias?)',
];
const AGO = new RegExp(
  `^(?:${UPDATED}\\s*[:：]?\\s*)?(?:${UNITS.join('|')})(?:[\\s,|•·–-]*\\d{1,2}[:.h]\\d\\d(?:\\s?[ap]m)?(?:\\s[A-Z]{2,4})?)?(?![\\p{L}\\p{N}])`,
  'iu',
);
const NAMED = /^(?:[\s,|•·–-]{0,5}(?:[Bb]y )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})?\.?$/u;
const TIME = /^\d{1,2}\s?[:.h]\s?\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?$/i;
const POSTED =
  /^(?:posted|published|publié|diposting|diterbitkan) (?:by|par|oleh) [^.!?]{2,40}?(?:\s\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\s@?\s?\d{1,2}:\d\d(?:\s?[ap]m)?|,? (?:on|le|pada) [^.!?]{4,24}\d{4})$/iu;
const BY = /^(?:by|par|oleh|por|von|door|作者|記者|记者|文|بقلم|كتب)(?=[\s:：/／])/iu;
const YEAR = /(?:19|20)\d\d/;
// Without numbers: a name.
const SOURCE = /^[^\d.!?。]{2,24}?\s(?=\d)/u;
const BEHIND = /\s(?:by|par|oleh)\s[^\d.!?]{2,40}$/iu;
