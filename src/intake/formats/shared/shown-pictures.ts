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
 * Finds where a body shows pictures that the article has anyway, so that no picture comes twice: the `img`, and the
 * `figure` or `div` around it where that says nothing but the caption and the credit.
 *
 * A credit that stands only there is kept: the picture gets it.
 *
 * @returns a test for the elements to leave out
 */
export function shownPictures(holder: XmlElement, pictures: readonly AttachedPicture[]): (element: XmlElement) => boolean {
  const shown = new Set<XmlElement>();
  if (pictures.length > 0) {
    const byName = new Map(pictures.flatMap((picture) => picture.names.map((name) => [name, picture.image] as const)));
    markShown(holder, byName, shown);
  }
  return (element) => shown.has(element);
}

/** @returns the pictures in the element, unless a frame in it says more than they do: what is around that does too */
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

/** True where the words of a frame are the picture's and nothing is left. */
function saysNothingElse(frame: XmlElement, { caption, credit }: WireImage): boolean {
  let words = textOf(frame) ?? '';
  for (const known of [caption, credit]) if (known) words = words.replace(collapse(known), '');
  return !/[\p{L}\p{N}]/u.test(words);
}
