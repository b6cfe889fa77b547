import type { Root } from 'mdast';
import { agencyIn } from './names/agencies.ts';
import { dropEnd, isParagraph, wordsOf } from '../body/words.ts';

/**
 * Takes what an agency signs off with from the foot of a text: `-30-`, `(end)`, `完`, `© AFP 2024`, `(abc/xyz)`,
 * `(ANTARA)`; in a paragraph of its own, or in brackets behind the last sentence.
 *
 * @returns it as it stood
 */
export function takeSignOff(root: Root): string | undefined {
  const last = root.children.at(-1);
  if (!isParagraph(last) || root.children.length < 2) return undefined;
  const words = wordsOf(last);
  const line = words.trim();
  if (line === '') return undefined;
  if (line.length <= LONGEST && isSignOff(line)) {
    root.children.pop();
    return line;
  }
  const trailing = TRAILING.exec(words.slice(-60));
  if (!trailing || !(isBracketedSignOff(trailing[1]!, SHARED_INITIALS) || END_WORD.test(trailing[1]!))) return undefined;
  dropEnd(last, trailing[0].length);
  return trailing[1];
}

function isSignOff(line: string): boolean {
  return END_MARK.test(line) || END_WORD.test(line) || RIGHTS.test(line) || isBracketedSignOff(line);
}

function isBracketedSignOff(text: string, initials = INITIALS): boolean {
  const inner = /^[(（【［[]\s*(.{1,40}?)\s*[)）】］\]]$/u.exec(text)?.[1];
  return inner !== undefined && (initials.test(inner) || agencyIn(inner) !== undefined);
}

const LONGEST = 120;
const END_MARK = /^(?:[-–—#*\s]*30[-–—#*\s]+|#{3,}|\*{3}|[-–—]{3,}|={3,}|\/{2,}|ends?|ENDS?|fin|FIN|tamat|完|完了|终|終|以上|انتهى)$/u;
const END_WORD = /^[(（【［[]\s*(?:end|ends|more|fin|suite|selesai|tamat|habis|完|完了|了|终|終|続く|以上|انتهى|يتبع)\s*[)）】］\]]$/iu;
// A notice of rights and nothing else: sentences about rights are text.
const RIGHTS =
  /^(?:(?:[Cc]opyright|COPYRIGHT|Hak [Cc]ipta|Droits? d.auteur|版权所有|著作権|حقوق النشر)\s*[:：]?\s*(?:©|\([cC]\)|ⓒ)?|©|\([cC]\)|ⓒ)\s*(?:[Cc]opyright\s*)?(?:(?:[\p{Lu}\p{Lo}\d&][^\s.]*(?:\.(?=\S)[^\s.]*)*|of|de|by)[.,]?(?:\s+|$)){1,7}(?:(?:[Aa]ll [Rr]ights [Rr]eserved|[Tt]ous droits réservés|[Hh]ak [Cc]ipta [Dd]ilindungi(?: undang-undang)?)\.?)?$/u;
const SHARED_INITIALS = /^[a-z]{1,5}(?:\/[a-z]{1,5}){1,5}$/i;
const INITIALS = /^[a-z]{1,5}(?:[/.-][a-z]{1,5}){0,5}$/i;
const TRAILING = /(?<=[.!?。！？؟"”»」』)])\s*([(（【［[][^()（）【】［］[\]]{1,30}[)）】］\]])\s*$/u;
