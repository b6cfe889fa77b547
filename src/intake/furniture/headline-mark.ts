import { agencyIn } from './names/agencies.ts';

/**
 * Splits a headline from the marks of a desk: `>>>ANSA/Ports open`, `URGENT - Ports open`, `[UPDATE 2] Ports open`, `Ports
 * open, 1st Ld-Writethru`, `【速報】…`.
 *
 * A word that may be part of the headline (`Update`, `Lead`) is a mark only in brackets, with a number, or in capitals
 * before a headline that is not in capitals.
 *
 * @returns the headline and the marks; the whole headline if nothing else would be left
 */
export function partHeadlineMarks(sent: string): { headline: string; marks: string[] } {
  const marks: string[] = [];
  let headline = sent.trim();
  for (let round = 0; round < MOST; round++) {
    const mark = markBefore(headline) ?? markBehind(headline);
    if (mark === undefined) break;
    const isBefore = headline.startsWith(mark);
    const rest = (isBefore ? headline.slice(mark.length) : headline.slice(0, -mark.length)).trim();
    if (!/[\p{L}\p{N}]{2}/u.test(rest)) break;
    marks.push(mark.trim().replace(/^[\s,–—-]+|[\s:：|｜–—-]+$/gu, '') || mark.trim());
    headline = rest;
  }
  return { headline, marks };
}

/** True for a line that is only a mark: `EXTRA`, `(2nd LD)`, `[UPDATE 2]`. */
export function isVersionMark(line: string): boolean {
  const inner = line.trim().replace(/^[\s([{（【［<*+#=>!-]+|[\s)\]}）】］>*+#=<!:-]+$/gu, '');
  return ALONE.test(inner) || (isCapital(inner) && CAPITALS_ALONE.test(inner));
}

function markBefore(headline: string): string | undefined {
  const signs = SIGNS_BEFORE.exec(headline);
  if (signs) return signs[0];
  const agency = /^([\p{L}]{2,10})\/(?=[\p{Lu}\p{Lo}])/u.exec(headline);
  if (agency && agencyIn(agency[1]!) !== undefined) return agency[0];
  const bracketed = BRACKET_BEFORE.exec(headline);
  if (bracketed && isBracketedMark(bracketed[1]!)) return bracketed[0];
  const parted = PARTED_BEFORE.exec(headline);
  if (parted) return parted[0];
  const capital = CAPITALS_BEFORE.exec(headline);
  if (capital && /\p{Ll}{2}/u.test(headline.slice(capital[0].length))) return capital[0];
  return undefined;
}

function markBehind(headline: string): string | undefined {
  const bracketed = BRACKET_BEHIND.exec(headline.slice(-40));
  if (bracketed && isBracketedMark(bracketed[1]!)) return bracketed[0];
  return (BEHIND.exec(headline.slice(-60)) ?? SIGNS_BEHIND.exec(headline.slice(-12)))?.[0];
}

function isBracketedMark(inner: string): boolean {
  const words = inner.trim();
  return ALONE.test(words) || BRACKETED.test(words);
}

function isCapital(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

const MOST = 4;
const NUMBER = '\\d{1,2}(?:st|nd|rd|th|er|e|ème|º|\\.)?';
const ORDINAL = '(?:first|second|third|fourth|1er|premier|deuxième|new|final|night|day)';
const LEAD = '(?:lead|lede|ld|nlead|adv|writethru|write-thru|update|take|add|version|papier général|lead[- ]all)';
// Marks that are never words of a headline, in any case.
const SURE = [
  `(?:${NUMBER}|${ORDINAL})[- ]?${LEAD}(?:[- ](?:writethru|all|update))?`,
  `(?:lead|lede|ld|update|updated|upd|maj|actu|refile|wrapup|versi|korr|zf|zusammenfassung)[- ]?\\d{1,2}`,
  'refile|writethru|1stld|2ndld|breaking news|news alert|eilmeldung|mise à jour|mise a jour|rectificatif|corrigendum',
  '快讯|快訊|突发|突發|速報|号外|更新(?:\\d{1,2}版?)?|第\\d{1,2}報|続報|عاجل|تحديث|срочно|обновлено|속보|종합\\d?보?|\\d보',
].join('|');
const ALONE = new RegExp(`^(?:${SURE}|extra|urgent|alerte|flash|bulletin|snap|update[sd]?|corrected|correction|repeat|rpt)$`, 'iu');
const CAPITALS_ALONE =
  /^(?:LEAD|LD|EIL|VORRANG|ADVISORY|ADV|ADD|KORR|ALERT|BREAKING|URGENT\W{1,4}URGENT|FLASH\W{1,4}FLASH|TERKINI|KILAT)$/u;
const BRACKETED =
  /^(?:lead|ld|lede|breaking|alert|mis à jour|mise à jour|maj|actualisé|màj|actu|terkini|pembaruan|korr|recasts?|adds? .{1,30}|updates? .{0,30}|with (?:photos?|pictures|video|graphics?)|photos?|\+?video|foto|más|neu)$/iu;
const SIGNS_BEFORE = /^(?:[>*+=#•|~_]{1,9}|-{2,9}|\/{2,9})\s*(?=[\p{L}\p{N}"“‘'«([【])/u;
// `C++` is a name.
const SIGNS_BEHIND = /\s*(?:(?<!(?<!\p{L})\p{L})[>*+=#|~_]{2,9}|-{2,9}|\/{2,9}|\s=|(?<=\p{Ll})\+)$/u;
const BRACKET_BEFORE = /^[([（【［<〈]\s*([^()[\]（）【】［］<>〈〉]{1,40})\s*[)\]）】］>〉]\s*[:：–—-]?\s*/u;
const BRACKET_BEHIND = /\s*[([（【［]\s*([^()[\]（）【】［］]{1,36})\s*[)\]）】］]$/u;
// A colon, a dash, a bar or a separate full stop ends the mark.
const PARTED_BEFORE = new RegExp(
  `^(?:${SURE}|urgent|flash|alerte|update|updated|breaking|bulletin)\\s?(?:[:：|｜]\\s*|\\s*(?:[–—]|--|\\.{2,3}|…)\\s*|\\s-\\s|(?<=\\d)-)(?=\\S)`,
  'iu',
);
const CAPITALS_BEFORE = new RegExp(
  `^(?:(?:UPDATE|WRAPUP|REFILE|RPT|REPEAT|CORRECTED|CORRECTION|ADVISORY|FLASH|BREAKING|ALERT|URGENT|EXTRA|SNAP|BULLETIN|LEAD|LD|EIL|KILAT|TERKINI|ALERTE|VORRANG|RECASTS?)(?: \\d{1,2})?(?:\\s?[:：/-]\\s*|\\s+)|(?:${NUMBER}|${ORDINAL.toUpperCase()})[- ]?(?:LEAD|LD|LEDE|UPDATE|TAKE)\\b[\\s:：/-]*|[A-Z]{2,3}(?<!EU|UN|US|UK|IS|TV|AI|G[78]):(?=\\p{Lu}\\p{Ll}))`,
  'u',
);
const BEHIND = new RegExp(
  `\\s*(?:[,;–—-]|--)\\s*(?:${SURE})$|\\s*,\\s*(?:${NUMBER}\\s?(?:Ld|Lead|Add|Update)(?:-Writethru)?(?:,.{1,20})?)$|\\s(?:–|—|-)\\s(?:UPDATE[D]?|LEAD|LD|URGENT|CORRECTED|KORR)(?: \\d{1,2})?$`,
  'iu',
);
