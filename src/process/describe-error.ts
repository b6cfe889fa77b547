/** Rolldown appends this to its error messages. */
const NATIVE_TRACE = '\nStack backtrace:\n';

/** An error as text, for another process. Without its stack, which only helps developers. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env['KAWAT_DEBUG'] && error.stack) return error.stack;
  const { message } = error;
  const trace = message.indexOf(NATIVE_TRACE);
  return trace === -1 ? message : message.slice(0, trace).trimEnd();
}
