import { isEmptyTree } from '../body/html-nodes.ts';
import type { WireBody } from './item.ts';

/** True if nothing was sent as the text: no words, and no elements. */
export function isEmptyBody(body: WireBody): boolean {
  return body.kind === 'tree' ? isEmptyTree(body.value.children) : body.value.trim() === '';
}
