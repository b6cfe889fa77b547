import type { FrontMatter } from '../../articles/model/schema.ts';
import type { WireItem } from '../wire/item.ts';

/**
 * Whether an item may be published, from its status and all that speaks against it. Where that is not certain it is
 * withheld, and an editor is told why and how to publish it.
 *
 * @param reasons why it must be withheld besides its status, as half sentences
 * @returns the status as front matter has it, and what to say of it
 */
export function releaseOf(
  { pubStatus, held }: WireItem,
  reasons: readonly (string | undefined)[],
): { pubStatus: FrontMatter['pubStatus']; said?: string } {
  if (pubStatus === 'canceled') return { pubStatus };
  const all = [...new Set([held, ...reasons].filter((reason) => reason !== undefined))];
  if (pubStatus !== 'withheld' && all.length === 0) return { pubStatus: undefined };
  const why = all.length === 0 ? 'the wire withholds it' : all.join('; ');
  return { pubStatus: 'withheld', said: `${why}: withheld until you publish it (remove \`pubStatus\` in the article)` };
}
