import type { FrontMatter } from '../../articles/model/schema.ts';
import { Fault } from '../../findings/fault.ts';
import type { Finding } from '../../findings/finding.ts';
import type { ArticleFile } from './article-file.ts';
import { assumedTranslation } from '../draft/translation.ts';
import type { Draft } from '../draft/draft.ts';
import { momentsInStory } from '../draft/moments.ts';
import { readSiblings } from './siblings.ts';
import type { Run } from './run.ts';

/**
 * Adapts a draft's front matter to its story: the story's day, at most one original, and a `uri` that no other
 * article has.
 *
 * @throws Fault if the article is in another story already, or is of another day
 */
export function fitIntoStory(
  draft: Draft,
  story: string,
  existing: ArticleFile | undefined,
  run: Run,
): { front: Partial<FrontMatter>; notes: Finding[] } {
  const { original, any } = readSiblings(story, run, draft.line);
  const moments = momentsInStory(draft, story, { existing: existing?.front, sibling: any }, run.publication);
  const front = { ...draft.front, ...moments };
  if (front.versionCreated === undefined) delete front.versionCreated;
  if (front.uri !== undefined && !canHaveUri(draft, story, existing, run)) delete front.uri;
  const isTranslation = front.translation !== undefined || existing?.front.translation !== undefined;
  if (isTranslation || original === undefined || original.language === front.language) return { front, notes: [] };
  const { translation, notes } = assumedTranslation({ language: original.language! }, draft.line, run.options);
  return { front: { ...front, translation }, notes };
}

/** @throws Fault if another story has this article in the same language */
function canHaveUri({ key, line, front }: Draft, story: string, existing: ArticleFile | undefined, { archive }: Run): boolean {
  const others = archive.locationsOf(key).filter((other) => other.story !== story || other.language !== front.language);
  const duplicate = others.find((other) => other.story !== story && other.language === front.language);
  if (duplicate) {
    throw new Fault(
      line,
      `an article that is already in ${duplicate.story}`,
      'an article that is in one story only',
      'import it without --story, or remove the other one',
    );
  }
  // Some wires use one identifier for all languages of a story. The record distinguishes them.
  return others.length === 0 || existing?.front.uri === front.uri;
}
