import { KNOWN_LANGUAGES } from '../../../languages/known-languages.ts';

/**
 * The languages that a text names, in order: `anglais` in French, `英语` in Chinese.
 *
 * @param inLanguage the language of the text; one of those in `disclaimer-words.ts` and `disclaimer-labels.ts`
 */
export function languagesNamed(text: string, inLanguage: string): NamedLanguage[] {
  const { pattern, tags } = namesIn(inLanguage);
  const found: NamedLanguage[] = [];
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? match[0];
    const tag = tags.get(fold(name));
    if (tag) found.push({ tag, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

export interface NamedLanguage {
  tag: string;
  start: number;
  end: number;
}

function namesIn(language: string): Names {
  const known = kept.get(language);
  if (known) return known;
  const display = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  const tags = new Map<string, string>();
  const names: string[] = [];
  const add = (name: string, tag: string) => {
    const stem = stemOf(name, language);
    names.push(stem);
    tags.set(fold(stem), tag);
  };
  for (const tag of KNOWN_LANGUAGES) {
    const name = display.of(tag);
    // “Bahasa Indonesia” and its kin: the language's word for language is not part of the name here.
    if (name) add(name.replace(/^bahasa |^tiếng | dili$/i, ''), tag);
  }
  for (const [name, tag] of OTHER_NAMES[language] ?? []) add(name, tag);
  const alternatives = names.toSorted((a, b) => b.length - a.length).map((name) => name.replace(/[أإآا]/g, '[أإآا]'));
  const ending = ENDINGS[language] ?? '';
  const isSpaced = !/^(?:ja|zh|ko|th)$/.test(language);
  const source = isSpaced
    ? `(?<!\\p{L})${PREFIXES[language] ?? ''}(${alternatives.join('|')})${ending}(?!\\p{L})`
    : `(${alternatives.join('|')})`;
  const made = { pattern: new RegExp(source, 'giu'), tags };
  kept.set(language, made);
  return made;
}

function stemOf(name: string, language: string): string {
  const ending = NAME_ENDS[language];
  const stem = ending ? name.replace(ending, '') : name;
  return stem.length >= 3 ? stem : name;
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[أإآ]/g, 'ا');
}

/** Names that `Intl` does not have. */
const OTHER_NAMES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Bahasa Indonesia', 'id'],
    ['Bahasa', 'id'],
    ['Mandarin', 'zh'],
    ['Farsi', 'fa'],
    ['Tagalog', 'fil'],
    ['Flemish', 'nl'],
    ['Norwegian Bokmål', 'nb'],
  ],
  fr: [
    ['indonésienne', 'id'],
    ['anglaise', 'en'],
    ['française', 'fr'],
    ['chinoise', 'zh'],
    ['japonaise', 'ja'],
    ['allemande', 'de'],
    ['espagnole', 'es'],
    ['italienne', 'it'],
    ['mandarin', 'zh'],
  ],
  id: [
    ['Indonesia', 'id'],
    ['Inggris', 'en'],
    ['Mandarin', 'zh'],
    ['Tionghoa', 'zh'],
    ['China', 'zh'],
    ['Cina', 'zh'],
    ['Arab', 'ar'],
    ['Jepang', 'ja'],
    ['Prancis', 'fr'],
    ['Perancis', 'fr'],
    ['Melayu', 'ms'],
    ['Inggeris', 'en'],
    ['Jepun', 'ja'],
    ['Finlandia', 'fi'],
    ['Spanyol', 'es'],
    ['Belanda', 'nl'],
    ['Tagalog', 'fil'],
    ['Parsi', 'fa'],
  ],
  ja: [
    ['中国語', 'zh'],
    ['インドネシア語', 'id'],
    ['英文', 'en'],
  ],
  zh: [
    ...([
      ['印尼语', 'id'],
      ['印尼語', 'id'],
      ['印尼文', 'id'],
      ['印度尼西亚文', 'id'],
      ['印度尼西亞語', 'id'],
      ['英文', 'en'],
      ['英語', 'en'],
      ['法文', 'fr'],
      ['法語', 'fr'],
      ['日文', 'ja'],
      ['日語', 'ja'],
    ] as const),
    ...([
      ['阿拉伯文', 'ar'],
      ['阿拉伯語', 'ar'],
      ['汉语', 'zh'],
      ['漢語', 'zh'],
      ['德文', 'de'],
      ['德語', 'de'],
      ['西班牙文', 'es'],
      ['西班牙語', 'es'],
      ['俄文', 'ru'],
      ['俄語', 'ru'],
      ['韩文', 'ko'],
      ['韓文', 'ko'],
      ['马来文', 'ms'],
    ] as const),
  ],
  ar: [
    ['الأندونيسية', 'id'],
    ['الاندونيسية', 'id'],
    ['الانجليزية', 'en'],
  ],
};

/** Inflection, as far as a name's end shows it. */
const ENDINGS: Readonly<Record<string, string>> = {
  de: '(?:en?|er|es)?',
  en: '(?:-language)?',
  ru: '\\p{L}{0,4}',
  uk: '\\p{L}{0,4}',
  pl: '\\p{L}{0,4}',
  cs: '\\p{L}{0,4}',
  fi: '\\p{L}{0,6}',
  hu: '\\p{L}{0,4}',
  el: '\\p{L}{0,3}',
  ro: '\\p{L}{0,2}',
  sv: 'n?',
  th: '',
  tr: '(?:den|dan|ten|tan|ye|ya|e|a)?',
  fr: 's?',
};

/** The end of a name that changes with its case. */
const NAME_ENDS: Readonly<Record<string, RegExp>> = {
  ru: /(?:ий|ый)$/,
  uk: /а$/,
  pl: /i$/,
  cs: /a$/,
  // `englanti`, `englannista`
  fi: /(?:nti|i|a)$/,
  el: /ά$/,
  ro: /ă$/,
};

/** Prefixes that form one word with a name. */
const PREFIXES: Readonly<Record<string, string>> = {
  he: '[מבהלו]{0,2}',
};

interface Names {
  pattern: RegExp;
  tags: ReadonlyMap<string, string>;
}

const kept = new Map<string, Names>();
