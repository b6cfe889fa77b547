import { hash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describeError } from '../process/describe-error.ts';
import { Fault } from '../findings/fault.ts';
import type { ContentPicture } from '../articles/library.ts';
import { showValue, type Finding } from '../findings/finding.ts';
import { faultOfFile } from '../files/regular-file.ts';
import { stampOf } from '../files/file-stamp.ts';
import type { Flaw } from './inspect.ts';
import { measuredPictures, type Measured } from './measured.ts';
import type { PictureMemory } from './memory.ts';
import { readPicture } from './picture-file.ts';

/**
 * Finds pictures that cannot be shown, and records the size and digest of the others for the pages.
 *
 * @param pictures existing pictures, one entry per mention
 * @param memory   results of the last run
 * @returns an error for every mention of a picture that cannot be shown
 */
export async function checkPictureFiles(
  pictures: readonly ContentPicture[],
  contentDir: string,
  memory?: PictureMemory,
): Promise<Finding[]> {
  const byPath = [...Map.groupBy(pictures, ({ path }) => path)];
  const problems: Finding[] = [];
  const measured = measuredPictures();
  const checkNext = async (): Promise<void> => {
    for (let next = byPath.pop(); next; next = byPath.pop()) {
      const [path, uses] = next;
      const isOpen = uses.some((use) => use.isOpen);
      const found = await checkFile(path, contentDir, isOpen ? memory : undefined);
      const isGood = 'digest' in found;
      measured.set(join(contentDir, path), isGood ? found : undefined);
      if (!isGood) problems.push(...uses.map((use) => problemOf(use, found)));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, checkNext));
  return problems;
}

async function checkFile(path: string, contentDir: string, memory: PictureMemory | undefined): Promise<Measured | Flaw> {
  try {
    // Taken before the file is read, so that a change meanwhile is noticed next time.
    const stamp = faultOfFile(contentDir, path) ? '' : stampOf(join(contentDir, path));
    const found = memory?.recall(path, stamp) ?? (await inspectFile(path, contentDir, memory));
    if ('digest' in found) memory?.remember(path, stamp, found);
    return found;
  } catch (error) {
    // The file was removed, replaced or locked after the article was read.
    if (error instanceof Fault) return { found: error.found, expected: error.expected, fix: error.fix };
    return { found: `a file that cannot be read: ${describeError(error)}`, expected: 'a picture', fix: 'put the picture there again' };
  }
}

async function inspectFile(path: string, contentDir: string, memory: PictureMemory | undefined): Promise<Measured | Flaw> {
  const bytes = readPicture(contentDir, path);
  const known = memory?.recallDigest(hash('sha256', bytes));
  if (known) return known;
  // Loading the decoder takes time, and most runs decode nothing.
  const { inspectPicture } = await import('./inspect.ts');
  return inspectPicture(bytes);
}

function problemOf({ file, src, line, field }: ContentPicture, { found, expected, fix }: Flaw): Finding {
  return {
    severity: 'error',
    rule: 'broken-picture',
    file,
    line,
    ...(field !== undefined && { field }),
    found: `${showValue(src)}${field === undefined ? ' in the text' : ''}, which is ${found}`,
    expected,
    fix,
  };
}
