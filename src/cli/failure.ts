import { describeError } from '../process/describe-error.ts';
import { Fault } from '../findings/fault.ts';
import { ContentError } from '../findings/finding.ts';
import { describeSystemError } from '../files/regular-file.ts';
import { reportText } from '../desk/reporters/text.ts';

/** What went wrong, in words for an editor: no code of the system's, and no stack trace. */
export function describeFailure(error: unknown): string {
  if (error instanceof ContentError) return `${error.message}\n${reportText(error.problems)}`;
  if (error instanceof Fault) return `found ${error.found}; expected ${error.expected}; to mend it, ${error.fix}`;
  if (error instanceof RangeError && error.message.includes('call stack'))
    return 'something in the content is nested too deep; see `kawat check`';
  const { code, path, dest, syscall } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  if (code === undefined || syscall === undefined || !/^E[A-Z0-9]+$/.test(code)) return describeError(error);
  const what = ACTIONS[syscall] ?? 'use';
  const where = dest === undefined ? path : `${path ?? ''} as ${dest}`;
  return `cannot ${what} ${where ?? 'a file'}: ${describeSystemError(code)}`;
}

const ACTIONS: Readonly<Record<string, string>> = {
  chmod: 'change',
  copyfile: 'copy',
  link: 'link',
  lstat: 'look up',
  mkdir: 'make the folder',
  mkdtemp: 'make the folder',
  open: 'open',
  read: 'read',
  readdir: 'read the folder',
  realpath: 'look up',
  rename: 'rename',
  rm: 'remove',
  rmdir: 'remove the folder',
  scandir: 'read the folder',
  stat: 'look up',
  unlink: 'remove',
  write: 'write',
};
