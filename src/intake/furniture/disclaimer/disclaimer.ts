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
  /** What it was translated from, where the notice says so. */
  sourceLanguage?: string | undefined;
  /** A language that the notice names without saying that it is the source: `Machine translation (Finnish)`. */
  mentions?: string | undefined;
  /** Who translated, or whose machine. */
  org?: string | undefined;
  method: 'machine' | 'human';
  /** True where it speaks of a wire's versions in other languages, and so may stand under the original too. */
  isOfVersions?: boolean;
}

/**
 * Takes the notice that a machine translated the article, in whatever language it is: the last paragraph or the
 * two last, the one before the last, the first, one in italics near either end, or the last
 * sentences of the last paragraph where the wire ran all together.
 *
 * A notice is known by what it says: that a machine translated, and that it speaks of this very article. A
 * report about machine translation says who says so. Where it is not sure, it stays in the text.
 */
export function takeDisclaimer(root: Root): Disclaimer | undefined {
  const found = takeLast(root) ?? takeFirst(root) ?? takeSetApart(root) ?? takeSentences(root);
  // The rule that set it off from the text.
  while (found && root.children.at(-1)?.type === 'thematicBreak') root.children.pop();
  return found;
}

/** A text that is a disclaimer and nothing else; undefined for any other. */
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

/** `Maskinöversatt från finska`: a line of a language that has no wording of its own. */
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

/** A notice without the stars around it, the word `Disclaimer:` before it, and capitals throughout. */
function coreOf(words: string): string {
  let core = words.replace(/^[^\p{L}\p{N}(（]+/u, '');
  core = core.replace(LEAD_IN, '');
  // Its closing stars; a full stop or bracket may be its own.
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
  // Quotations and figures are a report's.
  const reported = (QUOTATION.test(text) ? 3 : 0) + (FIGURE.test(text) ? 2 : 0) + (text.length > 600 ? 1 : 0);
  return 3 + made + doubt + authority + credit - reported;
}

/** True where nothing is left of a text without the words for translation, machine and languages. */
function isLabel(text: string, wording: Label): boolean {
  // An edition or a version alone is no translation.
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
  // Two paragraphs are one notice only where the first is one by itself and the second goes on.
  if (together && first?.method === 'machine' && goesOn(wordsOf(last), first.language)) {
    children.splice(at - 1);
    return together;
  }
  const alone = canHold(last) ? readNotice(wordsOf(last)) : undefined;
  if (alone) children.splice(at);
  else if (first && at > 1) children.splice(at - 1, 1);
  return alone ?? (at > 1 ? first : undefined);
}

/** The second half of a notice: it doubts, refers or credits, and reports nothing. */
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
 * A block that is a notice and nothing else. Wires run the last paragraphs of an article and the notice together: as
 * a whole such a block reads like a notice, and most of it is the article's.
 */
function readNotice(text: string, isLast = true): Disclaimer | undefined {
  const found = readDisclaimer(text, isLast);
  if (!found) return undefined;
  const [first, ...others] = sentencesOf(found.text);
  const wording = WORDINGS.find(({ language }) => language === found.language);
  if (others.length === 0 || !wording || found.method === 'human' || isLabel(coreOf(found.text), wording)) return found;
  return announces(first!, wording) && others.every((sentence) => belongs(sentence, wording)) ? found : undefined;
}

/** The sentence that opens a notice: it speaks of this article and of a machine that translated. */
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

/** Takes a notice that stands first, as it does once a byline or a label above it is taken. */
export function takeFirst(root: Root): Disclaimer | undefined {
  const first = root.children[0];
  const found = first && root.children.length > 1 && canHold(first) ? readNotice(wordsOf(first)) : undefined;
  if (found) root.children.shift();
  return found;
}

function takeSetApart(root: Root): Disclaimer | undefined {
  const { length } = root.children;
  for (const [index, block] of root.children.entries()) {
    // In the midst of an article italics may quote such a notice.
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

/** `search` and not `test`: it minds neither the `g` flag nor where the last search ended. */
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

// A wire's versions in other languages, under the original too.
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
