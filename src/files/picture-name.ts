/** The pictures that are shown: the endings of their files' names, and the media type of each. */
export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
};

/** The endings as a part of a regular expression. */
export const PICTURE_ENDINGS = String.raw`\.(?:${Object.keys(PICTURE_TYPES)
  .map((ending) => ending.slice(1))
  .join('|')})`;

/** True for a path whose last part names a picture. */
export function isPicturePath(path: string): boolean {
  return PATH.test(path.slice(-LONGEST_ENDING));
}

/** True for an address or a path of a picture, with or without a query. */
export function isPictureAddress(address: string): boolean {
  return ADDRESS.test(address);
}

const LONGEST_ENDING = 6;
const PATH = new RegExp(String.raw`[^/]${PICTURE_ENDINGS}$`, 'i');
const ADDRESS = new RegExp(String.raw`${PICTURE_ENDINGS}(?:[?#]|$)`, 'i');
