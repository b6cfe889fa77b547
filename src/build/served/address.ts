/**
 * Takes a request's target apart into what it names in the site. Nothing of it reaches the file system or a header
 * before every part is known to be a plain name.
 *
 * @param target as it came: `/fr/2026/?q=…`, also `http://host/fr/`
 * @param base   the path the site is served under, with `/` at both ends
 * @returns the parts of the path below the base, or the status to answer with
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

/** The address of a folder, encoded anew: it begins with one slash, so that it never leads to another host. */
export function folderAddress(parts: readonly string[], base: string): string {
  return ['', ...base.split('/').filter(Boolean), ...parts].map(encodeURIComponent).join('/') + '/';
}

/** The parts between slashes; undefined where a percent sign encodes no letter, or NUL. */
function decodeParts(path: string): string[] | undefined {
  try {
    const parts = path.replace(/^\//, '').split('/').map(decodeURIComponent);
    return parts.some((part) => part.includes('\0')) ? undefined : parts;
  } catch {
    return undefined;
  }
}

/** False for what steps out of a folder, for hidden files, and for what browsers and Windows take for a slash. */
function isName(part: string, index: number): boolean {
  return part !== '' && !/[/\\]/.test(part) && !isHidden(part, index);
}

/** True for names that begin with a dot, but for the one folder of them that is meant for the public (RFC 8615). */
export function isHidden(part: string, index: number): boolean {
  return part.startsWith('.') && !(index === 0 && part === '.well-known');
}

/** A path of eight names, each of 255 bytes and every byte encoded, is shorter. Node itself refuses 16 KB. */
const LONGEST = 8000;

export interface Address {
  /** Decoded names of folders and, last, of a file. */
  parts: string[];
  /** True where the path ends in a slash. */
  isFolder: boolean;
  /** With its `?`; empty where there is none. */
  query: string;
  /** True for `/` where the site stands further down. */
  isAbove?: boolean;
}
