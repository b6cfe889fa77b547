import { stemmer } from '@orama/stemmers/french';

/**
 * Stems a folded French word with Snowball's algorithm. Also returns the stems of forms that Snowball misses, always or
 * because the accents are gone: plurals of nouns in `-er`, third persons in `-ent`, infinitives.
 */
export function stemFrench(word: string): string[] {
  const singular = word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
  const forms = singular.flatMap((form) => {
    if (form.endsWith('ent') && form.length >= 6) return [form, form.slice(0, -2)];
    return form.endsWith('er') ? [form, form.slice(0, -1)] : [form];
  });
  return [...new Set(forms.map(stemmer))];
}
