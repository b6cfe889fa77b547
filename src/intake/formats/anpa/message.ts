import type { Finding } from '../../../findings/finding.ts';
import { asLost } from '../../wire/left-out.ts';
import type { WireItem } from '../../wire/item.ts';
import { readText } from './body.ts';
import { readHeader } from './header.ts';
import { readTags } from './tags.ts';
import { takeTrailer } from './trailer.ts';

/** The result for a message: an article, or why there is none. `isOrder` if it only instructs newsrooms. */
export type Found = { item: WireItem } | { lost: Finding; isOrder?: true };

/** Reads one message, from header to trailer. */
export function readMessage(message: string, line: number): Found {
  const read = readHeader(message);
  if (!read) return { lost: asLost(line, 'a message without a header', 'it is not an article') };
  const { header, rest } = read;
  const { text, date } = takeTrailer(rest);
  const { tags, isTagged, lines } = readTags(text);
  const kill = killIn(tags.keyword ?? header.keyword, [tags.headline ?? '', ...tags.edNotes, ...lines]);
  if (kill !== undefined) {
    const found = `message ${header.number} ${tags.keyword ?? header.keyword}: it tells newsrooms to kill an earlier story (“${kill}”)`;
    const fix = 'find the article of that story and set `pubStatus: canceled` in it';
    return { lost: { severity: 'error', rule: 'lost', line, found, fix }, isOrder: true };
  }
  const untagged = isTagged ? { lines } : takeUntagged(lines, header.keyword);
  const body = readText(untagged.lines);
  if (body === undefined) {
    return { lost: asLost(line, `message ${header.number} ${tags.keyword ?? header.keyword}`, 'it has no text') };
  }
  return {
    item: {
      line,
      headline: tags.headline ?? untagged.headline,
      description: tags.description,
      by: tags.by,
      slugline: (isTagged ? tags.keyword : undefined) ?? header.keyword,
      edNote: tags.edNotes.join('\n') || undefined,
      infoSource: tags.agency === undefined ? undefined : { name: tags.agency },
      firstCreated: date,
      subjects: [{ code: `anpa:${header.category}` }],
      body,
    },
  };
}

/**
 * What agencies without tag lines send above the text: the keyword again, and the headline, both at the left edge where
 * paragraphs are indented.
 */
function takeUntagged(lines: readonly string[], keyword: string): { lines: readonly string[]; headline?: string | undefined } {
  const first = lines.findIndex((line) => HAS_WORDS.test(line));
  const start = first !== -1 && bare(lines[first]!) === bare(keyword) ? first + 1 : first;
  const text = lines.findIndex((line, index) => index >= start && INDENT.test(line));
  const above = lines.slice(start, text).filter((line) => HAS_WORDS.test(line));
  if (start === -1 || text === -1 || above.length === 0 || above.length > 3 || above.some((line) => line.length > 120))
    return { lines: start === first ? lines : lines.slice(start) };
  return { lines: lines.slice(text), headline: above.map((line) => line.trim()).join(' ') };
}

/** The story that a message withdraws, as it names it: `BC-Budget, KILL`, `MANDATORY KILL`, `Please kill the story …`. */
function killIn(keyword: string, lines: readonly string[]): string | undefined {
  if (/[,-]\s?(?:BULLETIN |MANDATORY )?KILL(?:ED)?$/.test(keyword.trim()))
    return keyword.replace(/[,\s-]+(?:BULLETIN |MANDATORY )?KILL(?:ED)?$/, '').trim();
  const words = lines.map((line) => line.replace(/^[\s^]+|[\s<=>^]+$/g, '')).filter((line) => line !== '');
  return words.slice(0, 6).some((line) => KILL.test(line)) ? keyword.trim() : undefined;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const KILL =
  /^\W{0,6}(?:(?:BULLETIN|MANDATORY|URGENT)\W{1,3})?KILL\b|^(?:(?:eds|editors)\W{1,3})?(?:please )?kill (?:the|this|BC-|AM-|PM-|[a-z]\d{3,4}\b|story|item)/i;
const INDENT = /^(?:\t|[ ]{2})/;
const HAS_WORDS = /[\p{L}\p{N}]/u;
