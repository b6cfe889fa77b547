import type { Format, Reading } from '../../wire/format.ts';
import type { WireDocument } from '../../wire/document.ts';
import type { WireItem } from '../../wire/item.ts';
import { readJson } from './json.ts';
import { readItem } from './item.ts';
import { findItems } from './envelope.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/**
 * IPTC ninjs 1.x, 2.x and 3.x. Lenient: accepts names in any case, `guid` for `uri`, numbers for text, maps for lists, and
 * items in an envelope, a list or JSON Lines. Kawat's own export can be imported without loss.
 */
export const ninjs: Format = {
  name: 'ninjs',
  title: 'IPTC ninjs 1 to 3',
  recognises,
  read,
};

function recognises({ name, text }: WireDocument): boolean {
  // JSON front matter begins with a brace too.
  return /^\s*[[{]/.test(text) && !/\.(?:md|mdx|markdown)$/i.test(name) && MEMBERS.test(text) && !text.includes('jsonfeed.org/version');
}

function read(document: WireDocument): Reading {
  const items: WireItem[] = [];
  const { values, leftOut } = readJson(document.text);
  let unreported = 0;
  for (const { value, line, locate } of values) {
    for (const found of findItems(value)) {
      const reading = readItem(found.value, line + locate(found.path, found.index) - 1);
      if ('item' in reading) items.push(reading.item);
      for (const part of reading.leftOut) {
        if (part.severity === 'error' || leftOut.length < MOST_LEFT_OUT) leftOut.push(part);
        else unreported++;
      }
    }
  }
  if (unreported > 0) leftOut.push(asLeftOut(1, `${unreported} more such parts`, 'none of them is an article'));
  return { items, leftOut };
}

const MEMBERS = /"(?:uri|guid|bod(?:y_\w+|ies)|headlines?(?:_\w+)?|version_?created|pub_?status)"\s*:/i;
const MOST_LEFT_OUT = 1000;
