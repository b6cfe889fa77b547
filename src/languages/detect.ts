import { francAll } from 'franc';
import { canonicalTag } from './names.ts';
import { baseLanguage, findLanguage, LANGUAGES } from './table.ts';

/** Below this many letters franc's answer is chance (measured: single sentences of 60 letters reach 96 %). */
const ENOUGH_LETTERS = 60;
/** franc itself looks at no more than this many characters. */
const SAMPLE = 2048;

/**
 * The language a text is written in.
 *
 * Script decides first. Among languages of one script franc decides, restricted to the candidates: without
 * that it calls Indonesian Malay and English Scots. Because a restricted franc must answer, its answer is held
 * against the unrestricted one when that names a language of the table which scores clearly higher.
 *
 * @param text   running text, Markdown allowed; only the first 2,048 characters count
 * @param among  the tags to expect, usually the publication's editions
 * @returns the tag, one of `among` where the text is one of them, else the best guess; undefined where the
 *   text is too short or the verdict is a toss-up
 */
export function detectLanguage(text: string, among: readonly string[]): string | undefined {
  const sample = text.slice(0, SAMPLE * 2);
  const letters = sample.match(/\p{L}/gu) ?? [];
  const script = dominantScript(letters);
  if (letters.length < (script === 'Latn' ? ENOUGH_LETTERS : ENOUGH_LETTERS / 4)) return undefined;

  if (script === 'Jpan' || script === 'Hani' || script === 'Kore') {
    const tag = { Jpan: 'ja', Hani: 'zh', Kore: 'ko' }[script];
    return among.find((candidate) => baseLanguage(candidate) === tag) ?? tag;
  }

  const candidates = among.filter((tag) => findLanguage(tag)?.script === script);
  const restricted = verdict(sample, candidates);
  const open = verdict(sample, comparable(script, among));
  if (!open) return restricted?.tag;
  if (!restricted || !candidates.includes(open.tag)) {
    // Only a clear lead over the best expected language makes an unexpected one worth naming.
    const lead = restricted ? open.scoreOf(restricted.tag) : 0;
    return lead > 0.9 ? restricted?.tag : open.tag;
  }
  return restricted.tag;
}

/** The script most letters are written in. Kana anywhere above a trace makes Han text Japanese. */
function dominantScript(letters: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const letter of letters) {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Latn';
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Hani') ?? 0;
  if (kana > 0 && kana >= han * 0.05) {
    counts.set('Jpan', kana + han);
    counts.delete('Hani');
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'Latn';
}

/** Every known language of a script, except that of two near-twins only the expected one stands. */
function comparable(script: string, among: readonly string[]): string[] {
  const expected = new Set(among.map(baseLanguage));
  const hidden = expected.has('id') && !expected.has('ms') ? 'ms' : expected.has('ms') && !expected.has('id') ? 'id' : '';
  return LANGUAGES.filter(({ tag, script: own }) => own === script && tag !== hidden).map(({ tag }) => tag);
}

function verdict(sample: string, tags: readonly string[]): { tag: string; scoreOf(tag: string): number } | undefined {
  const tagOf = new Map<string, string>();
  for (const tag of tags) {
    for (const code of findLanguage(tag)?.iso6393 ?? []) {
      // Malay's codes stand for Indonesian only while no candidate claims them as its own.
      if (!tagOf.has(code) || canonicalTag(code) === tag) tagOf.set(code, tag);
    }
  }
  if (tagOf.size === 0) return undefined;
  const ranked = francAll(sample.slice(0, SAMPLE), { only: [...tagOf.keys()] });
  const best = ranked[0];
  if (!best || best[0] === 'und') return undefined;
  const scoreOf = (tag: string) => ranked.find(([code]) => tagOf.get(code) === tag)?.[1] ?? 0;
  return { tag: tagOf.get(best[0])!, scoreOf };
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Thai', /\p{Script=Thai}/u],
];
