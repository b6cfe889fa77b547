import { posix } from 'node:path';

/**
 * The path in the story's folder that the `src` of a picture means.
 *
 * @param src percent-encoded or not, as browsers read it: blanks around it and line ends within do not count
 * @returns undefined where it leads elsewhere: an address, an absolute path, a way up, nothing
 */
export function picturePath(src: string): string | undefined {
  const plain = src.replace(/[\t\n\r]/g, '').trim();
  // Before decoding: an encoded colon is a letter of a name.
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain)) return undefined;
  const path = decode(plain);
  if (path === '' || /^[/\\]/.test(path) || path.includes('\0') || path.split(/[/\\]/).includes('..')) return undefined;
  const normal = posix.normalize(path);
  return normal === '.' || normal.endsWith('/') ? undefined : normal;
}

/** A percent sign that encodes nothing is a letter of the name. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
