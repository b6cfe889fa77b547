import { slugify } from 'transliteration';

const LONGEST = 60;

/**
 * A slug out of a headline in Latin letters: `Prix du riz : l’État intervient` → `prix-du-riz-l-etat-intervient`.
 *
 * @returns undefined for other scripts: how they are spelt in Latin letters is a matter of taste, and the slug stays
 */
export function slugFrom(headline: string): string | undefined {
  const letters = headline.match(/\p{L}/gu) ?? [];
  if (letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 4) return undefined;
  const words = slugify(headline.toWellFormed().slice(0, 400), { lowercase: true, separator: '-' })
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + word.length + 1 > LONGEST) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
  }
  return slug || undefined;
}

/** A slug out of the wire's identifier: the last part of it that says anything. */
export function slugFromKey(key: string): string {
  const parts = key.split(/[/:#?=]+/).filter((part) => /[a-z0-9]{4}/i.test(part));
  return slugFrom(parts.at(-1) ?? '') ?? 'story';
}

/** True for what may be a story's folder name. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
