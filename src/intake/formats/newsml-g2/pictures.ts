import { attribute, child, children, find, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { isPictureReference, pickRendition } from '../shared/picture-reference.ts';
import type { AttachedPicture } from '../shared/shown-pictures.ts';

/** Reads a picture item; undefined if it has no usable file. */
export function readPictureItem(item: XmlElement): AttachedPicture | undefined {
  const files = children(child(item, 'contentSet'), 'remoteContent').filter((file) => isPicture(file));
  // There may be other files, such as watermarked ones. Only the proper ones have a `rendition`.
  const named = files.filter((file) => attribute(file, 'rendition') !== undefined);
  const src = pickRendition((named.length > 0 ? named : files).map((file) => ({ src: attribute(file, 'href')!, width: widthOf(file) })));
  if (src === undefined) return undefined;

  const meta = child(item, 'contentMeta');
  const descriptions = children(meta, 'description');
  const hasRole = (name: RegExp) => descriptions.find((description) => name.test(attribute(description, 'role') ?? ''));
  const caption = hasRole(/caption$/i) ?? descriptions.find((description) => !/alt/i.test(attribute(description, 'role') ?? ''));
  return {
    image: {
      src,
      alt: textOf(hasRole(/alt(?:ernative)?(?:text)?$/i)),
      caption: textOf(caption) ?? textOf(child(meta, 'headline')),
      credit: textOf(child(meta, 'creditline')) ?? textOf(child(meta, 'by')) ?? textOf(find(meta, 'creator', 'name')),
    },
    names: [attribute(item, 'guid') ?? src, ...files.map((file) => attribute(file, 'href')!)],
  };
}

function isPicture(file: XmlElement): boolean {
  return isPictureReference(attribute(file, 'href')) && /^(?:image\/|$)/i.test(attribute(file, 'contenttype') ?? '');
}

function widthOf(file: XmlElement): number | undefined {
  return Number.parseInt(attribute(file, 'width') ?? '', 10) || undefined;
}
