/** What Rolldown adds to the message of an error of its own. */
const NATIVE_TRACE = /\n+Stack backtrace:\n[^]*$/;

/** An error as it goes from one process to another. A stack trace helps a developer and nobody else. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return (process.env['KAWAT_DEBUG'] && error.stack) || error.message.replace(NATIVE_TRACE, '');
}
