/**
 * A day at the end of a dateline, with the separator before it: `PARIS, 21 jan 2019` gives `, 21 jan 2019`. Accepts the
 * months and digits of the languages of agencies.
 */
export function dayAtEnd(text: string): { day: string; length: number } | undefined {
  const match = DAY_AT_END.exec(text.slice(-70));
  // The full stop of `May 4.` is not part of the day. That of `am 4.` and of `Dec.` is.
  return match ? { day: match[1]!.replace(/(?<=\s\d{1,2})\.$/, ''), length: match[0].length } : undefined;
}

const MONTHS = [
  'jan(?:uary|vier|uari|uar|v)?|feb(?:ruary|ruari|ruar|braio|rero)?|f[ée]v(?:r(?:ier)?|ereiro)?|mar(?:ch|s|et|zo|ço)?|m[äa]rz|mrt|a[pvb]r(?:il|ile)?|abril|mai|may|mei|maio|mayo|maggio|mag',
  'june?|juin|juni|jun(?:ho|io)?|giu(?:gno)?|july?|juil(?:let)?|juli|jul(?:ho|io)?|lug(?:lio)?|aug(?:ust|ustus)?|ao[ûu]t|agu(?:stus)?|ago(?:sto)?|agt|sep(?:t(?:ember|embre|iembre)?|tember)?|set(?:embro|tembre)?',
  'o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?|nop(?:ember)?|d[eé][cs](?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?',
  'يناير|فبراير|مارس|أبريل|إبريل|ابريل|مايو|ماي|يونيو|يونيه|يوليو|يوليه|أغسطس|اغسطس|غشت|سبتمبر|شتنبر|أكتوبر|اكتوبر|نوفمبر|نونبر|ديسمبر|دجنبر|جانفي|فيفري|أفريل|جوان|جويلية|أوت',
  // Dutch and Malay beyond the above, Polish, Turkish, Russian, Ukrainian, Vietnamese, Hindi.
  'maart|mac|ogos|disember|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
  'ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  'янв(?:аря)?|фев(?:раля)?|марта?|апр(?:еля)?|мая|июня?|июля?|авг(?:уста)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर',
  'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
].join('|');
const WEEKDAYS = [
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|senin|selasa|rabu|kamis|jumat|sabtu|minggu',
  'понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|lunes|martes|miércoles|jueves|viernes|sábado|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
  'الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد',
].join('|');

const MONTH = `(?:${MONTHS})\\.?`;
const DAY = '[\\d٠-٩]{1,2}(?:st|nd|rd|th|er|º)?\\.?';
const YEAR = '(?:,?\\s+(?:de\\s+)?[\\d٠-٩]{4}(?:\\s?(?:г|р)\\.?)?)?';
const DATE = `(?:${DAY}\\s+(?:de\\s+)?${MONTH}(?:\\s?/\\s?${MONTH})?${YEAR}|${MONTH}\\s+${DAY}${YEAR}|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|\\d{4}-\\d\\d-\\d\\d)`;
const DAY_AT_END = new RegExp(
  `(?:^|\\s*[,،(.]\\s*|\\s+)((?:(?:${WEEKDAYS})\\.?,?\\s+)?${DATE}|(?<=[,،(]\\s*)(?:${WEEKDAYS})\\s*(?:\\(\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\))?)\\s*\\)?\\s*,?$`,
  'iu',
);
