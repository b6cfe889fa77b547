import type { Element } from 'hast';
import type { WireImage } from '../../wire/item.ts';
import type { Flow, Reading } from './reading.ts';
import { isBareCredit, partCredit, plainCredit } from '../credit.ts';
import { isHidden } from './hidden.ts';
import type { Marks } from './inline.ts';
import { hostOf } from './link.ts';
import { nameRemoved } from './removed.ts';

/** Removes the pictures in `element` from the text. A picture of a character (emoji) becomes that character. */
export function addPictures(reading: Reading, flow: Flow, element: Element, marks: Marks): void {
  for (const image of imagesIn(element)) {
    const alt = textProperty(image, 'alt');
    if (alt && classesOf(image).some((name) => EMOJI_CLASS.test(name))) reading.readAll(flow, [{ type: 'text', value: alt }], marks);
    else addPicture(reading, image);
  }
}

/** Reads a figure: its first picture gets the caption and the credit. A figure without a picture is read as text. */
export function readFigure(reading: Reading, flow: Flow, figure: Element, marks: Marks): void {
  const { images, media, captions, credits, hasFigures } = partsOf(figure);
  if (images.length === 0 && !hasFigures) {
    // Videos are dropped, so drop their captions too.
    if (media.length > 0) for (const element of media) nameRemoved(reading, element);
    else reading.readAll(flow, figure.children, marks);
    return;
  }
  const known = reading.images.length;
  for (const image of images) addPicture(reading, image);
  const credit = credits.map((element) => reading.readText(element.children)).join(' ');
  for (const element of [...images, ...credits]) reading.done.add(element);
  const caption = captions.map((element) => reading.readText(element.children)).join(' ');
  for (const element of captions) reading.done.add(element);
  const first = reading.images[known];
  if (first) describe(first, caption, credit);
  // What else is there in few words belongs to the picture, mostly a credit that nothing marks.
  const rest = hasFigures ? '' : reading.readText(figure.children);
  if (first && rest !== '' && rest.length <= LONGEST_REST && (isBareCredit(rest) || first.alt?.startsWith(rest)))
    first.credit ??= plainCredit(rest);
  else reading.readAll(flow, figure.children, marks);
}

/** Gives a picture its caption and credit. A credit at the caption's end is parted from it. */
function describe(image: WireImage, caption: string, credit: string): void {
  const parted = partCredit(caption);
  if (credit === '' && caption !== '') {
    if (parted.caption) image.caption ??= parted.caption;
    if (parted.credit) image.credit ??= parted.credit;
    return;
  }
  if (caption) image.caption ??= caption;
  if (credit) image.credit ??= plainCredit(credit);
}

/** True for `<figure>`, and for the element that WordPress uses instead. */
export function isFigure(element: Element): boolean {
  return element.tagName === 'figure' || classesOf(element).includes('wp-caption');
}

const LONGEST_REST = 150;
const EMOJI_CLASS = /emoji|smiley/i;
const CREDIT_CLASS = /(?:^|[-_])(?:credit|credits|copyright|photographer|source|byline|author|attribution)(?:$|[-_])/i;
const CREDIT_PROPERTIES = new Set(['creator', 'author', 'copyrightHolder', 'creditText']);
const MEDIA = new Set(['video', 'audio', 'iframe', 'object', 'embed']);

interface Parts {
  images: Element[];
  media: Element[];
  captions: Element[];
  credits: Element[];
  /** True if it contains figures, as a gallery does. */
  hasFigures: boolean;
}

function partsOf(figure: Element): Parts {
  const parts: Parts = { images: [], media: [], captions: [], credits: [], hasFigures: false };
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (child.type !== 'element' || isHidden(child)) continue;
      if (child.tagName === 'img') parts.images.push(child);
      else if (MEDIA.has(child.tagName)) parts.media.push(child);
      else if (isFigure(child)) parts.hasFigures = true;
      else if (isCredit(child) && imagesIn(child).length === 0) parts.credits.push(child);
      else {
        if (isCaptionElement(child)) parts.captions.push(child);
        visit(child);
      }
    }
  };
  visit(figure);
  return parts;
}

function isCaptionElement(element: Element): boolean {
  return element.tagName === 'figcaption' || classesOf(element).includes('wp-caption-text');
}

function isCredit(element: Element): boolean {
  const property = element.properties['itemProp'];
  const properties = Array.isArray(property) ? property : [property];
  return (
    element.tagName === 'cite' ||
    element.tagName === 'small' ||
    classesOf(element).some((name) => CREDIT_CLASS.test(name)) ||
    properties.some((name) => CREDIT_PROPERTIES.has(String(name)))
  );
}

function imagesIn(element: Element): Element[] {
  if (element.tagName === 'img') return [element];
  return element.children.flatMap((child) => (child.type === 'element' && !isHidden(child) ? imagesIn(child) : []));
}

function addPicture({ base, images, addresses, removed }: Reading, image: Element): void {
  const src = sourceOf(image);
  if (src === undefined) return;
  if (isTiny(image)) {
    const host = hostOf(src, base);
    removed.add(host ? `a tracking picture of ${host}` : 'a tracking picture');
    return;
  }
  const url = URL.parse(src, base);
  if (url && !/^https?:$/.test(url.protocol)) {
    // A placeholder of a page with lazy loading is not a picture.
    if (url.protocol !== 'data:' || src.length > MAX_PLACEHOLDER) removed.add(`a ${url.protocol} picture`);
    return;
  }
  const found: WireImage = { src: url?.href ?? src };
  const alt = textProperty(image, 'alt');
  if (alt) found.alt = alt;
  if (addresses.has(found.src)) return;
  addresses.add(found.src);
  images.push(found);
}

const MAX_PLACEHOLDER = 2000;

/** The address of a picture. Pages with lazy loading have the real one in a `data-` attribute. */
function sourceOf(image: Element): string | undefined {
  const src = textProperty(image, 'src');
  if (src && !src.startsWith('data:')) return src;
  const late = textProperty(image, 'dataSrc') ?? textProperty(image, 'dataOriginal');
  return late ?? largest(textProperty(image, 'srcSet') ?? textProperty(image, 'dataSrcset')) ?? src;
}

/** The last candidate of a `srcset`, which is usually the largest. */
function largest(candidates: string | undefined): string | undefined {
  return candidates?.split(/,\s+/).at(-1)?.trim().split(/\s/)[0];
}

function isTiny(image: Element): boolean {
  const style = String(image.properties['style'] ?? '').slice(0, 500);
  return ['width', 'height'].some((side) => {
    const attribute = image.properties[side];
    const size = attribute ?? new RegExp(`(?:^|[;\\s])${side}\\s*:\\s*([\\d.]+)px`, 'i').exec(style)?.[1];
    return size !== undefined && size !== null && String(size).trim() !== '' && Number.parseFloat(String(size)) <= 2;
  });
}

function textProperty(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function classesOf(element: Element): string[] {
  const names = element.properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
}
