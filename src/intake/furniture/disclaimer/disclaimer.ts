import type { Root, RootContent } from 'mdast';
import { LABELS, LEAD_IN, type Label } from './labels.ts';
import { mentionedLanguage, organisationIn, sourceLanguageIn } from './source.ts';
import { MAY_BE_DISCLAIMER, TOOLS, WORDINGS, type Wording } from './wordings.ts';
import { languagesNamed } from '../names/languages.ts';
import { isOrganisation, readTranslatorCredit } from './translator-credit.ts';
import { dropEnd, isParagraph, wordsOf } from '../../body/words.ts';

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

/**
 * Removes the notice that a machine translated the article, in any language. It is the last paragraph or the last two, the
 * one before the last, the first, one in italics near either end, or the last sentences of the last paragraph.
 *
 * A notice says that a machine translated, and that it is about this article. A report about machine translation names its
 * sources. If it is not certain, the paragraph stays.
 */
export function takeDisclaimer(root: Root): Disclaimer | undefined {
  const found = takeLast(root) ?? takeFirst(root) ?? takeSetApart(root) ?? takeSentences(root);
  // The thematic break between the text and the notice.
  while (found && root.children.at(-1)?.type === 'thematicBreak') root.children.pop();
  return found;
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
function coreOf(words: string): string {
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
function isLabel(text: string, wording: Label): boolean {
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

function takeLast(root: Root): Disclaimer | undefined {
  const { children } = root;
  const at = lastText(children);
  if (at < 1) return undefined;
  const [before, last] = [children[at - 1]!, children[at]!];
  const together =
    at > 1 && canHold(before) && canHold(last) ? readDisclaimer(`${wordsOf(before).trim()}\n${wordsOf(last).trim()}`) : undefined;
  const first = canHold(before) ? readNotice(wordsOf(before), false) : undefined;
  // Two paragraphs are one notice only if the first is a notice and the second continues it.
  if (together && first?.method === 'machine' && goesOn(wordsOf(last), first.language)) {
    children.splice(at - 1);
    return together;
  }
  const alone = canHold(last) ? readNotice(wordsOf(last)) : undefined;
  if (alone) children.splice(at);
  else if (first && at > 1) children.splice(at - 1, 1);
  return alone ?? (at > 1 ? first : undefined);
}

/** True for the second half of a notice, which has doubts, references or credits, but no report. */
function goesOn(text: string, language: string): boolean {
  const wording = wordingOf(language);
  return (
    !wording.report.test(text) &&
    !FIGURE.test(text) &&
    (wording.doubt.test(text) || wording.authority.test(text) || CREDIT.test(text)) &&
    sentencesOf(text).every((sentence) => belongs(sentence, wording))
  );
}

/**
 * True for a block that is only a notice. Some wires join the last paragraphs of an article and the notice in one block.
 * Such a block matches a notice, but most of it is the article.
 */
function readNotice(text: string, isLast = true): Disclaimer | undefined {
  const found = readDisclaimer(text, isLast);
  if (!found) return undefined;
  const [first, ...others] = sentencesOf(found.text);
  const wording = WORDINGS.find(({ language }) => language === found.language);
  if (others.length === 0 || !wording || found.method === 'human' || isLabel(coreOf(found.text), wording)) return found;
  return announces(first!, wording) && others.every((sentence) => belongs(sentence, wording)) ? found : undefined;
}

/** True for the first sentence of a notice, which mentions this article and a machine that translated. */
function announces(sentence: string, wording: Wording): boolean {
  return wording.self.test(sentence) && has(sentence, wording.translation) && (has(sentence, wording.machine) || TOOLS.test(sentence));
}

function belongs(sentence: string, wording: Wording): boolean {
  const { translation, machine, self, made, doubt, authority } = wording;
  const isOfNotice = [translation, machine, self, made, doubt, authority, CREDIT, TOOLS].some((pattern) => has(sentence, pattern));
  return isOfNotice || !/\p{L}/u.test(sentence);
}

function sentencesOf(text: string): string[] {
  const ends = [...text.matchAll(SENTENCE_START)].map((match) => match.index + match[0].length);
  return [0, ...ends].map((start, index) => text.slice(start, ends[index])).filter((sentence) => sentence.trim() !== '');
}

function wordingOf(language: string): Wording {
  return WORDINGS.find((candidate) => candidate.language === language)!;
}

/** Removes a notice at the top. It may only be there after a byline or a label was removed. */
export function takeFirst(root: Root): Disclaimer | undefined {
  const first = root.children[0];
  const found = first && root.children.length > 1 && canHold(first) ? readNotice(wordsOf(first)) : undefined;
  if (found) root.children.shift();
  return found;
}

function takeSetApart(root: Root): Disclaimer | undefined {
  const { length } = root.children;
  for (const [index, block] of root.children.entries()) {
    // In the middle of an article, italics may be a quotation of such a notice.
    const isNearEdge = index < 3 || index >= length - 4;
    if (!isNearEdge || !isSetApart(block) || length < 2) continue;
    const found = readNotice(wordsOf(block));
    if (!found) continue;
    root.children.splice(index, 1);
    return found;
  }
  return undefined;
}

function takeSentences(root: Root): Disclaimer | undefined {
  const last = root.children.at(-1);
  if (!isParagraph(last)) return undefined;
  const words = wordsOf(last);
  const tail = words.slice(-LONGEST);
  if (!MAY_BE_DISCLAIMER.test(tail)) return undefined;
  const starts = [...tail.matchAll(SENTENCE_START)].map((match) => match.index + match[0].length).slice(-MOST_SENTENCES);
  for (const [index, start] of starts.entries()) {
    const found = readNotice(tail.slice(start));
    if (found?.method !== 'machine' || !WORDINGS.some(({ language }) => language === found.language)) continue;
    if (!announces(tail.slice(start, starts[index + 1] ?? tail.length), wordingOf(found.language))) continue;
    const kept = words.slice(0, words.length - tail.length + start).trimEnd();
    if (kept === '') return undefined;
    dropEnd(last, words.length - kept.length);
    return found;
  }
  return undefined;
}

/** Uses `search` instead of `test`, because it ignores the `g` flag and `lastIndex`. */
function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) !== -1;
}

function lastText(blocks: readonly RootContent[]): number {
  let index = blocks.length - 1;
  while (index >= 0 && blocks[index]!.type === 'thematicBreak') index--;
  return index;
}

function canHold(block: RootContent): boolean {
  return block.type === 'paragraph' || block.type === 'blockquote' || block.type === 'heading';
}

function isSetApart(block: RootContent): boolean {
  if (block.type === 'blockquote') return true;
  return (
    isParagraph(block) && block.children.length === 1 && (block.children[0]!.type === 'emphasis' || block.children[0]!.type === 'strong')
  );
}

// Notices about versions in other languages, which the original has too.
const VERSIONS =
  /\b(?:versions|editions|versi|versiones|versões|versioni|versies|fassungen|sürümler)\b|版(?!权|權|本|社|面)|版本|النسخ(?!ة)|الإصدارات|верси[ий]/iu;
const VERSION_WORD = /\b(?:versions?|editions?|versi|versi[óo]n(?:es)?|versões|versione|versie|fassung|edition)\b|版本|النسخة|نسخة/giu;
const ENOUGH = 6;
const LONGEST = 900;
const LONGEST_LABEL = 120;
const MOST_SENTENCES = 6;
const CREDIT =
  /\((?:[^()]{0,40}\s)?(?:supported|powered|provided|translated) by [^()]{2,60}\)|\((?:didukung|propulsé|diterjemahkan) [^()]{2,60}\)|\b(?:supported|powered) by \p{Lu}/iu;
const QUOTATION = /["“«„「『][^"”»“」』]{25,}["”»“」』]/;
const FIGURE = /\d{2,}|\d\s?%|[$€£¥]/;
const SENTENCE_START = /[.!?؟][)"”»]*\s+|[。！？][」』）]*\s*/g;
// “This article was not translated by a machine.”
const DENIAL =
  /\bnot (?:been )?(?:\w+ )?(?:by (?:a )?(?:machine|AI)|(?:machine[- ]|automatically )?translated)|\bno (?:AI|machine)|pas (?:été )?(?:traduit|une traduction)|(?:tidak|bukan) (?:di)?terjemah|翻訳(?:では|されて)(?:ない|いない|ありません)|(?:未|非|不是|没有)[^。]{0,6}翻[译譯]|(?:لم|ليس|ليست) (?:\p{L}+ )?(?:ي|ت)?ترجم|nicht (?:\p{L}+ )?übersetzt|no (?:ha sido|fue) traducid|não foi traduzid/iu;
