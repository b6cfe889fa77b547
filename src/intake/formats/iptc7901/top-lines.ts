import type { WireItem } from '../../wire/item.ts';
import { correctionIn } from '../shared/correction-note.ts';

/**
 * Reads the lines between the keywords and the text: marks of the version (`1ST LEAD`, `KORR`), notes in brackets, the
 * headline, and a byline. The last of them may end with `=`.
 *
 *     1ST LEAD
 *     Parliament passes the budget =
 *     By Ana Weiss
 *
 *     BERLIN (abc) - The text …
 *
 * A blank line may separate a desk's lines (`France`, `Summary`, `France:`) from the headline; then the headline ends with
 * `=`. They are not the headline and are kept for editors.
 *
 * @returns the lines, and the text with its first paragraph
 */
export function readTopLines(text: string): { fields: Partial<WireItem>; body: string } {
  const start = text.length - text.trimStart().length;
  const marks: string[] = [];
  const top = topOf(text.slice(start, start + LONGEST_TOP));
  const body = top === undefined ? '' : text.slice(start + top.length);
  const lines = top === undefined ? [] : top.split('\n');
  const isMarked = lines.some((line) => END.test(line));
  while (lines.length > 0 && marks.length < MOST_MARKS && MARK.test(lines[0]!.trim())) marks.push(lines.shift()!.trim());
  if (isMarked) marks.push(...takeLabels(lines));
  const rest = lines.map((line) => line.trim());
  if (body.trim() === '' || rest.length > MOST_LINES || !isHeadline(rest)) {
    return marks.length === 0 ? { fields: {}, body: text } : { fields: marksOf(marks), body: [...lines, ...body.split('\n')].join('\n') };
  }
  const bylineAt = rest.findIndex((line, index) => (index > 0 || rest.length === 1) && BYLINE.test(line));
  const headline = rest.slice(0, bylineAt === -1 ? rest.length : bylineAt).join(' ');
  const by = bylineAt === -1 ? '' : rest.slice(bylineAt).join(' ').replace(BYLINE, '');
  return {
    fields: { ...marksOf(marks), ...(headline && { headline: bare(headline) }), ...(by && { by: bare(by) }) },
    body,
  };
}

/** The first paragraph, or all up to a line that ends with `=` and is followed by a blank line, if every line is short. */
function topOf(text: string): string | undefined {
  const ends = [...text.matchAll(/\n[^\S\n]*\n/g)].slice(0, MOST_PARAGRAPHS).map(({ index }) => index);
  const marked = ends.find((end) => {
    const lines = text.slice(0, end).split('\n');
    const last = lines.pop()!;
    return END.test(last) && lines.length < MOST_ABOVE && lines.every((line) => line.length <= LONGEST_LINE && !/[.。؟।]\s*$/u.test(line));
  });
  const end = marked ?? ends[0];
  return end === undefined ? undefined : text.slice(0, end);
}

/** Takes a desk's lines from above the headline: a path of keywords, a line with a colon at its end, a paragraph of a word or two. */
function takeLabels(lines: string[]): string[] {
  const last = lines.findLastIndex((line, index) => {
    const words = line.trim();
    if (END.test(line) || index === lines.length - 1) return false;
    return /^\/?[^\s/][^/]*(?:\/[^/]+)*\/$|[:：]$/u.test(words) || (words === '' && index > 0);
  });
  return lines
    .splice(0, last + 1)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** True for a short line without a full stop, or any line that ends with `=`. */
function isHeadline(lines: readonly string[]): boolean {
  if (lines.length === 0 || lines.some((line) => line.length > LONGEST_LINE)) return false;
  return lines.some((line) => line.endsWith('=')) || !/[.。؟।]["”»]?$/u.test(lines.at(-1)!);
}

function marksOf(marks: readonly string[]): Partial<WireItem> {
  if (marks.length === 0) return {};
  const isKill = marks.some((mark) => KILL.test(mark));
  const correction = correctionIn({ notes: marks.map((mark) => mark.replace(/^[([]|[)\]]$/g, '')), marked: false });
  return {
    edNote: marks.join('\n'),
    ...(correction !== undefined && { correction }),
    ...(isKill && { pubStatus: 'withheld', held: `the wire sends it as “${marks.find((mark) => KILL.test(mark))!}”` }),
  };
}

function bare(line: string): string {
  return line.replace(/\s*=+\s*/g, ' ').trim();
}

const KILL = /^[([]?(?:mandatory |bulletin )?(?:kill|withdrawal|withdrawn|annul\p{L}*|zurückgezogen|ungültig|storno)\b/iu;
const MARK =
  /^(?:[([].{1,200}[)\]]|\W{0,3}(?:refile|(?:\d{1,2}(?:st|nd|rd|th|er|e|ème|\.)? ?)?(?:lead|lede|ld|net|writethru|update|updated|add|take|zf|zusammenfassung|neu|nlead)(?: \d{1,4})?|(?:first|second|third|new|night|day) (?:lead|update)|urgent|flash|alerte?|bulletin|snap|breaking(?: news)?|eil(?:meldung)?|vorrang|korr(?:ektur)?|berichtigung|correction|corrected|corrige|rectificatif|repeat|rpt|wiederholung|(?:mandatory |bulletin )?kill|withdrawal|annulation|advisory|ergänzung|zusammenfassung \d{1,4}|achtung[^.]{0,80})\W{0,3})$/iu;
const BYLINE = /^(?:by|von|par|oleh|por|di|door|av|af|от|بقلم)\s+(?=\S)/iu;
const LONGEST_TOP = 3000;
const LONGEST_LINE = 130;
const END = /\s=+\s*$/;
const MOST_PARAGRAPHS = 3;
const MOST_ABOVE = 10;
const MOST_LINES = 4;
const MOST_MARKS = 6;
