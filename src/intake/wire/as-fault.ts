import { Fault } from '../../findings/fault.ts';
import { describeSystemError } from '../../files/regular-file.ts';

/** Converts any error to a message that an editor can act on. `KAWAT_DEBUG` makes bugs of the importer visible. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new Fault(
      1,
      `${path ?? 'a file'}, which cannot be read or written: ${describeSystemError(code)}`,
      'a file that can',
      'check its name, its folder and its permissions, then import again',
    );
  if (process.env['KAWAT_DEBUG']) throw error;
  return new Fault(
    1,
    `something the importer cannot handle (${String(message ?? error).slice(0, 200)})`,
    'an article',
    'report it with the file; KAWAT_DEBUG=1 shows where',
  );
}
