import type { WireImage } from '../../wire/item.ts';
import { attribute, children, collapse, descendants, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';

/** A picture of an item, with every name by which a body may refer to it. */
export interface AttachedPicture {
  image: WireImage;
  /** Its identifier and the addresses of all its files. */
  names: readonly string[];
}

/**
 * Finds the elements of a body that show an attached picture, so that no picture appears twice: the `img`, and the
 * `figure` or `div` around it if that has no text besides the caption and the credit.
 *
 * A caption or credit that is only in the body is copied to the picture.
 *
 * @returns true for the elements to leave out
 */
export function shownPictures(holder: XmlElement, pictures: readonly AttachedPicture[]): (element: XmlElement) => boolean {
  const shown = new Set<XmlElement>();
  if (pictures.length > 0) {
    const byName = new Map(pictures.flatMap((picture) => picture.names.map((name) => [name, picture.image] as const)));
    markShown(holder, byName, shown);
  }
  return (element) => shown.has(element);
}

/** @returns the pictures in the element; none if an element around one has more text, as its ancestors have it too */
function markShown(element: XmlElement, byName: ReadonlyMap<string, WireImage>, shown: Set<XmlElement>): WireImage[] {
  if (element.local === 'img') {
    const image = Object.values(element.attributes)
      .map((value) => byName.get(value.trim()))
      .find(Boolean);
    if (!image) return [];
    image.alt ??= attribute(element, 'alt');
    shown.add(element);
    return [image];
  }
  const found = children(element).flatMap((part) => markShown(part, byName, shown));
  const image = found[0];
  if (found.length !== 1 || !image || (element.local !== 'figure' && element.local !== 'div')) return found;
  takeCredit(element, image);
  if (!saysNothingElse(element, image)) return [];
  shown.add(element);
  return found;
}

function takeCredit(frame: XmlElement, image: WireImage): void {
  image.caption ??= textOf(descendants(frame, 'figcaption')[0]);
  image.credit ??= textOf(
    descendants(frame, 'div', 'span', 'p', 'small').find((part) => /credit|byline|source/i.test(attribute(part, 'class') ?? '')),
  );
}

/** True if the element has no text besides the caption and the credit of the picture. */
function saysNothingElse(frame: XmlElement, { caption, credit }: WireImage): boolean {
  let words = textOf(frame) ?? '';
  for (const known of [caption, credit]) if (known) words = words.replace(collapse(known), '');
  return !/[\p{L}\p{N}]/u.test(words);
}
