import type { Root } from 'mdast';
import { wordsOf } from '../body/words.ts';
import { plainLine } from './plain-line.ts';
import { CONTACTS, NOTEBOOK, NOT_FOR_PUBLICATION, WHAT_FOLLOWS } from './private-words.ts';

/**
 * Removes the part of a text that is only for newsrooms. It goes from a statement that what follows is not for
 * publication, or from the title of a notebook, to the end of the text, with any marks before it (`* * * *`).
 *
 * @param root changed; its first paragraph always stays
 * @returns what was removed; `isAll` if the text begins with such a statement, and then nothing was removed
 */
export function takePrivatePart(root: Root): PrivatePart {
  const lines = root.children.map((block) => wordsOf(block));
  let start = lines.findIndex((line, index) => isStatement(line) || isNotebook(line, lines.slice(index + 1, index + 40)));
  if (start === -1) return { isAll: false };
  while (start > 0 && isMark(lines[start - 1]!)) start--;
  if (start === 0) return { isAll: true };
  root.children.splice(start);
  return { isAll: false, taken: lines.slice(start).join('\n') };
}

/** True for “The following is not for publication” or `(Not for publication: …)`. False for a quotation. */
export function isStatement(line: string): boolean {
  if (line.length > LONGEST_STATEMENT || QUOTES.test(line)) return false;
  const plain = plainLine(line);
  const found = NOT_FOR_PUBLICATION.exec(plain);
  if (!found) return false;
  const isInBrackets = /^\s*[#*>\-\s]*[([（【*]/.test(line) || /[([（][^()[\]（）]{0,100}$/.test(plain.slice(0, found.index));
  return found.index === 0 || isInBrackets || WHAT_FOLLOWS.test(plain) || /[:：]\s*$/.test(line);
}

/** True for a title such as `# abc-Notizblock`. Other titles count only with contacts or a statement below them. */
function isNotebook(line: string, after: readonly string[]): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const plain = plainLine(line.split('\n', 1)[0]!);
  if (!NOTEBOOK.test(plain)) return false;
  // A teleprinter has no headings: `# Notebook` is the form of an agency's own.
  return (
    /^#{1,3}\s/.test(line) ||
    /^(?:\p{L}{2,12}-)?notizblock/iu.test(plain) ||
    after.some((other) => isStatement(other) || CONTACTS.test(plainLine(other)))
  );
}

function isMark(line: string): boolean {
  return /^[^\p{L}\p{N}]*$/u.test(line);
}

const QUOTES = /["“”«»„「」『』]/;
// Both limits were chosen by hand; not measured.
const LONGEST_STATEMENT = 400;
const LONGEST_TITLE = 120;

export interface PrivatePart {
  isAll: boolean;
  taken?: string;
}
