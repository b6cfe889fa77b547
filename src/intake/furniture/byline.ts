import type { Root } from 'mdast';
import { cleanByline, dropExtras } from './sent-byline.ts';
import { isParagraph, wordsOf } from '../body/words.ts';

/**
 * Removes the byline from the top of a text (`By Jane Doe`, `Oleh: …`, `记者 …`, `文／…`, `بقلم: …`), if it is a separate
 * paragraph and its words look like names.
 *
 * @param given the byline that was sent as a field; a paragraph that repeats it is a byline
 * @returns the names, without “by”
 */
export function takeByline(root: Root, given?: string): string | undefined {
  const first = root.children[0];
  if (!isParagraph(first) || root.children.length < 2) return undefined;
  const words = wordsOf(first);
  if (words.trim().length > LONGEST) return undefined;
  const known = cleanByline(given);
  const isRepeated = known !== undefined && cleanByline(words) === known;
  const names = readByline(words) ?? readByline(dropExtras(words)) ?? (isRepeated ? known : undefined);
  if (names !== undefined) root.children.shift();
  return names;
}

/** The names in a line that is a byline and nothing else: `By Jane Doe`, `Oleh: …`. */
export function readByline(words: string): string | undefined {
  const line = words.trim();
  const match = BYLINES.map((pattern) => pattern.exec(line)).find(Boolean);
  return match?.[1]?.trim();
}

const LONGEST = 100;
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s+(?:(?:de|del|da|van|von|der|bin|binti|al|el|le|la|du)\\s+)*\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,4}";
const NAMES = `${NAME}(?:(?:\\s*[,;/&]\\s*|\\s+(?:and|et|dan|with|avec)\\s+)${NAME}){0,4}`;
const ONE_OR_MORE = `(?:${NAMES}|\\p{Lu}[\\p{L}\\p{M}.'’-]+)`;
// After a colon one word is enough. Without one, `By Tuesday` begins a sentence. An agency may follow: `By Jane Doe, AFP`.
const BYLINES = [
  new RegExp(
    `^(?:By|BY|Par|PAR|Oleh|OLEH|Por|POR|Von|VON|Door|DOOR|Da|Di|Автор)\\s+(${NAMES}(?:\\s*[,|–-]\\s*\\p{Lu}[\\p{L}.\\s]{1,30})?)$`,
    'u',
  ),
  new RegExp(
    `^(?:By|BY|Par|PAR|Oleh|OLEH|Por|Von|Door|Autor|Autore|Автор|Текст|Penulis|Reporter|Pewarta|Editor|Auteur|Author|Writer|Laporan|Written by|Reporting by|Text by|Texte)\\s*[:/]\\s*(${ONE_OR_MORE}(?:\\s*[,|–-]\\s*\\p{Lu}[\\p{L}.\\s]{1,30})?)$`,
    'u',
  ),
  /^(?:(?:本报|新华社|本社|特约)?(?:记者|記者)|撰文|作者|文|编译|編譯)\s*[:：／/|｜\s]\s*([\p{Script=Han}·、\s]{2,20})$/u,
  /^(?:文|取材・文|執筆|筆者|記者)\s*[:：＝=／/]\s*([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・、\s]{2,20})$/u,
  /^(?:بقلم|كتب|كتبت|تقرير|إعداد|تحرير)\s*[:：/]\s*([\p{Script=Arabic}\s.،]{3,50})$/u,
  /^بقلم\s+(\p{Script=Arabic}+(?:\s+\p{Script=Arabic}+){1,4})$/u,
];
