import { Fault } from '../../findings/fault.ts';
import { describeSystemError } from '../../files/regular-file.ts';

/** What was thrown, as something an editor can act on; a fault of ours is not hidden. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new Fault(
      1,
      `${path ?? 'a file'}, which cannot be read or written: ${describeSystemError(code)}`,
      'one that can',
      'see to its name, its place and its permissions, then import again',
    );
  if (process.env['KAWAT_DEBUG']) throw error;
  return new Fault(
    1,
    `something the importer cannot deal with (${String(message ?? error).slice(0, 200)})`,
    'an article',
    'report it with the file; KAWAT_DEBUG=1 shows where',
  );
}
