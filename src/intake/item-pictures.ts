import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import type { Picture } from '../articles/schema.ts';
import { slugFrom } from './slug.ts';
import type { WireImage } from './wire-item.ts';

/**
 * The pictures of an item that lie beside its input. Those that are addresses are not fetched: the editor is told.
 *
 * @param folder the input's folder; undefined where it has none
 * @returns the entries of front matter, and the files to write into the story's folder
 */
export function picturesOf(
  images: readonly WireImage[],
  folder: string | undefined,
  note: (text: string) => void,
): { entries: Picture[]; files: PictureFile[] } {
  const entries: Picture[] = [];
  const files: PictureFile[] = [];
  for (const image of images) {
    const content = folder === undefined ? undefined : readBeside(image.src, folder);
    if (!content) {
      note(`a picture was not taken over: ${image.src.slice(0, 200)}`);
      continue;
    }
    const name = nameFor(image.src, files, content);
    if (!files.some((file) => file.name === name)) files.push({ name, content });
    const { alt, caption, credit } = image;
    entries.push({
      src: name,
      alt: clean(alt) ?? '',
      ...(clean(caption) && { caption: clean(caption) }),
      ...(clean(credit) && { credit: clean(credit) }),
    });
  }
  return { entries, files };
}

/** True where the story's folder has the picture already, byte for byte. */
export function hasPicture(folder: string, { name, content }: PictureFile): boolean {
  const path = join(folder, name);
  return existsSync(path) && readFileSync(path).equals(content);
}

/** Only a picture inside the input's own folder: a wire may name any path it likes. */
function readBeside(src: string, folder: string): Buffer | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(src) || src.includes('\0') || !PICTURE.test(src)) return undefined;
  const path = join(folder, src);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > LARGEST) return undefined;
  const inside = relative(realpathSync(folder), realpathSync(path));
  return inside.startsWith(`..${sep}`) || inside === '..' ? undefined : readFileSync(path);
}

function nameFor(src: string, files: readonly PictureFile[], content: Buffer): string {
  const extension = extname(src).toLowerCase();
  const stem = slugFrom(basename(src, extname(src))) ?? 'picture';
  // A name that is plain already stays as it is.
  const plain = /^[A-Za-z0-9][\w.-]*$/.test(basename(src)) ? basename(src) : `${stem}${extension}`;
  let name = plain;
  for (let number = 2; files.some((file) => file.name === name && !file.content.equals(content)); number++)
    name = `${stem}-${number}${extension}`;
  return name;
}

function clean(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;
const LARGEST = 40_000_000;

export interface PictureFile {
  name: string;
  content: Buffer;
}
