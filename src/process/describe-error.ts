/** What Rolldown adds to the message of an error of its own. */
const NATIVE_TRACE = '\nStack backtrace:\n';

/** An error as it goes from one process to another. A stack trace helps a developer and nobody else. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (process.env['KAWAT_DEBUG'] && error.stack) return error.stack;
  const { message } = error;
  const trace = message.indexOf(NATIVE_TRACE);
  return trace === -1 ? message : message.slice(0, trace).trimEnd();
}
