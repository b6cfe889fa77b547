import type { Article } from '../articles/model/article.ts';

/*
 * Values in the forms that the schema of ninjs 3.1 requires.
 */

/** An article’s `uri`, else the address of its page. */
export function uriOf(article: Article, address: string): string {
  return (article.uri === undefined ? undefined : asUri(article.uri)) ?? asUri(address)!;
}

/** Encodes an address (IRI) as a URI (RFC 3986); undefined if encoding cannot make it valid. */
export function asUri(address: string): string | undefined {
  const [before = '', ...fragments] = address.toWellFormed().split('#');
  const fragment = fragments.length > 0 ? `#${fragments.join('%23')}` : '';
  const uri = (before + fragment)
    .replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent)
    .replaceAll('[', '%5B')
    .replaceAll(']', '%5D')
    .replace(/%(?![\da-f]{2})/gi, '%25');
  return WHOLE_URI.test(uri) ? uri : undefined;
}

/** Adds seconds, which RFC 3339 requires and front matter does not. */
export function withSeconds(moment: string): string {
  return moment.replace(/^(.{10}T\d\d:\d\d)(?!:\d)/, '$1:00');
}

/** An object without members that are undefined or empty lists. */
export function withoutEmpty(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

// After http(s) there must be a host without user information; after other schemes, at least one character.
const WHOLE_URI = /^(?:https?:\/\/[^/?#@:]+(?::\d*)?(?:[/?#]|$)|(?!https?:\/\/)[a-z][a-z\d+.-]*:[^/?#])/i;
