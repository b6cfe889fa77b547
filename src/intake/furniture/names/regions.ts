/**
 * True for the name of a country in a language of agencies, as in datelines after a town (`NYERI, Kenya`, `Lugo, España`).
 * The names are those of the runtime's CLDR.
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
