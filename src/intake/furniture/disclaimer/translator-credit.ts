import { TOOLS } from './wordings.ts';

/**
 * Reads the credit of a translator, a person or an office: `Translated by Jane Doe`, `Traduit par …`, `译者：…`.
 *
 * @returns the language of its words, and the name
 */
export function readTranslatorCredit(text: string): { language: string; name: string } | undefined {
  const line = text.trim().replace(/^[(（[【*_\s]+|[)）\]】*_.\s]+$/gu, '');
  if (line.length > LONGEST) return undefined;
  for (const [language, pattern] of CREDITS) {
    const name = pattern.exec(line)?.[1]?.trim();
    if (name !== undefined && !TOOLS.test(name) && !NO_PERSON.test(name)) return { language, name };
  }
  return undefined;
}

/** True for a name that only an organisation has. */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}

const LONGEST = 120;
const NAME =
  "(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s(?:(?:de|del|da|van|von|der|bin|binti|al|el|le|la|du|and|et|dan|y|e|und|en|og|och|&)\\s)?\\p{Lu}[\\p{L}\\p{M}.'’-]*){1,5})";
const NAMED = '(?:\\p{L}+ (?:language )?){0,2}';
const EASTERN = '([\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hiragana}ー・·、\\s]{2,20})';
const CREDITS: readonly (readonly [string, RegExp])[] = [
  ['en', new RegExp(`^(?:[Tt]ranslat(?:ed(?: from (?:the )?${NAMED})?|ion)\\s?by|[Tt]ranslat(?:ion|or)\\s?:)\\s${NAME}$`, 'u')],
  ['fr', new RegExp(`^(?:[Tt]raduit(?:e)?(?: (?:de l['’]|du )\\p{L}+)? par|[Tt]raduction(?: de)?\\s?:?)\\s${NAME}$`, 'u')],
  ['id', new RegExp(`^(?:[Dd]iterjemahkan(?: dari bahasa \\p{L}+)? oleh|[Pp]enerjemah\\s?:|[Aa]lih [Bb]ahasa\\s?:)\\s?${NAME}$`, 'u')],
  ['ja', new RegExp(`^(?:翻訳者?|訳者?)\\s?[:：／/＝=]\\s?${EASTERN}$`, 'u')],
  ['zh', new RegExp(`^(?:翻[译譯]|[译譯]者?|编译|編譯)\\s?[:：／/]\\s?${EASTERN}$`, 'u')],
  ['ar', /^(?:ترجمة|ترجمها|ترجمه|المترجمة?)\s?[:：]\s?([\p{Script=Arabic}\s]{5,50})$/u],
  ['de', new RegExp(`^(?:(?:[Aa]us dem \\p{L}+ )?[Üü]bersetzt von|[Aa]us dem \\p{L}+ von|[Üü]bersetzung\\s?:)\\s${NAME}$`, 'u')],
  ['es', new RegExp(`^(?:[Tt]raducid[oa](?: del \\p{L}+)? por|[Tt]raducción(?: de\\s?|\\s?):?)\\s?${NAME}$`, 'u')],
  ['pt', new RegExp(`^(?:[Tt]raduzid[oa](?: do \\p{L}+)? por|[Tt]radução(?: de\\s?|\\s?):?)\\s?${NAME}$`, 'u')],
  ['it', new RegExp(`^(?:[Tt]radott[oa](?: dal(?:l['’]| )\\p{L}+)? da|[Tt]raduzione(?: di\\s?|\\s?):?)\\s?${NAME}$`, 'u')],
  ['nl', new RegExp(`^(?:[Vv]ertaald(?: uit het \\p{L}+)? door|[Vv]ertaling\\s?:)\\s${NAME}$`, 'u')],
  ['sv', new RegExp(`^(?:[Öö]versatt(?: från \\p{L}+)? av|[Öö]versättning\\s?:)\\s${NAME}$`, 'u')],
  ['nb', new RegExp(`^(?:[Oo]versatt(?: fra \\p{L}+)? av|[Oo]versettelse\\s?:)\\s${NAME}$`, 'u')],
  ['da', new RegExp(`^(?:[Oo]versat(?: fra \\p{L}+)? af|[Oo]versættelse\\s?:)\\s${NAME}$`, 'u')],
  ['fi', new RegExp(`^(?:[Kk]ääntänyt|[Kk]äännös\\s?:|[Ss]uomennos\\s?:|[Ss]uomentanut)\\s${NAME}$`, 'u')],
  ['pl', new RegExp(`^(?:[Tt]łumaczenie\\s?:|[Pp]rzekład\\s?:|[Pp]rzełożył[a]?|[Tt]łumaczył[a]?)\\s${NAME}$`, 'u')],
  ['cs', new RegExp(`^(?:[Pp]řeklad\\s?:|[Pp]řeložila?)\\s${NAME}$`, 'u')],
  ['ru', new RegExp(`^(?:[Пп]еревод(?:чик|чица)?\\s?:|[Пп]еревод с \\p{L}+\\s?:?|[Пп]еревела?)\\s${NAME}$`, 'u')],
  ['tr', new RegExp(`^(?:[Çç]eviren|[Çç]eviri)\\s?:\\s${NAME}$`, 'u')],
];
const NO_PERSON =
  /^(?:A\.?I\.?|IA|KI|MT|machine|mesin|kecerdasan|intelligence|künstliche|google|deepl|自動|机器|機器|人工|機械)(?:\s|$|[机器翻智知])|automat|artifici/iu;
const ORGANISATION =
  /(?<!\p{L})(?:Translations?|Translators|Agency|Agence|Agencia|Bureau|Büro|Ltd|Inc|LLC|GmbH|S\.A|News|Press|Services?|Desk|Team|Redaksi|Rédaction|Media|Group|Foundation|Kantor|PT)(?!\p{L})/u;
