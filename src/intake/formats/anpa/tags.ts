/** The content of the lines above the text. */
export interface Tags {
  keyword?: string | undefined;
  headline?: string | undefined;
  description?: string | undefined;
  by?: string | undefined;
  agency?: string | undefined;
  /** For editors: `Eds: …`, `AP Photo …`. */
  edNotes: string[];
}

/**
 * Reads the tag lines at the top of a text, `^words<`: the keyword with its word count, the headline, the byline with the
 * agency below it, notes to editors. Everything else is the text.
 *
 * @param text between STX and ETX
 */
export function readTags(text: string): { tags: Tags; isTagged: boolean; lines: string[] } {
  const tags: Tags = { edNotes: [] };
  const lines = text.split('\n');
  let index = 0;
  let isTagged = false;
  const others: string[] = [];
  let isBehindByline = false;
  let standfirst: string | undefined;
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    if (BLANK.test(line)) continue;
    if (!TAG.test(line)) break;
    const words = wordsOf(line);
    if (words === '') continue;
    isTagged = true;
    const name = BYLINE.exec(words)?.[1];
    if (tags.keyword === undefined && tags.headline === undefined && KEYWORD.test(words)) tags.keyword = words.replace(COUNT, '').trim();
    else if (NOTE.test(words)) tags.edNotes.push(words.replace(DASH, ' — '));
    else if (name !== undefined && tags.by === undefined) {
      tags.by = name;
      isBehindByline = true;
      continue;
    } else if (isBehindByline && AGENCY.test(words) && /[a-z]/.test(words)) addAgency(tags, words);
    else if (isBehindByline) break;
    else if (tags.headline === undefined) tags.headline = words;
    else if (tags.description === undefined && others.length === 0 && SENTENCE.test(words)) {
      tags.description = words.replace(DASH, ' — ');
      standfirst = line;
    } else others.push(line);
  }
  const rest = lines.slice(index);
  // A message with only such lines is a list, and this is its first entry.
  if (standfirst !== undefined && rest.every((line) => BLANK.test(line))) {
    tags.description = undefined;
    others.unshift(standfirst);
  }
  return { tags, isTagged, lines: [...others, ...rest] };
}

/** A reporter's rank belongs to the name; it is not a source. */
function addAgency(tags: Tags, words: string): void {
  if (RANK.test(words)) tags.by = `${tags.by}, ${words}`;
  else tags.agency ??= words.replace(/^For\s+/, '');
}

function wordsOf(line: string): string {
  // `*9006<` is a code of the desk before the keyword.
  return line
    .replace(/^\^*(?:\*\d{1,6}<[ \t]*\^?)?/, '')
    .replace(/[<=>^\s]+$/, '')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .trim();
}

const BLANK = /^[\s<=^]*$/;
const TAG = /^(?:\^|\*\d{1,6}<)/;
const KEYWORD = /^(?:[A-Z]{2,3}-[^\s].{0,90}|[^\s].{0,70},\d{1,5})$/;
const COUNT = /,\s*\d{0,5}$/;
const NOTE = /^\(?(?:Eds\b|EDS\b|Editors?\b|EDITORS?\b|[A-Z]{2,4} (?:Photos?|Video|Graphics?|Audio)\b|Photo |Note to )/;
const BYLINE = /^(?:By|BY|Por|Par)\s+(\S.{1,90})$/;
// A line of a few words, most of them with a capital: an agency, or a reporter's rank.
const AGENCY = /^(?:(?:[A-Z][\w.&'-]*|for|For|of|the|and|de)(?:\s+|$)){1,6}$/;
const RANK = /\b(?:Writer|Reporter|Editor|Correspondent|Columnist)s?\b/i;
const SENTENCE = /^.{60,}|^.{30,}[.!?]”?$/;
const DASH = / _ /g;
