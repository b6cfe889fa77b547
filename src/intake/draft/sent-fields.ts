import { oneLine } from '../body/one-line.ts';
import { partHeadlineMarks } from '../furniture/headline-mark.ts';
import { partHeadlineTag } from '../furniture/headline-tag.ts';
import type { Disclaimer } from '../furniture/disclaimer/read-disclaimer.ts';
import type { WireItem } from '../wire/item.ts';

/**
 * Corrects the headline, byline and standfirst of an item: removes marks of a desk and tags of a translation from the
 * headline, and makes a sentence that was sent as a byline the standfirst. Does not change Markdown, which an editor wrote.
 *
 * @returns the item, the tag of a translation in its headline, and notes about the changes
 */
export function withOwnFields(sent: WireItem): { item: WireItem; tag?: Disclaimer | undefined; notes: string[] } {
  if (sent.isOwn) return { item: sent, notes: [] };
  const item = { ...sent };
  // A tag may have the same signs as marks: `*** TRANSLATED ***`.
  const tagged = partHeadlineTag(oneLine(item.headline) ?? '');
  const { headline: unmarked, marks } = partHeadlineMarks(tagged.headline);
  const { headline, tag = tagged.tag } = partHeadlineTag(unmarked);
  if (marks.length > 0 || tag) item.headline = headline;
  const notes = marks.map((mark) => `took the mark “${mark}” out of the headline`);
  if (tag) notes.push(`took the tag “${tag.text}” out of the headline`);
  if (item.by !== undefined && isSentence(item.by)) {
    notes.push(
      `“${oneLine(item.by)!.slice(0, 100)}” was sent as the byline and is not a name: ${item.description ? 'left out' : 'read as the standfirst'}`,
    );
    item.description ??= item.by;
    item.by = undefined;
  }
  // Some systems copy the headline into the description.
  if (item.description !== undefined && bare(item.description) === bare(item.headline ?? '')) item.description = undefined;
  return { item, tag, notes };
}

/** True if most words begin with a small letter. A byline has names, and at most a role in small letters. */
function isSentence(by: string): boolean {
  const line = oneLine(by) ?? '';
  if (/[@\d]/.test(line) || /^(?:by|par|von|oleh|por|di|door|av|af)\s/i.test(line)) return false;
  const words = line.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  return small.length >= 4 && small.length * 2 > words.length && !ROLE.test(line);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

const PARTICLE = /^(?:and|et|und|dan|y|e|en|de|del|della|di|da|dos|von|van|der|den|bin|binti|al|el|la|le|du|for|of|the|in|at|with|with)$/;
const ROLE =
  /\b(?:reporter|correspondent|writer|editor|staff|agency|envoy|journalist|contributor|envoyée?|correspondante?|rédact\w+|wartawan|pewarta|jurnalis|redaktion|korrespondent)s?\b/i;
