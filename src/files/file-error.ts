/**
 * Turns a file system error into a readable one: the path, what happened, what to do. Returns other errors unchanged.
 *
 * @param error    may come from another process, with nothing but its message
 * @param fallback named in the message if the error has no path, such as the folders that a build writes
 * @param state    a last sentence for the editor, without a full stop, such as that the site is unchanged
 */
export function explainFileError(error: unknown, fallback: string, state?: string): unknown {
  const { code, path, dest, message } = read(error);
  const explanation = code === undefined ? undefined : EXPLANATIONS[code];
  if (!explanation || process.env['KAWAT_DEBUG']) return error;
  const [what, fix] = explanation;
  const where = [...new Set([path, dest].filter((name) => name !== undefined))].join(' and ');
  return new Error([`${what}: ${where || fallback}`, fix, state].filter(Boolean).join('. '), { cause: message });
}

/** By error code (errno(3)): what happened, and what to do. */
const EXPLANATIONS: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  EACCES: ['You have no permission to read or write here', 'Change the permissions, or name another folder'],
  EPERM: ['The system does not allow this here', 'Change the owner or the permissions, or name another folder'],
  EROFS: ['This disk is read-only', 'Mount it for writing, or name another folder'],
  ENOSPC: ['No space left on device', 'Free some space and try again'],
  EDQUOT: ['Your disk quota is used up', 'Free some space and try again'],
  EFBIG: ['A file would exceed the size limit here', 'Raise the limit (ulimit -f), or name another disk'],
  ENOENT: ['A file or folder is missing, or was removed meanwhile', 'Try again; if it is one of your files, restore it'],
  ENOTDIR: ['A file is where a folder should be', 'Move the file away, or name another folder'],
  EISDIR: ['A folder is where a file should be', 'Move the folder away, or name another folder'],
  EEXIST: ['Something is there already', 'Move it away, or name another folder'],
  ENOTEMPTY: ['Another program is writing into this folder', 'Stop that program and try again'],
  EBUSY: ['Another program is using this, or it is a mount', 'Stop that program, or name a folder inside the mount'],
  EXDEV: ['A file cannot be moved from one disk to another', 'Name folders on one disk'],
  ELOOP: ['These links form a loop', 'Remove the link, or name another folder'],
  ENAMETOOLONG: ['A name is too long for this disk', 'Use a shorter name: most disks allow 255 bytes'],
  EMFILE: ['Too many files are open', 'Raise the limit (ulimit -n) and try again'],
  ENFILE: ['The system has too many open files', 'Close programs and try again'],
  EIO: ['The disk reports an error', 'Check the disk, then try again'],
};

function read(error: unknown): { code?: string | undefined; path?: string | undefined; dest?: string | undefined; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const { code, path, dest } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException & { dest?: string };
  if (code !== undefined && code in EXPLANATIONS) return { code, path, dest, message };
  // Other processes send only the message: `ENOSPC: no space left on device, open '/a/b' -> '/c'`.
  const [, found, rest = ''] = /\b(E[A-Z]{2,15}): ([^\n]*)/.exec(message) ?? [];
  const [first, second] = rest.split("'").filter((_, index) => index % 2 === 1);
  return { code: found, path: first, dest: second, message };
}
