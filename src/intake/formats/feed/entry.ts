import type { WireItem } from '../../wire/item.ts';
import type { Finding } from '../../../findings/finding.ts';

/** What an entry came to: an article with or without a text of its own, or none. */
export interface Entry {
  item?: WireItem;
  /** True where only a summary was sent. */
  isSummary?: boolean;
  leftOut?: Finding;
}
