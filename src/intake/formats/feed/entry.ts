import type { WireItem } from '../../wire/item.ts';
import type { Finding } from '../../../findings/finding.ts';

/** The result for an entry: an article, or why there is none. */
export interface Entry {
  item?: WireItem;
  /** True if only a summary was sent. */
  isSummary?: boolean;
  leftOut?: Finding;
}
