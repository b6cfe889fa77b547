import type { Root } from 'mdast';
import { agencyIn } from './names/agencies.ts';
import { dropEnd, isParagraph, wordsOf } from '../body/words.ts';
import { isInitialled } from './initials.ts';

/**
 * Removes an agency's sign-off from the end of a text: `-30-`, `(end)`, `完`, `© AFP 2024`, `(abc/xyz)`, `(ANTARA)`, `dpa
 * abc`, `/XYZ`. It is a separate paragraph, or follows the last sentence.
 *
 * @returns the sign-off, verbatim
 */
export function takeSignOff(root: Root): string | undefined {
  const last = root.children.at(-1);
  if (last?.type === 'thematicBreak' && root.children.length > 1) {
    root.children.pop();
    return takeSignOff(root);
  }
  if (!isParagraph(last)) return undefined;
  const words = wordsOf(last);
  const line = words.trim();
  if (line === '') return undefined;
  if (
    root.children.length > 1 &&
    line.length <= (line.startsWith('©') ? LONGEST_RIGHTS : LONGEST) &&
    (isSignOff(line) || isNamedAbove(line, root))
  ) {
    root.children.pop();
    return line;
  }
  const trailing = trailingSignOff(words);
  if (trailing === undefined || (root.children.length === 1 && words.length - trailing.length < SHORTEST_TEXT)) return undefined;
  dropEnd(last, trailing.length);
  return trailing.trim();
}

function isSignOff(line: string): boolean {
  return [END_MARK, END_WORD, RIGHTS, RESERVED].some((pattern) => pattern.test(line)) || isBracketedSignOff(line) || isInitialled(line);
}

function isBracketedSignOff(text: string, initials = INITIALS): boolean {
  const inner = /^[(（【［[]\s*(.{1,40}?)\s*[)）】］\]]$/u.exec(text)?.[1]?.replaceAll('\\/', '/');
  return inner !== undefined && (initials.test(inner) || agencyIn(inner) !== undefined || isInitialled(inner));
}

/** True for `(CityDesk)` below a text that begins with `May 4 (CityDesk) -`, as small agencies are not in the list. */
function isNamedAbove(line: string, root: Root): boolean {
  if (!/^\(\p{Lu}[^()]{1,28}\)$/u.test(line)) return false;
  return root.children.slice(0, 3).some((block) => wordsOf(block).slice(0, 100).includes(`${line} -`));
}

/** The sign-off after the last sentence, with the space before it. */
function trailingSignOff(words: string): string | undefined {
  const tail = words.slice(-60);
  const bracketed = TRAILING.exec(tail);
  if (bracketed && (isBracketedSignOff(bracketed[1]!, SHARED_INITIALS) || END_WORD.test(bracketed[1]!))) return bracketed[0];
  for (const match of [...tail.matchAll(SENTENCE_END)].reverse()) {
    const rest = tail.slice(match.index + match[0].length);
    const line = rest.trim();
    if (line !== '' && (END_WITH_MARKS.test(line) || (/^[\s/=]/.test(rest) && isInitialled(line)))) return rest;
  }
  return undefined;
}

const LONGEST = 120;
const LONGEST_RIGHTS = 250;
const SHORTEST_TEXT = 40;
const END_MARK =
  /^(?:[-–—#*\s]*30[-–—#*\s]+|#{3,}|\*{3}|[-–—]{3,}|={3,}|\/{2,}|[-–—#*=+/\s]{0,6}(?:ends?|ende|end of (?:story|text|item|message|release)|more follows|fin|fini|tamat|selesai)[-–—#*=+/\s]{0,6}|完|完了|终|終|以上|انتهى)$/iu;
const END_WITH_MARKS = /^(?:[-–—#*=]{1,3}\s?(?:30|ends?|fin)\s?[-–—#*=]{1,3}|ENDS|=+)$/i;
const END_WORD = /^[(（【［[]\s*(?:end|ends|more|fin|suite|selesai|tamat|habis|完|完了|了|终|終|続く|以上|انتهى|يتبع)\s*[)）】］\]]$/iu;
// Only a notice of rights. Sentences about rights are text.
const RIGHTS =
  /^(?:(?:[Cc]opyright|COPYRIGHT|Hak [Cc]ipta|Droits? d.auteur|版权所有|著作権|حقوق النشر)\s*[:：]?\s*(?:©|\([cC]\)|ⓒ)?|©|\([cC]\)|ⓒ)\s*(?:[Cc]opyright\s*)?(?:(?:[\p{Lu}\p{Lo}\d&][^\s.]*(?:\.(?=\S)[^\s.]*)*|of|de|by)[.,]?(?:\s+|$)){1,7}(?:(?:[Aa]ll [Rr]ights [Rr]eserved|[Tt]ous droits réservés|[Hh]ak [Cc]ipta [Dd]ilindungi(?: undang-undang)?)\.?)?$/u;
// A notice in sentences, with the words for rights.
const RESERVED =
  /^(?:©|ⓒ|\([cC]\)\s).{2,160}(?:\brights\b|droits|hak cipta|无断|無断|禁止|权|權|権|حقوق|права|δικαιώματα|derechos|diritti|direitos|rechte)/iu;
const SHARED_INITIALS = /^[a-z]{1,5}(?:\/[a-z]{1,5}){1,5}$/i;
const INITIALS = /^[a-z]{1,5}(?:[/.-][a-z]{1,5}){0,5}$/i;
const TRAILING = /(?<=[.!?。！？؟"”»」』)])\s*([(（【［[][^()（）【】［］[\]]{1,30}[)）】］\]])\s*$/u;
const SENTENCE_END = /[.!?。！？؟]["”»」』)]?/gu;
