import type { Publication } from '../articles/publication.ts';
import { showValue } from '../articles/problem.ts';
import { detectLanguage } from '../languages/detect.ts';
import { canonicalTag, nameOf } from '../languages/names.ts';
import { baseLanguage } from '../languages/table.ts';
import type { Note } from './note.ts';
import { Refusal } from './refusal.ts';

/**
 * The edition that an item belongs to.
 *
 * What is told on the command line counts as it is. What the wire declares is checked against the text: where the
 * text is plainly in another language, the text is believed and the editor told, since a wrong declaration puts an
 * article into an edition whose readers cannot read it.
 *
 * @param text the article's text
 * @throws Refusal where it is no edition's language, or where nothing tells
 */
export function editionOf(
  item: { line: number; language?: string | undefined },
  text: string,
  { editions }: Publication,
  told: string | undefined,
): { language: string; notes: Note[] } {
  const { line } = item;
  const notes: Note[] = [];
  const say = (note: string): void => void notes.push({ severity: 'warning', line, text: note });
  const detected = detectLanguage(text, editions);
  if (told !== undefined) {
    if (detected !== undefined && baseLanguage(detected) !== baseLanguage(told))
      say(`--language is ${told}, but the text reads as ${name(detected)}`);
    return { language: told, notes };
  }

  const declared = item.language === undefined ? undefined : readTag(item.language);
  if (item.language !== undefined && declared === undefined) say(`the language is given as ${showValue(item.language)}, which is none`);
  if (declared === undefined && detected === undefined) {
    throw new Refusal(line, 'no language, and too little text to tell it', `one of ${editions.join(', ')}`, 'say it: --language TAG');
  }
  if (declared === undefined) notes.push({ severity: 'note', line, text: `no language is declared; the text reads as ${name(detected!)}` });
  else if (detected !== undefined && baseLanguage(detected) !== baseLanguage(declared)) {
    say(`${declared} is declared, but the text reads as ${name(detected)} and is filed there; --language ${declared} insists`);
  }
  const found =
    detected !== undefined && (declared === undefined || baseLanguage(detected) !== baseLanguage(declared)) ? detected : declared!;
  const edition = editions.find((tag) => tag === found) ?? editions.find((tag) => baseLanguage(tag) === baseLanguage(found));
  if (edition === undefined) {
    throw new Refusal(
      line,
      `an article in ${name(found)}`,
      `one in a language of the publication: ${editions.join(', ')}`,
      `add ${found} to \`editions\` in publication.yaml, or leave the article out`,
    );
  }
  return { language: edition, notes };
}

/** A tag, an ISO 639 code or an English name as a tag: `fra`, `zh_CN`, `French`. */
export function readTag(text: string): string | undefined {
  const tag = canonicalTag(text.trim().replaceAll('_', '-'));
  // Four letters and more are a name, though BCP 47 would take them.
  if (tag !== undefined && baseLanguage(tag).length <= 3) return tag;
  names ??= new Map(NAMED.map((code) => [nameOf(code, 'en').toLowerCase(), code]));
  return names.get(text.trim().toLowerCase());
}

const NAMED = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'id', 'it', 'ja', 'ko', 'ms', 'nl', 'pt', 'ru', 'sv', 'th', 'tr', 'ur', 'vi', 'zh'];
let names: ReadonlyMap<string, string> | undefined;

function name(tag: string): string {
  return `${nameOf(tag, 'en')} (${tag})`;
}
