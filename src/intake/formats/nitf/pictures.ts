import type { WireImage } from '../../wire/item.ts';
import { attribute, children, textOf } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';
import { isPictureReference, pickRendition } from '../shared/picture-reference.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/** Reads pictures from `media` elements. Leaves out those without a reference to a picture. */
export function nitfPictures(media: readonly XmlElement[]): { images: WireImage[]; leftOut: Finding[] } {
  const images: WireImage[] = [];
  const leftOut: Finding[] = [];
  for (const element of media) {
    const references = children(element, 'media-reference');
    const type = attribute(element, 'media-type') ?? attribute(references[0], 'mime-type') ?? 'image';
    const src = pickRendition(references.flatMap(rendition));
    if (/^(?:image|photo|picture|graphic)/i.test(type) && src !== undefined) {
      const texts = (name: string) => children(element, name).map(textOf).filter(Boolean).join(' ') || undefined;
      const alt = references.map((reference) => attribute(reference, 'alternate-text')).find(Boolean);
      images.push({ src, alt, caption: texts('media-caption'), credit: texts('media-producer') });
    } else {
      const named = references.map((reference) => attribute(reference, 'source')).find(Boolean) ?? 'without a source';
      const reason = src === undefined ? 'its source is neither an address nor the name of a picture file' : 'only pictures are imported';
      leftOut.push(asLeftOut(element.line, `media ${named.slice(0, 200)}`, reason));
    }
  }
  return { images, leftOut };
}

function rendition(reference: XmlElement): { src: string; width: number | undefined }[] {
  const src = attribute(reference, 'source');
  if (!isPictureReference(src)) return [];
  return [{ src, width: Number.parseInt(attribute(reference, 'width') ?? '', 10) || undefined }];
}
