/**
 * Says in words what a file system refused: the path, what happened, what to do. Other errors are returned as they are.
 *
 * @param error also one whose message alone came from another process
 * @param place what a message that names no path is about, such as the folders that a build writes
 */
export function explainFileError(error: unknown, place: string): unknown {
  const { code, path, dest, message } = read(error);
  const says = code === undefined ? undefined : SAYS[code];
  if (!says || process.env['KAWAT_DEBUG']) return error;
  const [what, fix] = says;
  const where = [...new Set([path, dest].filter((name) => name !== undefined))].join(' and ');
  return new Error(`${what}: ${where || place}. ${fix}`, { cause: message });
}

/** By the code of the error (errno(3)): what happened, what to do. */
const SAYS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  EACCES: ['This user may not read or write here', 'Change the permissions, or name another folder'],
  EPERM: ['The system does not allow this here', 'Change the owner or the permissions, or name another folder'],
  EROFS: ['This disk can only be read', 'Mount it for writing, or name another folder'],
  ENOSPC: ['No space left on device', 'Make room and build again; the last good site is as it was'],
  EDQUOT: ['This user’s share of the disk is full', 'Make room and build again; the last good site is as it was'],
  EFBIG: ['A file would become larger than is allowed here', 'Raise the limit (ulimit -f), or name another disk'],
  ENOENT: ['A file or folder is missing, or went while the build worked', 'Build again; if it is yours, put it back'],
  ENOTDIR: ['A file is where a folder should be', 'Move the file away, or name another folder'],
  EISDIR: ['A folder is where a file should be', 'Move the folder away, or name another folder'],
  EEXIST: ['Something is there already', 'Move it away, or name another folder'],
  ENOTEMPTY: ['Another program is writing into this folder', 'Stop that program and build again'],
  EBUSY: ['Another program is using this, or it is a mount', 'Stop that program, or name a folder inside the mount'],
  EXDEV: ['A file cannot be moved from one disk to another', 'Name folders on one disk'],
  ELOOP: ['Links lead in a circle', 'Remove the link, or name another folder'],
  ENAMETOOLONG: ['A name is longer than this disk takes', 'Give it a shorter name: on most disks 255 bytes are the limit'],
  EMFILE: ['Too many files are open', 'Raise the limit (ulimit -n) and build again'],
  ENFILE: ['The system has too many open files', 'Close programs and build again'],
  EIO: ['The disk does not work as it should', 'Check the disk, then build again'],
};

function read(error: unknown): { code?: string | undefined; path?: string | undefined; dest?: string | undefined; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const { code, path, dest } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException & { dest?: string };
  if (code !== undefined && code in SAYS) return { code, path, dest, message };
  // From another process comes the message alone: `ENOSPC: no space left on device, open '/a/b' -> '/c'`.
  const [, found, rest = ''] = /\b(E[A-Z]{2,15}): ([^\n]*)/.exec(message) ?? [];
  const [first, second] = rest.split("'").filter((_, index) => index % 2 === 1);
  return { code: found, path: first, dest: second, message };
}
