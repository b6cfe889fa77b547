import { attribute, child, children, descendants, textOf } from '../xml/access.ts';
import { primary } from '../xml/by-language.ts';
import type { XmlElement } from '../xml/element.ts';
import { isPictureReference, pickRendition } from '../shared/picture-reference.ts';
import type { AttachedPicture } from '../shared/shown-pictures.ts';
import { isPictureFile, type Component } from './component.ts';
import type { Story } from './stories.ts';

/** A picture and its component. */
export interface ItemPicture {
  component: Component;
  picture: AttachedPicture;
}

/** The pictures of an item that have a usable file. Leaves out logos and icons. */
export function picturesIn(components: readonly Component[]): ItemPicture[] {
  return components.flatMap((component) => {
    if (component.picture !== component || /logo|icon|video|audio/.test(component.role)) return [];
    const picture = readPicture(component.element);
    return picture ? [{ component, picture }] : [];
  });
}

/** The pictures of an article: those under its headline, and those that are not under the headline of any article. */
export function picturesOf(story: Story, pictures: readonly ItemPicture[]): AttachedPicture[] {
  const belongs = ({ component }: ItemPicture): boolean => {
    if (component.declaresLanguage && primary(component.language) !== primary(story.language)) return false;
    const headed = component.parent?.headed;
    return headed === undefined || headed === story.anchor;
  };
  // Copy the pictures, because each article adds the captions of its own body.
  return pictures
    .filter(belongs)
    .slice(0, MAX_PICTURES)
    .map(({ picture }) => ({ ...picture, image: { ...picture.image } }));
}

const MAX_PICTURES = 50;

function readPicture(component: XmlElement): AttachedPicture | undefined {
  const files = descendants(component, 'ContentItem').filter((item) => isPictureFile(item) && isPictureReference(attribute(item, 'Href')));
  const src = pickRendition(files.map((file) => ({ src: attribute(file, 'Href')!, width: widthOf(file) })));
  if (src === undefined) return undefined;
  const captions = descendants(component, 'NewsComponent').filter((part) =>
    /caption|legend/i.test(attribute(child(part, 'Role'), 'FormalName') ?? ''),
  );
  const line = (name: string) => textOf(descendants(component, 'NewsLines').flatMap((lines) => children(lines, name))[0]);
  return {
    image: {
      src,
      caption: textOf(descendants(captions[0], 'DataContent')[0]) ?? line('HeadLine'),
      credit: line('CreditLine') ?? line('ByLine') ?? line('CopyrightLine'),
    },
    names: files.map((file) => attribute(file, 'Href')!),
  };
}

function widthOf(file: XmlElement): number | undefined {
  const width = descendants(file, 'Property').find((property) => /^(?:pixel)?width$/i.test(attribute(property, 'FormalName') ?? ''));
  return Number.parseInt(attribute(width, 'Value') ?? '', 10) || undefined;
}
