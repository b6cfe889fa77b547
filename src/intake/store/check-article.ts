import { isPlaceTooLong } from '../../articles/model/places.ts';
import { checkRelations } from '../../articles/checks/relations.ts';
import { articleSchema, type FrontMatter } from '../../articles/model/schema.ts';
import { Fault } from '../../findings/fault.ts';

/**
 * Checks that an article passes `kawat check`.
 *
 * @param line of the input, for the message
 * @throws Fault for the first thing that is wrong
 */
export function checkArticle(front: Partial<FrontMatter>, body: string, line: number): void {
  const result = articleSchema.safeParse(front);
  const issue = result.error?.issues[0] ?? checkRelations(front).map(({ path, expected }) => ({ path, message: expected }))[0];
  if (issue) {
    const field = issue.path.join('.') || 'front matter';
    throw new Fault(line, `a value that is not valid for \`${field}\``, issue.message, 'ask the wire, or correct the input');
  }
  if (front.located !== undefined && isPlaceTooLong(front.located))
    throw new Fault(line, `a place of ${front.located.length} letters`, 'the name of a place', 'correct the input');
  const size = JSON.stringify(front).length;
  if (size > MOST_FRONT_MATTER)
    throw new Fault(line, `${size} characters of front matter`, `at most ${MOST_FRONT_MATTER}`, 'shorten the fields of the input');
  if (body.trim() === '')
    throw new Fault(line, `no text under ${JSON.stringify(front.headline)}`, 'an article with a text', 'ask the wire for the whole item');
}

/** In characters. Chosen so that the YAML stays below the limit of `kawat check`. */
const MOST_FRONT_MATTER = 100_000;
