import { isPicturePath } from '../../../files/picture-name.ts';

/** True for an address or the path of a picture file. Wires also send bare identifiers, which cannot be resolved. */
export function isPictureReference(reference: string | undefined): reference is string {
  if (reference === undefined || /[\s<>"]/.test(reference)) return false;
  if (/^https?:\/\//i.test(reference)) return URL.canParse(reference);
  return !/^[a-z][a-z0-9+.-]*:/i.test(reference) && isPicturePath(reference);
}

/** One of the files of a picture. */
export interface Rendition {
  src: string;
  width?: number | undefined;
}

/**
 * Picks the narrowest file that is wide enough for a page, else the widest. Without widths, picks the first.
 */
export function pickRendition(renditions: readonly Rendition[]): string | undefined {
  const known = renditions.filter(({ width }) => width !== undefined && width > 0).sort((a, b) => a.width! - b.width!);
  const pick = known.find(({ width }) => width! >= WIDE_ENOUGH) ?? known.at(-1) ?? renditions[0];
  return pick?.src;
}

/** In pixels. Chosen by hand; not measured. */
const WIDE_ENOUGH = 1000;
