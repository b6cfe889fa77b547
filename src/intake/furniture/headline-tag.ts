import { sourceLanguageIn } from './disclaimer/source.ts';
import { readDisclaimer, type Disclaimer } from './disclaimer/read-disclaimer.ts';

/**
 * Splits a headline from a tag that says that it is a translation: `Harbour opens *** TRANSLATED ***`, `[MT] …`,
 * `Traduction automatique – …`, `【机器翻译】…`.
 *
 * In brackets or stars, the word “translation” is enough. With a colon or a dash, the tag must mention a machine:
 * `Translation: a craft in decline` is a headline.
 *
 * @returns the headline without the tag, and the tag as a notice
 */
export function partHeadlineTag(headline: string): { headline: string; tag?: Disclaimer } {
  for (const pattern of MARKED) {
    const match = pattern.exec(headline);
    const tag = match && readTag(match[1]!, match[0]);
    if (tag) return { headline: without(headline, match), tag };
  }
  for (const pattern of PARTED) {
    const match = pattern.exec(headline);
    const tag = match && readDisclaimer(match[1]!.trim());
    if (tag?.method !== 'machine') continue;
    const rest = without(headline, match!);
    if (!isAboutTranslation(rest)) return { headline: rest, tag };
  }
  return { headline };
}

function readTag(words: string, whole: string): Disclaimer | undefined {
  const text = whole.trim().replace(/\s*[:：–—-]+$/u, '');
  const notice = readDisclaimer(words);
  if (notice) return { ...notice, text };
  // `(MT)` is also Montana.
  if (/^[(（]\s*M\.?T/i.test(text)) return undefined;
  const core = words.trim().replace(FROM, '');
  const bare = BARE.find(([, pattern]) => pattern.test(core));
  return bare && { language: bare[0], text, sourceLanguage: sourceLanguageIn(words, bare[0]), method: 'machine' };
}

/** True for `Machine translation: the end of a craft`, which has a subject and no tag. */
function isAboutTranslation(rest: string): boolean {
  return /^\p{Ll}/u.test(rest) || ABOUT.test(rest);
}

function without(headline: string, match: RegExpExecArray): string {
  const rest = `${headline.slice(0, match.index)} ${headline.slice(match.index + match[0].length)}`.trim();
  return rest === '' ? headline : rest;
}

// Words of headlines about machine translation.
const ABOUT =
  /^(?:how|why|what|who|is|are|can|will|should|does|do|when|comment|pourquoi|que(?:l|lle)?|quand|apa(?:kah)?|bagaimana|mengapa|kenapa|wie|warum|was|cómo|por qué|como|perché|come|hoe|waarom)(?!\p{L})|translat|(?<!\p{L})AI(?!\p{L})|traduc|traduct|terjemah|übersetz|翻訳|翻译|翻譯|ترجم|перевод|번역|language|langue|bahasa|sprache|idioma|言語|语言|語言|لغة/iu;
const FROM = /\s(?:from|du|de l['’]|dari bahasa|dari|aus dem|del|do|dal|uit het|från|fra|с|z)\s?.*$/iu;
// A pair of brackets, or stars and similar characters on both sides, at either end.
const MARKED = [
  /^\s*(?:[[(（【［<「{*#~|=]{1,5})\s*([^\][()（）【】［］<>「」{}*#~|=]{2,80}?)\s*(?:[\])）】］>」}*#~|=]{1,5})\s*[:：–—-]?\s*/u,
  /\s*[–—-]?\s*(?:[[(（【［<「{*#~=]{1,5})\s*([^\][()（）【】［］<>「」{}*#~|=]{2,80}?)\s*(?:[\])）】］>」}*#~=]{1,5})\s*$/u,
];
const PARTED = [
  /^([^:：|｜]{2,80}?)\s*[:：|｜]\s*/u,
  /^([^–—]{2,80}?)\s*(?:[–—]|\s--?\s)\s*/u,
  /\s*[|｜–—:：]\s*([^|｜–—:：]{2,80})$/u,
  /\s--?\s([^|｜–—:：]{2,80})$/u,
];
const BARE: readonly (readonly [string, RegExp])[] = [
  ['en', /^(?:(?:auto|machine)[\s-]?)?(?:translated|translation)(?: version)?$|^M\.?T\.?$/i],
  ['fr', /^(?:traduite?|traduction)$/i],
  ['id', /^(?:terjemahan|diterjemahkan)$/i],
  ['ja', /^(?:翻訳(?:記事|版)?|自動翻訳|機械翻訳|AI翻訳|訳)$/],
  ['zh', /^(?:[机機][译譯翻]|翻[译譯]|[译譯]文|AI[译譯翻]|自[动動][译譯])$/],
  ['ar', /^(?:مترجمة?|ترجمة)$/],
  ['de', /^(?:übersetzt|übersetzung|MÜ)$/i],
  ['es', /^(?:traducid[oa]|traducción)$/i],
  ['pt', /^(?:traduzid[oa]|tradução)$/i],
  ['it', /^(?:tradott[oa]|traduzione)$/i],
  ['nl', /^(?:vertaald|vertaling)$/i],
  ['sv', /^(?:översatt|översättning)$/i],
  ['nb', /^(?:oversatt|oversettelse)$/i],
  ['da', /^(?:oversat|oversættelse)$/i],
  ['fi', /^(?:käännetty|käännös|suomennos)$/i],
  ['pl', /^(?:tłumaczenie|przetłumaczone)$/i],
  ['ru', /^(?:перевод|переведено)$/i],
  ['ko', /^(?:번역|기계번역|자동번역)$/],
  ['tr', /^(?:çeviri|çevrildi)$/i],
  ['vi', /^(?:bản dịch|dịch)$/i],
];
