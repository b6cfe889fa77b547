import { Fault } from '../../findings/fault.ts';
import { describeSystemError } from '../../files/regular-file.ts';

/** Thrown where an input, or one item of it, cannot be imported. Says what an editor needs to mend it. */
export class Refusal extends Fault {
  override name = 'Refusal';
}

/** What was thrown, as something an editor can act on; a fault of ours is not hidden. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof Fault) return new Refusal(error.line, error.found, error.expected, error.fix);
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z]+$/.test(code))
    return new Refusal(
      1,
      `${path ?? 'a file'}, which cannot be read or written: ${describeSystemError(code)}`,
      'one that can',
      'see to its name, its place and its permissions, then import again',
    );
  if (process.env['KAWAT_DEBUG']) throw error;
  return new Refusal(
    1,
    `something the importer cannot deal with (${String(message ?? error).slice(0, 200)})`,
    'an article',
    'report it with the file; KAWAT_DEBUG=1 shows where',
  );
}
