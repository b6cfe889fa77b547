import { basename, extname, join, relative, sep } from 'node:path';
import { findPictures } from '../../body/images.ts';
import { Fault } from '../../findings/fault.ts';
import { readRegularFile } from '../../files/regular-file.ts';
import { picturePath, type Picture } from '../../articles/model/schema.ts';
import { quickCheck } from '../../pictures/quick-check.ts';
import { digestOf } from '../story/record.ts';
import type { Finding } from '../../findings/finding.ts';
import { noteOn } from '../wire/note.ts';
import { oneLine } from '../body/one-line.ts';
import { decodeBytes, slugFrom } from '../story/slug.ts';
import type { WireImage } from '../wire/item.ts';
import { isPicturePath } from '../../files/picture-name.ts';

/**
 * Finds the pictures of an item in the folder of its input. Pictures at web addresses are not fetched; a note tells
 * the editor. A file that is damaged or not a picture is left out with a warning, as the article could not be
 * published with it.
 *
 * If another picture of the story has the same name, a number is added to it. A picture that an editor replaced is
 * kept.
 *
 * @param line of the input, for the notes
 * @returns the entries for front matter, the files to write into the story's folder, the names of pictures that were kept
 *   although the wire sent different ones, and notes
 */
export function picturesOf({ images, body, isOwn }: Shown, folders: PictureFolders, line: number): Pictures {
  const pictures: Pictures = { entries: [], files: [], digests: {}, isComplete: true, kept: [], notes: [] };
  const note = (text: string, severity?: 'warning'): void =>
    void pictures.notes.push(noteOn('picture', line, `a picture was not taken over: ${text}`, severity));
  const isBroken = (src: string, content: Buffer): boolean => {
    const fault = quickCheck(content);
    if (fault !== undefined) note(`${src.slice(0, 200)} is ${fault}; send it again`, 'warning');
    return fault !== undefined;
  };
  for (const { src, alt, caption, credit } of images) {
    const content = readFromInput(src, folders.input);
    if (!content) note(`${src.slice(0, 200)}${wordsWith(alt, caption, credit)}`);
    if (!content || isBroken(src, content)) {
      pictures.isComplete = false;
      continue;
    }
    const name = isOwn && isPlainPath(src) ? src : freeName(src, content, pictures, folders);
    add(name, content, pictures, folders);
    pictures.entries.push({
      src: name,
      alt: oneLine(alt) ?? '',
      ...(oneLine(caption) && { caption: oneLine(caption) }),
      ...(oneLine(credit) && { credit: oneLine(credit) }),
    });
  }
  // A Markdown text refers to its pictures by name, so these names cannot change.
  for (const src of findPictures(body)) {
    const content = isPlainPath(src) && pictures.digests[src] === undefined ? readFromInput(src, folders.input) : undefined;
    if (content && !isBroken(src, content)) add(src, content, pictures, folders);
  }
  return pictures;
}

/** Adds a picture, unless the story has it already or an editor replaced it. */
function add(name: string, content: Buffer, pictures: Pictures, folders: PictureFolders): void {
  const digest = digestOf(content);
  pictures.digests[name] = digest;
  const existing = readFromStory(folders.story, name);
  if (existing?.equals(content)) return;
  const known = folders.sent?.[name];
  if (!existing || folders.isForced || known === digestOf(existing)) pictures.files.push({ name, content });
  // If the wire sends the same as before, the existing picture is intended.
  else if (known !== digest) pictures.kept.push(name);
}

/** A name that no other picture of the story has. It is the same at every import. */
function freeName(src: string, content: Buffer, { digests }: Pictures, { story, sent }: PictureFolders): string {
  const extension = extname(src).toLowerCase();
  const stem = slugFrom(decodeBytes(basename(src, extname(src)))) ?? 'picture';
  const plain = /^[A-Za-z0-9][\w.-]{0,99}$/.test(basename(src)) ? basename(src) : `${stem}${extension}`;
  const isFree = (name: string): boolean => {
    if (digests[name] !== undefined) return digests[name] === digestOf(content);
    return sent?.[name] !== undefined || (readFromStory(story, name)?.equals(content) ?? true);
  };
  let name = plain;
  for (let number = 2; !isFree(name); number++) name = `${stem}-${number}${extension}`;
  return name;
}

/** Reads a picture only from inside the input's folder: the path comes from outside and cannot be trusted. */
function readFromInput(src: string, folder: string | undefined): Buffer | undefined {
  if (folder === undefined || /^[a-z][a-z0-9+.-]*:/i.test(src) || src.includes('\0') || !isPicturePath(src)) return undefined;
  try {
    return readRegularFile(folder, relative(folder, join(folder, src)).split(sep).join('/'), LARGEST);
  } catch {
    // It does not exist, its name is too long, or reading is not permitted. The caller adds a note.
    return undefined;
  }
}

function readFromStory(folder: string, name: string): Buffer | undefined {
  try {
    return readRegularFile(folder, name, LARGEST);
  } catch (error) {
    // A file that cannot be read cannot be replaced either: `writeItem` reports that.
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function isPlainPath(src: string): boolean {
  return src.length <= 200 && picturePath.safeParse(src).success && !/(?:^|\/)[._]/.test(src);
}

/** In bytes. Chosen by hand; not measured. */
const LARGEST = 40_000_000;

/** The words of a picture that was not taken over, for an editor who adds it. */
function wordsWith(alt: string | undefined, caption: string | undefined, credit: string | undefined): string {
  const parts = [
    ['caption', caption],
    ['alt', alt],
    ['credit', credit],
  ].flatMap(([name, text]) => (oneLine(text) ? [`${name}: “${oneLine(text)}”`] : []));
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

interface Shown {
  images: readonly WireImage[];
  /** Markdown. */
  body: string;
  /** True for Kawat's own articles: their pictures keep their paths. */
  isOwn: boolean;
}

interface PictureFolders {
  /** The input's folder; undefined if it has none. */
  input: string | undefined;
  /** The story's folder. */
  story: string;
  /** Digests, by name, of the pictures that the wire sent before for this article. */
  sent: Readonly<Record<string, string>> | undefined;
  isForced: boolean;
}

export interface Pictures {
  entries: Picture[];
  /** Files to write. */
  files: { name: string; content: Buffer }[];
  /** Digests, by name, of all pictures that were sent. */
  digests: Record<string, string>;
  /** False if a picture was missing or damaged. */
  isComplete: boolean;
  /** Names of pictures that were kept although the wire sent different ones. */
  kept: string[];
  notes: Finding[];
}
