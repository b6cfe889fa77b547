import type { Paragraph, Root } from 'mdast';
import { dropEnd, isParagraph, wordsOf } from '../body/words.ts';
import { plainLine } from './plain-line.ts';

/**
 * Removes what a wire tells its subscribers within a text: how to get a service, titles of its other files, which stories
 * come later (`(BUDGET WRAP to come)`).
 *
 * @param root changed; never emptied
 * @returns the notes, verbatim
 */
export function takeServiceNotes(root: Root): string[] {
  const taken: string[] = [];
  const blocks = root.children.slice(0, MOST_BLOCKS);
  for (const block of blocks) {
    if (!isParagraph(block) && block.type !== 'heading') continue;
    const words = wordsOf(block).trim();
    if (words.length <= LONGEST && NOTE.test(plainLine(words)) && root.children.length > 1) {
      taken.push(words);
      root.children.splice(root.children.indexOf(block), 1);
    } else if (isParagraph(block)) {
      const coming = takeComing(block);
      if (coming !== undefined) taken.push(coming);
    }
  }
  return taken;
}

/** Removes `(BUDGET WRAP to come)` from the end of a paragraph. A full stop after it stays. */
function takeComing(block: Paragraph): string | undefined {
  const words = wordsOf(block);
  const match = COMING.exec(words.slice(-LONGEST_COMING));
  if (!match || match[0].length === words.length) return undefined;
  dropEnd(block, match[0].length);
  const last = block.children.at(-1);
  if (last?.type === 'text' && match[2] !== '') last.value = last.value.replace(/(?<![.!?])$/, match[2]!);
  return match[1];
}

const MOST_BLOCKS = 500;
const LONGEST = 300;
const LONGEST_COMING = 90;
const COMING = /\s{0,3}(\((?=\p{Lu}{2})[^()]{2,70} (?:to come|à venir|à suivre|menyusul|folgt)\))(\.?)\s*$/u;
const NOTE = new RegExp(
  `^(?:${[
    'for access to .{1,100}\\b(?:contact|call|e-?mail) (?:our|the) .{0,60}(?:team|desk|sales|subscriptions?|service)\\b.{0,200}',
    'pour (?:accéder|vous abonner) (?:à|au|aux) .{1,100}\\b(?:contactez|appelez) (?:notre|le) .{0,60}(?:service|équipe|desk).{0,200}',
    'untuk (?:mengakses|berlangganan) .{1,100}\\bhubungi (?:tim|layanan|redaksi) .{0,200}',
    'see also on (?:the )?[a-z]+ file:?',
    'premium [a-z]+ (?:stories|features|news):?',
    'the following .{0,60}(?:stories|features) .{0,40}\\bare available (?:on|to|for|from) .{0,80}(?:service|subscribers|clients|package)\\.?',
    'also .{1,250} to come\\.?',
    'pictures? and (?:video|graphics?) to (?:come|follow)\\.?',
  ].join('|')})$`,
  'iu',
);
