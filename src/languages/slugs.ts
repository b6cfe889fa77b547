/** `latinSlug` with a cache: many articles name the same few places. */
export function cachedLatinSlug(): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, latinSlug(name));
    return known.get(name);
  };
}

/** A slug of the letters a to z and digits; undefined if the name has letters of another script, or none. */
export function latinSlug(name: string): string | undefined {
  const folded = foldLatin(name);
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(folded)) return undefined;
  const slug = folded
    .replace(/[’'`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug || undefined;
}

/** A text in small letters of which the Latin ones are those of ASCII: `Łódź` → `lodz`. */
export function foldLatin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æœßøðđłþı]/g, (letter) => LETTERS[letter]!);
}

/** A slug that keeps the name's own letters. */
export function nativeSlug(name: string): string {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'place'
  );
}

// Letters that Unicode does not decompose.
export const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ð: 'd', đ: 'd', ł: 'l', þ: 'th', ı: 'i' };
