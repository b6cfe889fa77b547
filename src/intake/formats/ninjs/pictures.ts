import { ROLES } from '../../../syndication/ninjs-terms.ts';
import type { WireImage } from '../../wire/item.ts';
import { entriesOf, fieldsOf, firstText, type Fields } from '../json/values.ts';
import { descriptionOf, readDescription, readHeadline } from './bodies.ts';
import { isPictureAddress } from '../../../files/picture-name.ts';

/** True if an associated object is a still picture. */
export function isPicture(fields: Fields): boolean {
  const type = firstText(fields, 'type')?.toLowerCase();
  if (type !== undefined) return type === 'picture' || type === 'graphic' || type === 'image';
  return /^image\//i.test(firstText(fields, 'mimetype', 'contenttype') ?? '') || bestRendition(fields, true) !== undefined;
}

/**
 * Reads a picture with its best rendition.
 *
 * @returns undefined if it has no address
 */
export function readPicture(fields: Fields): WireImage | undefined {
  const src = ownPath(fields) ?? bestRendition(fields, false) ?? addressOf(fields);
  if (src === undefined) return undefined;
  return {
    src,
    // An empty text means that the picture is decorative.
    alt: altOf(fields),
    caption: descriptionOf(fields, 'caption') ?? readDescription(fields) ?? readHeadline(fields),
    credit: firstText(fields, 'by', 'byline', 'creditline', 'copyrightholder'),
  };
}

function bestRendition(fields: Fields, onlyImages: boolean): string | undefined {
  let best: { src: string; rank: number } | undefined;
  for (const { name, value } of entriesOf(fields.get('renditions'))) {
    const rendition = fieldsOf(value);
    const src = firstText(rendition, 'href', 'url', 'src');
    const type = firstText(rendition, 'contenttype', 'mimetype') ?? '';
    const isImage = /^image\//i.test(type) || (type === '' && isPictureAddress(src ?? ''));
    if (src === undefined || !isUsable(src) || (type === '' ? onlyImages && !isImage : !isImage) || /svg|tiff/i.test(type)) continue;
    const label = (firstText(rendition, 'name') ?? name ?? '').toLowerCase();
    const width = Number(firstText(rendition, 'width') ?? 0) || 0;
    const rank = label.includes('thumb') ? 0 : width > 0 ? 10 + width : /orig|high|hires|full/.test(label) ? 2 : 1;
    if (!best || rank > best.rank) best = { src, rank };
  }
  return best?.src;
}

/** The path of a picture in Kawat's own export. */
function ownPath(fields: Fields): string | undefined {
  for (const { value } of entriesOf(fields.get('altids'))) {
    const id = fieldsOf(value);
    const path = id.get('role') === ROLES.src ? firstText(id, 'value') : undefined;
    if (path !== undefined && isUsable(path)) return path;
  }
  return undefined;
}

function addressOf(fields: Fields): string | undefined {
  const src = firstText(fields, 'href', 'url', 'uri', 'guid');
  return src !== undefined && isPictureAddress(src) && isUsable(src) ? src : undefined;
}

function altOf(fields: Fields): string | undefined {
  const given = descriptionOf(fields, 'alt') ?? firstText(fields, 'alttext', 'alt', 'body_text');
  if (given !== undefined) return given;
  const isEmpty = entriesOf(fields.get('descriptions')).some(({ value }) => {
    const description = fieldsOf(value);
    return description.get('role') === 'alt' && description.get('value') === '';
  });
  return isEmpty ? '' : undefined;
}

/** True for a web address or a path inside the input's folder. */
function isUsable(src: string): boolean {
  if (/^https?:\/\/\S+$/i.test(src)) return true;
  return !/^[a-z][a-z\d+.-]*:|^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(src);
}
