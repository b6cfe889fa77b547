/**
 * True for a country, in the languages that agencies write in: what a dateline names behind a town
 * (`NYERI, Kenya`, `Lugo, España`). The names are CLDR's, as the runtime has them.
 */
export function isKnownRegion(name: string): boolean {
  names ??= new Set(LANGUAGES.flatMap(namesIn));
  return names.has(fold(name));
}

let names: ReadonlySet<string> | undefined;

function namesIn(language: string): string[] {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const found: string[] = [];
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const name = display.of(first + second);
      if (name) found.push(fold(name));
    }
  return found;
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const LANGUAGES = ['en', 'fr', 'es', 'de', 'it', 'pt', 'nl', 'id', 'ar', 'ru', 'tr'];
