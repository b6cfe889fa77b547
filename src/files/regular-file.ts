import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../findings/fault.ts';

/**
 * Reads a file inside a folder. Does not follow links below the folder, because a content folder must not publish files
 * from outside it, nor open pipes, sockets and devices, because reading one might never end. The folder may be a link.
 *
 * @param folder what the path starts from
 * @param path   from the folder, with `/`
 * @param most   the largest size in bytes
 * @throws FileFault if it is not a regular file, is too large or cannot be read
 */
export function readRegularFile(folder: string, path: string, most: number): Buffer {
  const found = lookUp(folder, path);
  if (found instanceof FileFault) throw found;
  if (found.size > most) throw tooLarge(path, most);
  let file: number | undefined;
  try {
    // The file may have been replaced since: do not follow a link, do not wait for a pipe's writer.
    file = openSync(join(folder, path), constants.O_RDONLY | NO_LINK);
    const stat = fstatSync(file);
    if (!stat.isFile()) throw notRegular(path, stat);
    return readAll(file, stat.size, most) ?? fail(tooLarge(path, most));
  } catch (error) {
    throw faultFrom(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Checks that a path inside a folder is a regular file, not reached through links. Does not open it.
 *
 * @returns what is wrong, or undefined
 */
export function faultOfFile(folder: string, path: string): FileFault | undefined {
  const found = lookUp(folder, path);
  return found instanceof FileFault ? found : undefined;
}

/**
 * Checks that a file can be written at a path inside a folder.
 *
 * @throws FileFault if writing would go through a link, or replace something that is not a regular file
 */
export function checkWritable(folder: string, path: string): void {
  const fault = faultOfFile(folder, path);
  if (fault && fault.kind !== 'missing') throw fault;
}

/** Thrown or returned for a path that is not a readable file. Its line is always 1. */
export class FileFault extends Fault {
  override name = 'FileFault';
  readonly kind: FileFaultKind;

  constructor(kind: FileFaultKind, found: string, expected: string, fix: string) {
    super(1, found, expected, fix, 'file');
    this.kind = kind;
  }
}

export type FileFaultKind = 'missing' | 'link' | 'folder' | 'special' | 'outside' | 'long-name' | 'too-large' | 'unreadable';

/** A failed system call in words. */
export function describeSystemError(code: string | undefined): string {
  return SYSTEM_ERRORS[code ?? ''] ?? 'the system reports an error';
}

function lookUp(folder: string, path: string): Stats | FileFault {
  const parts = path.split('/');
  if (path.includes('\0') || path.startsWith('/') || parts.includes('..')) {
    return new FileFault('outside', `${show(path)}, which leads out of the folder`, 'a file inside it', 'name a file inside the folder');
  }
  let own = '';
  try {
    for (const part of parts.slice(0, -1)) {
      own = own === '' ? part : `${own}/${part}`;
      const stat = lstatSync(join(folder, own));
      if (stat.isSymbolicLink()) return notRegular(own, stat);
      if (!stat.isDirectory()) return missing(path);
    }
    const stat = lstatSync(join(folder, path));
    return stat.isFile() ? stat : notRegular(path, stat);
  } catch (error) {
    return faultFrom(error, path);
  }
}

/** @returns undefined if the file is larger than `most` */
function readAll(file: number, size: number, most: number): Buffer | undefined {
  // One byte more than the file's size: if that is filled too, the file has grown.
  let bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > most) return undefined;
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length, most) + 1);
  }
}

function notRegular(path: string, stat: Stats): FileFault {
  if (stat.isSymbolicLink()) {
    return new FileFault('link', `a link at ${show(path)}`, 'the file itself: links are not followed', 'put a copy of the file there');
  }
  if (stat.isDirectory())
    return new FileFault('folder', `a folder at ${show(path)}`, 'a file', 'rename the folder, or begin its name with `_`');
  const kind = stat.isFIFO() ? 'a named pipe' : stat.isSocket() ? 'a socket' : 'a device';
  return new FileFault('special', `${kind} at ${show(path)}`, 'a regular file', 'remove it, or put a file there');
}

function missing(path: string): FileFault {
  return new FileFault('missing', `no file at ${show(path)}`, 'a file', 'put the file there');
}

function tooLarge(path: string, most: number): FileFault {
  const limit = most >= 1_000_000 ? `${most / 1_000_000} MB` : `${most / 1000} KB`;
  return new FileFault('too-large', `more than ${limit} in ${show(path)}`, `at most ${limit}`, 'make it smaller, or split it');
}

function faultFrom(error: unknown, path: string): FileFault {
  if (error instanceof FileFault) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  if (code === 'ELOOP') {
    return new FileFault('link', `a link at ${show(path)}`, 'the file itself: links are not followed', 'put a copy of the file there');
  }
  if (code === 'ENAMETOOLONG') {
    return new FileFault('long-name', `a name that is too long: ${show(path)}`, 'a name of at most 255 bytes', 'use a shorter name');
  }
  if (code === undefined) throw error;
  const why = describeSystemError(code);
  return new FileFault('unreadable', `${show(path)}, which cannot be read: ${why}`, 'a file that Kawat may read', 'change its permissions');
}

function fail(fault: FileFault): never {
  throw fault;
}

function show(path: string): string {
  const text = JSON.stringify(path).slice(1, -1);
  return text.length > 120 ? `${text.slice(0, 60)}…${text.slice(-59)}` : text;
}

// Windows has neither flag, and no pipes in folders.
const NO_LINK = ((constants.O_NOFOLLOW as number | undefined) ?? 0) | ((constants.O_NONBLOCK as number | undefined) ?? 0);

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'its permissions do not allow it',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something else has that name',
  EFBIG: 'the file is too large',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'a link leads there',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENODEV: 'there is no such device',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where a folder should be',
  ENOTEMPTY: 'the folder is not empty',
  ENXIO: 'it is not a file',
  EPERM: 'its permissions do not allow it',
  EROFS: 'the disk is read-only',
  ETXTBSY: 'another program is using it',
};
