/**
 * The canonical form of a BCP 47 tag: `fra` → `fr`, `ZH-hant` → `zh-Hant`.
 *
 * @returns undefined if the text is not a well-formed tag
 */
export function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

/** A language's name in that language, capitalised for menus: `Français`, `日本語`, `Bahasa Indonesia`. */
export function ownName(tag: string): string {
  const name = ENDONYMS[tag] ?? nameOf(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A language's name in another language: `indonésien` for `id` in `fr`. Falls back to the tag. */
export function nameOf(tag: string, inTag: string): string {
  const key = `${tag} ${inTag}`;
  const known = namesKept.get(key);
  if (known !== undefined) return known;
  let names = displayNames.get(inTag);
  if (!names) {
    names = new Intl.DisplayNames([inTag], { type: 'language', fallback: 'code' });
    displayNames.set(inTag, names);
  }
  const name = canonicalTag(tag) ? (names.of(tag) ?? tag) : tag;
  namesKept.set(key, name);
  return name;
}

/** `ltr` or `rtl`, by the tag's most likely script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}

/** ISO 15924 code of a tag's most likely script: `Arab`, `Hans`, `Jpan`, `Latn`. */
export function scriptOf(tag: string): string {
  let script = scriptsKept.get(tag);
  if (script === undefined) scriptsKept.set(tag, (script = new Intl.Locale(tag).maximize().script ?? 'Latn'));
  return script;
}

/** The short code of a provenance line: `ID`, `ZH-HANT`. */
export function languageCode(tag: string): string {
  return tag.toUpperCase();
}

// CLDR has "Indonesia" for id; speakers and language menus say "Bahasa Indonesia".
const ENDONYMS: Readonly<Record<string, string>> = { id: 'Bahasa Indonesia', ms: 'Bahasa Melayu' };

// The right-to-left scripts in use today: https://www.unicode.org/iso15924/
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

// A page needs a dozen of these, and a build renders thousands of pages.
const displayNames = new Map<string, Intl.DisplayNames>();
const namesKept = new Map<string, string>();
const scriptsKept = new Map<string, string>();
