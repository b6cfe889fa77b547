import { LABELS, LEAD_IN, type Label } from './labels.ts';
import { mentionedLanguage, organisationIn, sourceLanguageIn } from './source.ts';
import { MAY_BE_DISCLAIMER, TOOLS, WORDINGS, type Wording } from './wordings.ts';
import { languagesNamed } from '../names/languages.ts';
import { isOrganisation, readTranslatorCredit } from './translator-credit.ts';

/** The wire's own notice that a machine translated the article, or its credit of a translator. */
export interface Disclaimer {
  /** The language of the notice, not of the article. */
  language: string;
  /** Verbatim. */
  text: string;
  /** The language it was translated from, if the notice says so. */
  sourceLanguage?: string | undefined;
  /** A language that the notice mentions, but not as the source: `Machine translation (Finnish)`. */
  mentions?: string | undefined;
  /** Who translated, or who runs the machine. */
  org?: string | undefined;
  method: 'machine' | 'human';
  /** True if it is about the versions in other languages, so that the original may have it too. */
  isOfVersions?: boolean;
}

/** Reads a text that is only a disclaimer; undefined for any other text. */
export function readDisclaimer(text: string, isLast = true): Disclaimer | undefined {
  const words = text.trim();
  if (words.length > LONGEST) return undefined;
  const core = coreOf(words);
  return readMachineNotice(words, core, isLast) ?? (isLast ? (readShortLabel(words, core) ?? readCredit(words)) : undefined);
}

function readMachineNotice(words: string, core: string, isLast: boolean): Disclaimer | undefined {
  if (!MAY_BE_DISCLAIMER.test(words)) return undefined;
  let best: { wording: Wording; score: number } | undefined;
  for (const wording of WORDINGS) {
    const score = weigh(core, wording, isLast);
    if (score >= ENOUGH && (!best || score > best.score)) best = { wording, score };
  }
  return best && machineNotice(words, core, best.wording.language);
}

/** Reads a line of a language without full wordings: `Maskinöversatt från finska`. */
function readShortLabel(words: string, core: string): Disclaimer | undefined {
  if (core.length > LONGEST_LABEL) return undefined;
  const label = LABELS.find((candidate) => saysBoth(core, candidate) && isLabel(core, candidate));
  return label && machineNotice(words, core, label.language);
}

function machineNotice(words: string, core: string, language: string): Disclaimer {
  const sourceLanguage = sourceLanguageIn(core, language);
  return {
    language,
    text: words,
    sourceLanguage,
    ...(sourceLanguage === undefined && core.length <= LONGEST_LABEL && { mentions: mentionedLanguage(core, language) }),
    org: organisationIn(core),
    method: 'machine',
    ...(VERSIONS.test(core) && { isOfVersions: true }),
  };
}

function readCredit(words: string): Disclaimer | undefined {
  const credit = readTranslatorCredit(words);
  if (!credit) return undefined;
  const { language, name } = credit;
  return {
    language,
    text: words,
    sourceLanguage: sourceLanguageIn(words, language),
    org: isOrganisation(name) ? name : undefined,
    method: 'human',
  };
}

/** Removes stars and the word `Disclaimer:` from a notice, and converts one in capitals. */
export function coreOf(words: string): string {
  let core = words.replace(/^[^\p{L}\p{N}(（]+/u, '');
  core = core.replace(LEAD_IN, '');
  // Remove closing stars, but not a full stop or bracket, which may belong to the notice.
  const end = /[\s*#=|~_\]】>–—-]+$/u.exec(core.slice(-20));
  if (end) core = core.slice(0, core.length - end[0].length);
  const isShouted = !/\p{Ll}/u.test(core) && /\p{Lu}{4}/u.test(core);
  return isShouted ? core.charAt(0) + core.slice(1).toLowerCase() : core;
}

function saysBoth(text: string, { translation, machine }: Label): boolean {
  return has(text, translation) && (TOOLS.test(text) || has(text, machine));
}

function weigh(text: string, wording: Wording, isLast: boolean): number {
  if (!saysBoth(text, wording)) return 0;
  if (DENIAL.test(text) || wording.report.test(text)) return 0;
  if (isLast && isLabel(text, wording)) return ENOUGH;
  if (!wording.self.test(text)) return 0;
  const made = wording.made.test(text) ? 3 : 0;
  const doubt = wording.doubt.test(text) ? 1 : 0;
  const authority = wording.authority.test(text) ? 2 : 0;
  const credit = CREDIT.test(text) ? 2 : 0;
  // Quotations and figures occur in reports.
  const reported = (QUOTATION.test(text) ? 3 : 0) + (FIGURE.test(text) ? 2 : 0) + (text.length > 600 ? 1 : 0);
  return 3 + made + doubt + authority + credit - reported;
}

/** True if a text has no words besides those for translation, machine and languages. */
export function isLabel(text: string, wording: Label): boolean {
  // “Edition” or “version” alone does not mean a translation.
  if (text.length > LONGEST_LABEL || !has(text.replace(VERSION_WORD, ' '), wording.translation)) return false;
  let rest = text;
  for (const { start, end } of languagesNamed(text, wording.language).toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = rest
    .replace(new RegExp(TOOLS.source, 'gu'), ' ')
    .replace(wording.translation, ' ')
    .replace(wording.machine, ' ')
    .replace(wording.filler, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** Uses `search` instead of `test`, because it ignores the `g` flag and `lastIndex`. */
export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}

// Notices about versions in other languages, which the original has too.
const VERSIONS =
  /\b(?:versions|editions|versi|versiones|versões|versioni|versies|fassungen|sürümler)\b|版(?!权|權|本|社|面)|版本|النسخ(?!ة)|الإصدارات|верси[ий]/iu;
const VERSION_WORD = /\b(?:versions?|editions?|versi|versi[óo]n(?:es)?|versões|versione|versie|fassung|edition)\b|版本|النسخة|نسخة/giu;
// The weights in `weigh`, and this sum, were chosen by hand on invented notices and reports; they were not measured.
const ENOUGH = 6;
/** In characters. */
export const LONGEST = 900;
/** In characters. */
const LONGEST_LABEL = 120;
export const CREDIT =
  /\((?:[^()]{0,40}\s)?(?:supported|powered|provided|translated) by [^()]{2,60}\)|\((?:didukung|propulsé|diterjemahkan) [^()]{2,60}\)|\b(?:supported|powered) by \p{Lu}/iu;
const QUOTATION = /["“«„「『][^"”»“」』]{25,}["”»“」』]/;
export const FIGURE = /\d{2,}|\d\s?%|[$€£¥]/;
// “This article was not translated by a machine.”
const DENIAL =
  /\bnot (?:been )?(?:\w+ )?(?:by (?:a )?(?:machine|AI)|(?:machine[- ]|automatically )?translated)|\bno (?:AI|machine)|pas (?:été )?(?:traduit|une traduction)|(?:tidak|bukan) (?:di)?terjemah|翻訳(?:では|されて)(?:ない|いない|ありません)|(?:未|非|不是|没有)[^。]{0,6}翻[译譯]|(?:لم|ليس|ليست) (?:\p{L}+ )?(?:ي|ت)?ترجم|nicht (?:\p{L}+ )?übersetzt|no (?:ha sido|fue) traducid|não foi traduzid/iu;
