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

/**
 * A slug out of the wire's identifier: the last part of it that says anything. An address is decoded first. Nothing is
 * said by its host, its query, a file's ending, a number, a UUID or a name that every page has (`index.html`), nor by
 * letters that are not Latin.
 */
export function slugFromKey(key: string): string {
  const parts = partsOf(key);
  for (let at = parts.length - 1; at >= 0; at--) {
    const name = parts[at]!.replace(ENDINGS, '');
    // `wire.example` in the middle of a URN is whose it is.
    const isHost = at < parts.length - 1 && /\.\p{L}{2,}$/u.test(name);
    if (isHost || UUID.test(name) || GENERAL.test(name)) continue;
    const latin = name.normalize('NFC').replace(NOT_LATIN, ' ');
    const slug = /\p{L}/u.test(latin) ? slugFrom(latin) : undefined;
    if (slug === undefined || !/[a-z0-9]{4}/.test(slug) || GENERAL.test(slug)) continue;
    // Above a number stands a section as often as a title.
    if (at === parts.length - 1 || !hasNumber(parts.slice(at + 1)) || /-.*-/.test(slug)) return slug;
  }
  return 'story';
}

function hasNumber(parts: readonly string[]): boolean {
  return parts.some((part) => /^\d+$/.test(part.replace(ENDINGS, '')));
}

/** The parts of an identifier that its owner chose for the article, decoded. */
function partsOf(key: string): string[] {
  const address = /^https?:/i.test(key) ? URL.parse(key) : null;
  const chosen = address ? address.pathname : key.replace(NAMESPACE, '').replace(/[?#].*$/s, '');
  // `identifierOf` writes `=` for the `%` of an escape.
  const escaped = key.startsWith('urn:x-wire:') ? chosen.replaceAll('=', '%') : chosen;
  return decodeBytes(escaped)
    .split(/[/:=&;\\]+/)
    .filter(Boolean);
}

/** Percent-encoded bytes as what they stand for; those that are no UTF-8 say nothing. */
export function decodeBytes(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return ' ';
    }
  });
}

const NAMESPACE = /^(?:tag:[^:]*:|urn:x-wire:[^:]*:|urn:[^:]*:|text:[^:]*:)/i;
const UUID = /^(?:\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?)$/i;
const ENDINGS = /(?:\.(?:html?|xhtml|shtml|php\d?|aspx?|jspx?|do|cgi|cms|ece|xml|json|amp|md|txt|pdf|story|rss))+$/i;
// What addresses hold for every article.
const GENERAL =
  /^(?:index|default|home|main|articles?|artikel|berita|stor(?:y|ies)|news|newsml|nitf|posts?|blogs?|amp|view|viewer|read|baca|details?|show|items?|pages?|node|content|print|mobile|archives?|category|tags?|feed|rss|live|permalink|unknown)$/i;
const NOT_LATIN = /[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]+/gu;
