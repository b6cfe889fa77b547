import type { Root } from 'mdast';
import { wordsOf } from '../body/words.ts';
import { holdsEmbargo, isEmbargoLine } from './embargo-line.ts';

/** The fields, besides the text, that may contain an instruction. */
const FIELDS = ['headline', 'slugline', 'edNote', 'description', 'by', 'dateline', 'usageTerms'] as const;

/**
 * Looks for an instruction not to publish yet: in the item's fields and at the top of its text. Removes paragraphs of
 * the text that contain nothing else, as they are not for readers.
 *
 * @param root     changed; undefined for Markdown, whose text is not changed
 * @param markdown the text if it is Markdown
 * @returns the first instruction, and the removed paragraphs
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

/** Paragraphs at the top of a text that are searched. Chosen by hand; not measured. */
const TOP = 4;
const LONGEST_LINE = 300;

export interface Embargo {
  found?: string;
  /** Paragraphs that were removed from the text. */
  taken: string[];
}
