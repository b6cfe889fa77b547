import type { FrontMatter } from '../../articles/model/schema.ts';
import type { WireItem } from '../wire/item.ts';

/**
 * Decides whether an item may be published. Withholds it if that is not certain.
 *
 * @param reasons why it must be withheld besides its status, as half sentences
 * @returns the status for front matter, and a note that tells the editor why it is withheld and how to publish it
 */
export function releaseOf(
  { pubStatus, held }: WireItem,
  reasons: readonly (string | undefined)[],
): { pubStatus: FrontMatter['pubStatus']; reason?: string } {
  if (pubStatus === 'canceled') return { pubStatus };
  const all = [...new Set([held, ...reasons].filter((reason) => reason !== undefined))];
  if (pubStatus !== 'withheld' && all.length === 0) return { pubStatus: undefined };
  const why = all.length === 0 ? 'the wire withholds it' : all.join('; ');
  return { pubStatus: 'withheld', reason: `${why}: withheld until you publish it (remove \`pubStatus\` in the article)` };
}
