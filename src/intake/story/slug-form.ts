import { LONGEST_NAME } from '../../articles/model/names.ts';

/** True for a valid folder name of a story. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_NAME && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
