/**
 * Splits a request's target into the names of folders and files in the site. No part of it is used in a path or a header
 * before every part is known to be a plain name.
 *
 * @param target as received: `/fr/2026/?q=…`, or `http://host/fr/`
 * @param base   the path the site is served under, with `/` at both ends
 * @returns the parts of the path after the base, or the status to answer with
 */
export function readAddress(target: string, base: string): Address | { status: 400 | 404 | 414 } {
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  if (path.length > LONGEST) return { status: 414 };
  const parts = decodeParts(path);
  if (parts === undefined) return { status: 400 };
  const isFolder = parts.at(-1) === '';
  if (isFolder) parts.pop();
  if (!parts.every(isName)) return { status: 404 };
  const under = base.split('/').filter(Boolean);
  if (under.some((part, index) => parts[index] !== part))
    return parts.length === 0 ? { parts, isFolder, query, isAbove: true } : { status: 404 };
  return { parts: parts.slice(under.length), isFolder, query };
}

/** The address of a folder, encoded. It starts with exactly one slash, so it cannot lead to another host. */
export function folderAddress(parts: readonly string[], base: string): string {
  return ['', ...base.split('/').filter(Boolean), ...parts].map(encodeURIComponent).join('/') + '/';
}

/** The parts between slashes; undefined if the percent-encoding is invalid or encodes NUL. */
function decodeParts(path: string): string[] | undefined {
  try {
    const parts = path.replace(/^\//, '').split('/').map(decodeURIComponent);
    return parts.some((part) => part.includes('\0')) ? undefined : parts;
  } catch {
    return undefined;
  }
}

/** False for `..`, for hidden files, and for names with a slash or a backslash, which browsers and Windows treat as a slash. */
function isName(part: string, index: number): boolean {
  return part !== '' && !/[/\\]/.test(part) && !isHidden(part, index);
}

/** True for names that begin with a dot, except `.well-known` at the root, which is public (RFC 8615). */
export function isHidden(part: string, index: number): boolean {
  return part.startsWith('.') && !(index === 0 && part === '.well-known');
}

/** Eight names of 255 bytes with every byte encoded are shorter than this. Node itself refuses 16 KB. */
const LONGEST = 8000;

export interface Address {
  /** The decoded names of folders and, last, of a file. */
  parts: string[];
  /** True if the path ends in a slash. */
  isFolder: boolean;
  /** Starts with `?`; empty if there is none. */
  query: string;
  /** True for `/` if the site is served under a longer path. */
  isAbove?: boolean;
}
