import { describeError } from '../process/describe-error.ts';
import { Fault } from '../findings/fault.ts';
import { ContentError } from '../findings/finding.ts';
import { explainFileError } from '../files/file-error.ts';
import { reportText } from '../desk/reporters/text.ts';

/** Describes an error for an editor, without system error codes and stack traces. */
export function describeFailure(error: unknown): string {
  if (error instanceof ContentError) return `${error.message}\n${reportText(error.problems)}`;
  if (error instanceof Fault) return `found ${error.found}; expected ${error.expected}; to mend it, ${error.fix}`;
  if (error instanceof RangeError && error.message.includes('call stack'))
    return 'something in the content is nested too deep; see `kawat check`';
  return describeError(explainFileError(error, 'a file'));
}
