import type { Publication } from '../../articles/model/publication.ts';
import { showValue, type Finding } from '../../findings/finding.ts';
import { detectLanguage, alternativeLanguage } from '../../languages/detect.ts';
import { canonicalTag, nameOf, scriptOf } from '../../languages/names.ts';
import { KNOWN_LANGUAGES } from '../../languages/known-languages.ts';
import { baseLanguage, findLanguage } from '../../languages/table.ts';
import { Fault } from '../../findings/fault.ts';
import { noteOn } from '../wire/note.ts';

/**
 * The edition that an item belongs to.
 *
 * What is told on the command line counts as it is. What the wire declares is checked against the text. Between
 * languages of one script the declaration stands and the editor is told; but where the text has hardly a letter of the
 * declared language's script, the text is believed: its readers could not read it where it was declared to be.
 *
 * @param text the article's text
 * @throws Fault if it is not an edition's language, or if nothing tells
 */
export function editionOf(
  item: { line: number; language?: string | undefined },
  text: string,
  { editions }: Publication,
  told: string | undefined,
): { language: string; notes: Finding[] } {
  const { line } = item;
  const notes: Finding[] = [];
  const say = (text: string, severity: 'warning' | 'note' = 'warning'): void => void notes.push(noteOn('language', line, text, severity));
  const declared = told ?? (item.language === undefined ? undefined : readTag(item.language));
  if (item.language !== undefined && declared === undefined) say(`the language is given as ${showValue(item.language)}, which is none`);
  const detected = detectLanguage(text, declared === undefined ? editions : [...editions, declared]);
  const isDoubtful = declared !== undefined && detected !== undefined && baseLanguage(detected) !== baseLanguage(declared);

  let found = declared ?? detected;
  if (found === undefined) {
    throw new Fault(
      line,
      'no language, and a text too short to tell it, or in none that can be told',
      `one of ${editions.join(', ')}`,
      'say it: --language TAG',
    );
  }
  if (declared === undefined) {
    const other = alternativeLanguage(text, found);
    const doubt = other === undefined ? '' : `, though nothing in it tells that from ${name(other)}`;
    say(`no language is declared; the text reads as ${name(found)}${doubt}`, 'note');
  }
  if (declared !== undefined && isDoubtful && told === undefined && !isInScriptOf(declared, text)) {
    found = detected;
    say(`${declared} is declared, but the text reads as ${name(detected)} and is filed there; --language ${declared} insists`);
  } else if (isDoubtful && isKnown(declared) && scriptOf(declared) === scriptOf(detected))
    say(`${declared} is declared, but the text reads as ${name(detected)}; if so, import with --language ${detected}`);

  const edition = editions.find((tag) => tag === found) ?? editions.find((tag) => baseLanguage(tag) === baseLanguage(found));
  if (edition === undefined) {
    throw new Fault(
      line,
      declared === undefined ? `no language is declared, and an article in ${name(found)}, as it reads` : `an article in ${name(found)}`,
      `one in a language of the publication: ${editions.join(', ')}`,
      `add ${found} to \`editions\` in publication.yaml, or leave the article out${declared === undefined ? '; if it is in another language, say so: --language TAG' : ''}`,
    );
  }
  return { language: edition, notes };
}

/** True where at least one letter in twenty is of the language's script. */
function isInScriptOf(tag: string, text: string): boolean {
  const letters = text.slice(0, 2000).match(/\p{L}/gu) ?? [];
  const pattern = SCRIPTS[scriptOf(tag)];
  return pattern === undefined || letters.filter((letter) => pattern.test(letter)).length >= letters.length / 20;
}

/** Detection can only tell languages that it knows. */
function isKnown(tag: string): boolean {
  return findLanguage(tag) !== undefined;
}

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Arab: /\p{Script=Arabic}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Kore: /\p{Script=Hangul}/u,
};

/** A tag, an ISO 639 code or an English name as a tag: `fra`, `zh_CN`, `French`. */
export function readTag(text: string): string | undefined {
  const tag = canonicalTag(text.trim().replaceAll('_', '-'));
  // Four letters and more are a name, though BCP 47 would take them.
  if (tag !== undefined && baseLanguage(tag).length <= 3) return tag;
  names ??= new Map(KNOWN_LANGUAGES.map((code) => [nameOf(code, 'en').toLowerCase(), code]));
  return names.get(text.trim().toLowerCase());
}

let names: ReadonlyMap<string, string> | undefined;

function name(tag: string): string {
  return `${nameOf(tag, 'en')} (${tag})`;
}
