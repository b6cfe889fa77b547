import { basename } from 'node:path';
import type { BodyImage } from '../../body/images.ts';
import { showValue, type Finding } from '../../findings/finding.ts';
import type { CheckContext } from './context.ts';
import { faultOfFile, type FileFault, type FileFaultKind } from '../../files/regular-file.ts';
import { picturePath, type FrontMatter } from '../model/schema.ts';

/**
 * Checks that the pictures an article names are in the story's folder.
 *
 * @returns those that are, which `checkPictureFiles` decodes to see whether they can be shown, and problems with the others
 */
export function checkPictures(fields: Partial<FrontMatter>, text: TextImages, folder: StoryFolder, context: Context): CheckedPictures {
  const checked = [...checkFields(fields, folder, context), ...checkText(text, folder)];
  return {
    pictures: checked.filter((one): one is NamedPicture => 'src' in one),
    problems: checked.filter((one): one is Finding => !('src' in one)),
  };
}

function checkFields(fields: Partial<FrontMatter>, folder: StoryFolder, { lineOf }: Context): (NamedPicture | Finding)[] {
  const images: readonly { src?: unknown }[] = Array.isArray(fields.images) ? fields.images : [];
  return images.flatMap((image, index): (NamedPicture | Finding)[] => {
    const src = typeof image === 'object' ? image?.src : undefined;
    if (typeof src !== 'string' || !picturePath.safeParse(src).success) return [];
    const line = lineOf(['images', index, 'src']);
    const field = `images.${index}.src`;
    const fault = faultOf(src, folder);
    if (!fault) return [{ src, line, field }];
    return [{ severity: 'error', rule: 'no-such-picture', line, field, ...describe(src, '', fault) }];
  });
}

function checkText({ images, bodyLine }: TextImages, folder: StoryFolder): (NamedPicture | Finding)[] {
  return images.flatMap(({ src, path, line: lineOfBody }): (NamedPicture | Finding)[] => {
    const line = bodyLine + lineOfBody - 1;
    const fault = path === undefined ? undefined : faultOf(path, folder);
    if (path !== undefined && !fault) return [{ src: path, line }];
    // Pictures of other sites become links, as documented.
    if (/^\s*https?:/i.test(src)) return [];
    const exists = fault !== undefined && !ABSENT.includes(fault.kind);
    return [
      {
        // The page shows the description instead of a missing picture, so the text is still complete.
        severity: exists ? 'error' : 'warning',
        rule: 'no-such-picture',
        line,
        ...(fault ? describe(path!, ' in the text', fault) : describeElsewhere(src)),
      },
    ];
  });
}

function faultOf(src: string, { contentDir, story }: StoryFolder): FileFault | undefined {
  return faultOfFile(contentDir, `${story}/${src}`);
}

const ABSENT: readonly FileFaultKind[] = ['missing', 'folder', 'outside', 'long-name'];

function describe(src: string, where: string, fault: FileFault): Words {
  const shown = `${showValue(src)}${where}`;
  if (fault.kind !== 'missing') return { found: `${shown}, which is ${fault.found}`, expected: fault.expected, fix: fault.fix };
  return {
    found: `${shown}, which is not there`,
    expected: EXPECTED,
    fix: `put ${basename(src)} into the story’s folder, or remove ${where === '' ? 'the entry' : 'it from the text'}`,
  };
}

function describeElsewhere(src: string): Words {
  if (src.trim() === '') {
    return { found: 'a picture without `src` in the text', expected: EXPECTED, fix: 'give it the name of a picture, or remove it' };
  }
  return {
    found: `${showValue(src)} in the text, which leads out of the story’s folder`,
    expected: EXPECTED,
    fix: 'put the picture into the story’s folder and name it here, or remove it from the text',
  };
}

const EXPECTED = 'a picture in the story’s folder';

type Words = Pick<Finding, 'found' | 'expected' | 'fix'>;

type Context = Pick<CheckContext, 'lineOf'>;

interface StoryFolder {
  contentDir: string;
  /** Path from the content folder. */
  story: string;
}

interface TextImages {
  /** In the order of the text. */
  images: readonly BodyImage[];
  /** The body's first line in the file. */
  bodyLine: number;
}

interface CheckedPictures {
  pictures: NamedPicture[];
  problems: Finding[];
}

/** A picture that an article names, and on which line. */
export interface NamedPicture {
  /** Its path in the story's folder. */
  src: string;
  line: number;
  /** The field of front matter; undefined for pictures in the text. */
  field?: string | undefined;
}
