import type { Root } from 'mdast';
import { isStory } from '../../articles/model/story-path.ts';
import type { WireItem } from '../wire/item.ts';
import { takeEmbargo } from './embargo-in-text.ts';
import { takeEditorsNotes } from './editors-notes.ts';
import { takeMailFoot } from './mail-foot.ts';
import { takeServiceNotes } from './service-notes.ts';
import { isStatement, takePrivatePart } from './private-part.ts';
import { takeReportersCredits } from './reporters-credit.ts';

/**
 * Removes what only newsrooms may read from a text, and finds reasons in it not to publish it yet. Does nothing for an
 * article that Kawat exported: that was done when it was first imported.
 *
 * @param root changed; undefined for Markdown, whose text is not changed
 */
export function takeInternalText(item: WireItem, root: Root | undefined): InternalText {
  if (item.isOwn && item.group !== undefined && isStory(item.group)) return { holdReasons: [], taken: [] };
  const markdown = item.body.kind === 'markdown' ? item.body.value : '';
  const embargo = takeEmbargo(item, root, markdown);
  const holdReasons = embargo.found === undefined ? [] : [`it contains “${embargo.found}”`];
  const part = root ? takePrivatePart(root) : { isAll: isStatement(firstBlock(markdown)) };
  if (part.isAll) holdReasons.push('it begins by saying that it is not for publication');
  const foot = root ? takeMailFoot(root) : [];
  const notes = root ? [...takeEditorsNotes(root), ...takeReportersCredits(root), ...takeServiceNotes(root), ...foot] : [];
  return { holdReasons, taken: [...embargo.taken, ...notes, ...(part.taken === undefined ? [] : [part.taken])] };
}

function firstBlock(text: string): string {
  return text
    .slice(0, 2000)
    .trim()
    .split(/\n[^\S\n]*\n/, 1)[0]!;
}

export interface InternalText {
  /** Why the article must be withheld, as half sentences. */
  holdReasons: string[];
  /** What was removed from the text. It is for editors. */
  taken: string[];
}
