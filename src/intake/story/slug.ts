import { foldLatin } from '../../languages/slugs.ts';

/** In characters. Chosen by hand; not measured. */
const LONGEST = 60;

/**
 * Makes a slug from a headline in Latin letters: `Prix du riz : l’État intervient` → `prix-du-riz-l-etat-intervient`.
 *
 * @returns undefined for other scripts: there is no single way to transliterate them, and a slug is permanent
 */
export function slugFrom(headline: string): string | undefined {
  const letters = headline.match(/\p{L}/gu) ?? [];
  if (letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 4) return undefined;
  const words = foldLatin(headline.toWellFormed().slice(0, 400))
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug && slug.length + word.length + 1 > LONGEST) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
  }
  return slug || undefined;
}

/**
 * Makes a slug from the wire's identifier: from its last meaningful part. Ignores the host and query of an address,
 * file extensions, numbers, UUIDs, names that every page has (`index.html`) and letters that are not Latin.
 */
export function slugFromKey(key: string): string {
  const parts = partsOf(key);
  for (let at = parts.length - 1; at >= 0; at--) {
    const name = parts[at]!.replace(ENDINGS, '');
    // `wire.example` in the middle of a URN is its owner.
    const isHost = at < parts.length - 1 && /\.\p{L}{2,}$/u.test(name);
    if (isHost || UUID.test(name) || GENERAL.test(name)) continue;
    const latin = name.normalize('NFC').replace(NOT_LATIN, ' ');
    const slug = /\p{L}/u.test(latin) ? slugFrom(latin) : undefined;
    if (slug === undefined || !/[a-z0-9]{4}/.test(slug) || GENERAL.test(slug)) continue;
    // The part above a number is often a section, not a title.
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

/** Decodes percent-encoded bytes. Replaces those that are not UTF-8 with a space. */
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
// Words that appear in the addresses of all articles.
const GENERAL =
  /^(?:index|default|home|main|articles?|artikel|berita|stor(?:y|ies)|news|newsml|nitf|posts?|blogs?|amp|view|viewer|read|baca|details?|show|items?|pages?|node|content|print|mobile|archives?|category|tags?|feed|rss|live|permalink|unknown)$/i;
const NOT_LATIN = /[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]+/gu;
