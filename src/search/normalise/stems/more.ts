import type { Language } from './language.ts';

/*
 * Rules for languages that a publication may have editions in, with too few forms of their own for a file.
 */

/** Removes the longest of the endings, but leaves at least `least` letters. */
function strip(word: string, endings: readonly string[], least: number): string {
  const ending = endings.find((suffix) => word.endsWith(suffix) && [...word].length - [...suffix].length >= least);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

const byLength = (text: string): string[] => text.split(' ').toSorted((a, b) => b.length - a.length);

/** Korean: particles and common endings (Sohn, The Korean Language, §9.2), longest first. */
export const korean: Language = { least: 1, shortest: 1, stems: (word) => [word, strip(word.normalize('NFC'), KOREAN, 2)] };
const KOREAN = byLength(
  '은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 로 으로 로서 으로서 로써 으로써 와 과 도 만 까지 부터 보다 처럼 마다 조차 밖에 이나 나 이라 라 이라고 라고 이며 며 이다 들 들이 들은 들을 들의 들에게 에는 에도 에서는 에서도 으로는 로는 과의 와의',
);

/** Hebrew: `ו` and, `ה` the, `ב` in, `ל` to, `מ` from, `ש` that, `כ` as, and endings of the plural. Both readings are returned, as for Arabic. */
export const hebrew: Language = {
  least: 3,
  stems(word) {
    const bodies = [word];
    for (let body = word; /^[והבלמשכ]/.test(body) && body.length >= 4 && bodies.length < 4;) bodies.push((body = body.slice(1)));
    return [...new Set(bodies.flatMap((body) => [body, strip(body, ['ים', 'ות', 'יים'], 3)]))];
  },
};

/** Persian: plurals, the comparative, and the endings that are written with a half-space. */
export const persian: Language = { least: 3, stems: (word) => [word, strip(word, byLength('هاي هايي ها هاي‌ ان ات تر ترين ام اش اي'), 3)] };

/** Polish: endings of cases and genders, of Stempel's most frequent (Białecki 2004), on folded words. */
export const polish: Language = {
  least: 4,
  stems: (word) => [
    strip(word, byLength('ami ach owi om ow ego emu ymi imi ej a e i o u y em ie iem ia iu iom iami iach owie ych ich ym im'), 3),
  ],
};

/** Hindi: endings of number, case and gender (Ramanathan and Rao 2003), without their vowel signs, which the index drops. */
export const hindi: Language = { least: 3, stems: (word) => [strip(word, byLength('ों ें ाओं ियों ियाँ ाएं ी ा े ि ू ु ो'), 2)] };

/** Portuguese plurals in `-ões`, `-ães`, `-ais`, `-éis`, `-ns`, which Snowball does not know once the accents are gone. */
export function portugueseSingular(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:oes|aes)$/, 'ao')
    .replace(/ais$/, 'al')
    .replace(/eis$/, 'el')
    .replace(/ois$/, 'ol')
    .replace(/ns$/, 'm');
}
