import { stemmer } from '@orama/stemmers/french';

/**
 * What a folded French word may be a form of: Snowball's stem, and those of the forms that Snowball's rules miss
 * without accents or at all: plurals of `-er` nouns, `-ent` of the third person, infinitives.
 */
export function stemFrench(word: string): string[] {
  const singular = word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
  const forms = singular.flatMap((form) => {
    if (form.endsWith('ent') && form.length >= 6) return [form, form.slice(0, -2)];
    return form.endsWith('er') ? [form, form.slice(0, -1)] : [form];
  });
  return [...new Set(forms.map(stemmer))];
}
