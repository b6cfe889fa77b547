import type { List, Root, RootContent } from 'mdast';
import { dropStart, isParagraph, wordsOf } from '../body/words.ts';

/**
 * Converts paragraphs that begin with a wire's sign for a bullet to a list: `Q Nina Poel`, `Q Ada Lys`. Two of them must
 * follow each other. The `Q` of an interview is kept: its paragraphs are questions, or an `A` follows.
 *
 * @param root changed
 */
export function listBullets(root: Root): void {
  const words = root.children.map((block) => (isParagraph(block) ? wordsOf(block) : ''));
  if (words.some((line) => /^A[\s:.]/.test(line) || (BULLET.test(line) && QUESTION.test(line)))) return;
  const isBullet = (index: number): boolean => index >= 0 && index < words.length && BULLET.test(words[index]!);
  const children: RootContent[] = [];
  let list: List | undefined;
  for (const [index, block] of root.children.entries()) {
    if (!isParagraph(block) || !isBullet(index) || !(isBullet(index - 1) || isBullet(index + 1))) {
      list = undefined;
      children.push(block);
      continue;
    }
    dropStart(block, BULLET.exec(words[index]!)![0].length);
    if (!list) children.push((list = { type: 'list', ordered: false, spread: false, children: [] }));
    list.children.push({ type: 'listItem', spread: false, children: [block] });
  }
  root.children = children;
}

const BULLET = /^Q (?=\p{L}[^\n]{1,120}$)/u;
const QUESTION = /[?؟？]/u;
