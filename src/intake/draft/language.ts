import type { Publication } from '../../articles/model/publication.ts';
import { showValue, type Finding } from '../../findings/finding.ts';
import { detectLanguage, alternativeLanguage } from '../../languages/detect.ts';
import { canonicalTag, nameOf, scriptOf } from '../../languages/names.ts';
import { KNOWN_LANGUAGES } from '../../languages/known-languages.ts';
import { baseLanguage, findLanguage } from '../../languages/table.ts';
import { runningText } from '../../languages/running-text.ts';
import { Fault } from '../../findings/fault.ts';
import { noteOn } from '../wire/note.ts';

/**
 * Determines the edition that an item belongs to.
 *
 * A language from the command line always counts. A language that the wire declares is compared with the text. If the
 * text seems to be in another language of the same script, the declared one is used, with a warning. If the text has
 * almost no letters of the declared language's script, the language of the text is used. On a web page the
 * declared language is often that of the site's templates, so the text counts there in any script if it is long.
 *
 * @param text  the article's text
 * @param given the language from the command line
 * @throws Fault if the publication has no edition in the language, or if the language cannot be determined
 */
export function editionOf(
  item: { line: number; language?: string | undefined; isPage?: boolean | undefined },
  text: string,
  { editions }: Publication,
  given: string | undefined,
): { language: string; notes: Finding[] } {
  const { line } = item;
  const notes: Finding[] = [];
  const add = (note: string, severity: 'warning' | 'note' = 'warning'): void => void notes.push(noteOn('language', line, note, severity));
  const declared = given ?? (item.language === undefined ? undefined : readTag(item.language));
  if (item.language !== undefined && declared === undefined)
    add(`the language is given as ${showValue(item.language)}, which is not a language`);
  const detected = detectLanguage(runningText(text), declared === undefined ? editions : [...editions, declared]);
  const isDoubtful = declared !== undefined && detected !== undefined && baseLanguage(detected) !== baseLanguage(declared);

  let found = declared ?? detected;
  if (found === undefined) {
    throw new Fault(
      line,
      'no language, and a text that is too short, a table, or in a language that cannot be recognised',
      `one of ${editions.join(', ')}`,
      'give the language: --language TAG',
    );
  }
  if (declared === undefined) {
    const alternative = alternativeLanguage(text, found);
    const doubt = alternative === undefined ? '' : `, but it could also be ${name(alternative)}`;
    add(`no language is declared; the text reads as ${name(found)}${doubt}`, 'note');
  }
  if (
    declared !== undefined &&
    isDoubtful &&
    given === undefined &&
    (!isInScriptOf(declared, text) || isSurelyNot(declared, detected, text))
  ) {
    found = detected;
    add(
      `${declared} is declared, but the text reads as ${name(detected)} and is filed there; to file it as ${declared}, use --language ${declared}`,
    );
  } else if (isDoubtful && isKnown(declared) && scriptOf(declared) === scriptOf(detected))
    add(`${declared} is declared, but the text reads as ${name(detected)}; if so, import with --language ${detected}`);

  const edition = editions.find((tag) => tag === found) ?? editions.find((tag) => baseLanguage(tag) === baseLanguage(found));
  if (edition === undefined) {
    throw new Fault(
      line,
      declared === undefined
        ? `no language is declared, and an article in ${name(found)}, as it reads`
        : found === declared
          ? `an article in ${name(found)}`
          : `${declared} declared, and an article in ${name(found)}, as it reads`,
      `one in a language of the publication: ${editions.join(', ')}`,
      `add ${found} to \`editions\` in publication.yaml, or leave the article out${declared === undefined ? '; if it is in another language, use --language TAG' : ''}`,
    );
  }
  return { language: edition, notes };
}

/** True if at least one letter in twenty is of the language's script. The share was chosen by hand; not measured. */
function isInScriptOf(tag: string, text: string): boolean {
  const letters = text.slice(0, 2000).match(/\p{L}/gu) ?? [];
  const pattern = SCRIPTS[scriptOf(tag)];
  return pattern === undefined || letters.filter((letter) => pattern.test(letter)).length >= letters.length / 20;
}

/** True if each part of a long text reads as a language other than the declared one. False for languages that are hard to tell apart. */
function isSurelyNot(declared: string, detected: string, text: string): boolean {
  if (text.length < 3 * PART || alternativeLanguage(text, detected) !== undefined) return false;
  const parts = [0.25, 0.5, 0.75].map((share) => text.slice(Math.floor(text.length * share), Math.floor(text.length * share) + PART));
  return parts.every((part) => {
    const read = detectLanguage(part, [declared]);
    return read !== undefined && baseLanguage(read) !== baseLanguage(declared);
  });
}

const PART = 350;

/** True if the language is one that can be detected. */
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

/** Converts a tag, an ISO 639 code or an English name to a BCP 47 tag: `fra`, `zh_CN`, `French`. */
export function readTag(text: string): string | undefined {
  const tag = canonicalTag(text.trim().replaceAll('_', '-'));
  // Four or more letters are a name, although BCP 47 accepts them as a tag.
  if (tag !== undefined && baseLanguage(tag).length <= 3) return tag;
  names ??= new Map(KNOWN_LANGUAGES.map((code) => [nameOf(code, 'en').toLowerCase(), code]));
  return names.get(text.trim().toLowerCase());
}

let names: ReadonlyMap<string, string> | undefined;

function name(tag: string): string {
  return `${nameOf(tag, 'en')} (${tag})`;
}
