/** Many articles, few places. */
export function cachedLatinSlug(): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, latinSlug(name));
    return known.get(name);
  };
}

export function latinSlug(name: string): string | undefined {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[æœßøðđłþı]/g, (letter) => LETTERS[letter]!);
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(folded)) return undefined;
  const slug = folded
    .replace(/[’'`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug || undefined;
}

export function nativeSlug(name: string): string {
  return (
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'place'
  );
}

// What Unicode does not take apart.
export const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ð: 'd', đ: 'd', ł: 'l', þ: 'th', ı: 'i' };
