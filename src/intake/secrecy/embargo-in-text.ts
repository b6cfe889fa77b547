import type { Root } from 'mdast';
import { wordsOf } from '../body/words.ts';
import { holdsEmbargo, isEmbargoLine } from './embargo-line.ts';

/** What of an item but its text may hold an instruction. */
const FIELDS = ['headline', 'slugline', 'edNote', 'description', 'by', 'dateline', 'usageTerms'] as const;

/**
 * Looks for an instruction not to publish yet: in the item's fields and at the top of its text. A paragraph or a first
 * line that is nothing else is taken out of the text, since no reader is meant by it.
 *
 * @param root     changed; undefined for Markdown, whose text is left as it is
 * @param markdown that text
 * @returns the instruction as it stands, and what was taken out
 */
export function takeEmbargo(
  item: Partial<Record<(typeof FIELDS)[number], string | undefined>>,
  root: Root | undefined,
  markdown = '',
): Embargo {
  const lines = [...FIELDS.map((field) => item[field] ?? ''), topOf(markdown)].flatMap((text) => text.slice(0, 4000).split('\n'));
  const taken: string[] = [];
  let found = lines.find((line) => holdsEmbargo(line));
  for (let index = 0, seen = 0; root && index < root.children.length && seen < TOP; seen++) {
    const words = wordsOf(root.children[index]!).slice(0, 2000);
    const instruction = words.split('\n').find((line) => holdsEmbargo(line));
    if (instruction === undefined) {
      index++;
      continue;
    }
    found ??= instruction;
    const isWhole = words.length <= LONGEST_LINE && isEmbargoLine(words) && root.children.length > 1;
    if (isWhole) {
      taken.push(words);
      root.children.splice(index, 1);
    } else index++;
  }
  return { ...(found !== undefined && { found: found.trim().slice(0, 120) }), taken };
}

function topOf(markdown: string): string {
  return markdown
    .slice(0, 4000)
    .trim()
    .split(/\n[^\S\n]*\n/)
    .slice(0, TOP)
    .join('\n');
}

/** How many paragraphs are the top of a text. */
const TOP = 4;
const LONGEST_LINE = 300;

export interface Embargo {
  found?: string;
  /** Paragraphs that were taken out of the text. */
  taken: string[];
}
