import type { Element } from 'hast';
import { hostOf } from './link.ts';

/** Elements that are removed with their content, because it is not text for readers. */
export const REMOVED: ReadonlySet<string> = new Set(
  (
    'script style template title head meta link base svg math canvas map iframe frame frameset object embed applet param ' +
    'video audio source track input select textarea button option datalist output progress meter nav rp noembed noframes'
  ).split(' '),
);

// The names, for notes, of elements that an editor may miss. Others are removed without a note.
const NAMES = new Map(
  Object.entries({
    script: 'a script',
    iframe: 'an iframe',
    frame: 'a frame',
    object: 'an embedded object',
    embed: 'an embedded object',
    applet: 'an embedded object',
    video: 'a video',
    audio: 'a sound',
    form: 'a form',
    canvas: 'a drawing',
    math: 'a formula',
    nav: 'a navigation',
  }),
);

/** Adds a note that `element` was removed, with the source of its content. */
export function nameRemoved({ removed, base }: { removed: Set<string>; base?: string | undefined }, element: Element): void {
  const name = NAMES.get(element.tagName);
  if (!name) return;
  const address = element.properties['src'] ?? element.properties['data'];
  const host = element.tagName === 'script' || typeof address !== 'string' ? undefined : hostOf(address, base);
  removed.add(host ? `${name} of ${host}` : name);
}
