import { basename, extname, join, relative, sep } from 'node:path';
import { findPictures } from '../../body/images.ts';
import { FileFault, readRegularFile } from '../../files/regular-file.ts';
import { picturePath, type Picture } from '../../articles/model/schema.ts';
import { quickCheck } from '../../pictures/quick-check.ts';
import { digestOf } from '../story/record.ts';
import { oneLine } from '../body/one-line.ts';
import { decodeBytes, slugFrom } from '../story/slug.ts';
import type { WireImage } from '../wire/item.ts';
import type { Finding } from '../../findings/finding.ts';
import { noteOn } from '../wire/note.ts';

/**
 * The pictures of an item that lie beside its input. Those that are addresses are not fetched: the editor is told.
 *
 * A file that is no picture, or half of one, is left out with a warning: the article could not be published with it.
 *
 * A name that another picture of the story has already gets a number; a picture that an editor replaced stays.
 *
 * @param line of the input, for the notes
 * @returns the entries of front matter, the files to write into the story's folder, those that stay although another one
 *   was sent, and what an editor should know
 */
export function picturesOf({ images, body, isOwn }: Shown, place: PicturePlace, line: number): Pictures {
  const taken: Pictures = { entries: [], files: [], digests: {}, isComplete: true, kept: [], notes: [] };
  const note = (text: string, severity?: 'warning'): void =>
    void taken.notes.push(noteOn('picture', line, `a picture was not taken over: ${text}`, severity));
  const isBroken = (src: string, content: Buffer): boolean => {
    const fault = quickCheck(content);
    if (fault !== undefined) note(`${src.slice(0, 200)} is ${fault}; send it again`, 'warning');
    return fault !== undefined;
  };
  for (const { src, alt, caption, credit } of images) {
    const content = readBeside(src, place.from);
    if (!content) {
      taken.isComplete = false;
      note(`${src.slice(0, 200)}${wordsWith(alt, caption, credit)}`);
      continue;
    }
    if (isBroken(src, content)) {
      taken.isComplete = false;
      continue;
    }
    const name = isOwn && isPlainPath(src) ? src : freeName(src, content, taken, place);
    take(name, content, taken, place);
    taken.entries.push({
      src: name,
      alt: oneLine(alt) ?? '',
      ...(oneLine(caption) && { caption: oneLine(caption) }),
      ...(oneLine(credit) && { credit: oneLine(credit) }),
    });
  }
  // Those in a Markdown text are named there, so their names cannot change.
  for (const src of findPictures(body)) {
    const content = isPlainPath(src) && taken.digests[src] === undefined ? readBeside(src, place.from) : undefined;
    if (content && !isBroken(src, content)) take(src, content, taken, place);
  }
  return taken;
}

function take(name: string, content: Buffer, taken: Pictures, place: PicturePlace): void {
  const digest = digestOf(content);
  taken.digests[name] = digest;
  const there = readThere(place.folder, name);
  if (there?.equals(content)) return;
  const known = place.sent?.[name];
  if (!there || place.isForced || known === digestOf(there)) taken.files.push({ name, content });
  // The wire sends the same as before: what stands there is meant.
  else if (known !== digest) taken.kept.push(name);
}

/** A name that no other picture has, and the same one at every import. */
function freeName(src: string, content: Buffer, { digests }: Pictures, { folder, sent }: PicturePlace): string {
  const extension = extname(src).toLowerCase();
  const stem = slugFrom(decodeBytes(basename(src, extname(src)))) ?? 'picture';
  // A name that is plain already stays as it is.
  const plain = /^[A-Za-z0-9][\w.-]{0,99}$/.test(basename(src)) ? basename(src) : `${stem}${extension}`;
  const isFree = (name: string): boolean => {
    if (digests[name] !== undefined) return digests[name] === digestOf(content);
    return sent?.[name] !== undefined || (readThere(folder, name)?.equals(content) ?? true);
  };
  let name = plain;
  for (let number = 2; !isFree(name); number++) name = `${stem}-${number}${extension}`;
  return name;
}

/** Only a picture inside the input's own folder: a wire may name any path it likes. */
function readBeside(src: string, folder: string | undefined): Buffer | undefined {
  if (folder === undefined || /^[a-z][a-z0-9+.-]*:/i.test(src) || src.includes('\0') || !PICTURE.test(src)) return undefined;
  try {
    return readRegularFile(folder, relative(folder, join(folder, src)).split(sep).join('/'), LARGEST);
  } catch {
    // It is not there, its name is longer than any, or it may not be read: the editor is told of it all the same.
    return undefined;
  }
}

function readThere(folder: string, name: string): Buffer | undefined {
  try {
    return readRegularFile(folder, name, LARGEST);
  } catch (error) {
    // What cannot be read cannot be replaced either, and storing the item says so.
    if (error instanceof FileFault) return undefined;
    throw error;
  }
}

function isPlainPath(src: string): boolean {
  return src.length <= 200 && picturePath.safeParse(src).success && !/(?:^|\/)[._]/.test(src);
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif)$/i;
const LARGEST = 40_000_000;

interface Shown {
  images: readonly WireImage[];
  /** Markdown. */
  body: string;
  /** Kawat's own keep their paths. */
  isOwn: boolean;
}

/** What was said of a picture that the article does not have: an editor who adds it needs the words. */
function wordsWith(alt: string | undefined, caption: string | undefined, credit: string | undefined): string {
  const parts = [
    ['caption', caption],
    ['alt', alt],
    ['credit', credit],
  ].flatMap(([name, text]) => (oneLine(text) ? [`${name}: “${oneLine(text)}”`] : []));
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** Where pictures come from and go to. */
export interface PicturePlace {
  /** The input's folder; undefined where it has none. */
  from: string | undefined;
  /** The story's folder. */
  folder: string;
  /** Digests of those that the wire sent before for this article, by name. */
  sent: Readonly<Record<string, string>> | undefined;
  isForced: boolean;
}

export interface Pictures {
  entries: Picture[];
  /** What has to be written. */
  files: PictureFile[];
  /** Of every picture that was sent. */
  digests: Record<string, string>;
  /** False where one was named that is not there. */
  isComplete: boolean;
  /** Names of those that stay although another one was sent. */
  kept: string[];
  notes: Finding[];
}

export interface PictureFile {
  name: string;
  content: Buffer;
}
