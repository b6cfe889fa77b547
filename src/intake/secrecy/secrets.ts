import type { Root } from 'mdast';
import { isStory } from '../../articles/model/story-path.ts';
import type { WireItem } from '../wire/item.ts';
import { takeEmbargo } from './embargo-in-text.ts';
import { takeEditorsNotes } from './editors-notes.ts';
import { isStatement, takePrivatePart } from './private-part.ts';

/**
 * Takes out of a text what only newsrooms may read, and tells whether the text says that it must not be published yet.
 * What Kawat exported was settled when it was imported.
 *
 * @param root changed; undefined for Markdown, whose text is left as it is
 */
export function takeSecrets(item: WireItem, root: Root | undefined): Secrets {
  if (item.group !== undefined && isStory(item.group)) return { held: [], taken: [] };
  const embargo = takeEmbargo(item, root, item.body.kind === 'markdown' ? item.body.value : '');
  const held = embargo.found === undefined ? [] : [`“${embargo.found}” stands in it`];
  const part = root ? takePrivatePart(root) : { isAll: isStatement(firstBlock(item.body.value)) };
  if (part.isAll) held.push('it begins by saying that it is not for publication');
  const notes = root ? takeEditorsNotes(root) : [];
  return { held, taken: [...embargo.taken, ...notes, ...(part.taken === undefined ? [] : [part.taken])] };
}

function firstBlock(text: string): string {
  return text
    .slice(0, 2000)
    .trim()
    .split(/\n[^\S\n]*\n/, 1)[0]!;
}

export interface Secrets {
  /** Why the article must be withheld, as half sentences. */
  held: string[];
  /** What was taken out of the text and is for editors. */
  taken: string[];
}
