import type { ElementContent } from 'hast';
import { rehype } from 'rehype';
import type { WireItem } from '../../../../src/intake/wire/item.ts';

/** A tree as HTML, with white space outside `pre` as a browser shows it. */
export function asHtml(nodes: readonly ElementContent[]): string {
  const html = WRITER.stringify({ type: 'root', children: [...nodes] }).trim();
  return html
    .split(/(<pre>[^]*?<\/pre>)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[ \t\r\n]+/g, ' ')))
    .join('');
}

/** A body with its tree as HTML. */
export function shown(item: WireItem): ShownItem {
  const { kind, value } = item.body;
  return { ...item, body: { kind, value: kind === 'tree' ? asHtml(value.children as ElementContent[]) : value } };
}

/** An item whose tree is shown as HTML. */
export type ShownItem = Omit<WireItem, 'body'> & { body: { kind: WireItem['body']['kind']; value: string } };

const WRITER = rehype()
  .data('settings', { characterReferences: { useNamedReferences: true } })
  .freeze();
