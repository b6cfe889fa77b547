import type { Article } from '../articles/model/article.ts';

/*
 * Values as the schema of ninjs 3.1 wants them.
 */

/** An article’s identifier: its own, else the address of its page. */
export function uriOf(article: Article, address: string): string {
  return (article.uri === undefined ? undefined : asUri(article.uri)) ?? asUri(address)!;
}

/** An address in letters (IRI) as RFC 3986 wants it; undefined for one that no encoding makes whole. */
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

/** RFC 3339 wants seconds, front matter does not. */
export function withSeconds(moment: string): string {
  return moment.replace(/^(.{10}T\d\d:\d\d)(?!:\d)/, '$1:00');
}

/** An object’s members that say something: neither undefined nor an empty list. */
export function withoutEmpty(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}

// A host with at most a port, or a path: what stands after the scheme decides.
const WHOLE_URI = /^(?:https?:\/\/[^/?#@:]+(?::\d*)?(?:[/?#]|$)|(?!https?:\/\/)[a-z][a-z\d+.-]*:[^/?#])/i;
