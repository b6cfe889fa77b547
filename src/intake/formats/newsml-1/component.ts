import { attribute, child, children, find } from '../xml/access.ts';
import type { XmlElement } from '../xml/element.ts';

/** A `NewsComponent`. It inherits missing values from the component around it. */
export interface Component {
  element: XmlElement;
  parent?: Component | undefined;
  /** In lower case; empty if there is none. */
  role: string;
  /** Its own language, else that of the nearest component around it. */
  language?: string | undefined;
  declaresLanguage: boolean;
  /** Its blocks by name: `NewsLines`. An index, because all components inside look values up here. */
  blocks: ReadonlyMap<string, XmlElement>;
  /** The nearest component with a headline, which may be this one. */
  headed?: Component | undefined;
  /** The outermost component that is a picture, which may be this one. It contains captions and previews. */
  picture?: Component | undefined;
}

/** The components of an item in the document's order. */
export function componentsOf(newsItem: XmlElement): Component[] {
  const found: Component[] = [];
  const collect = (parent: XmlElement, around: Component | undefined): void => {
    for (const element of children(parent, 'NewsComponent')) {
      const component = makeComponent(element, around, around ? around.language : attribute(newsItem, 'xml:lang'));
      found.push(component);
      collect(element, component);
    }
  };
  collect(newsItem, undefined);
  return found;
}

/** Reads a value from a block of the component, or of the nearest component around it that has it. */
export function nearest<Value>(component: Component, block: string, read: (block: XmlElement) => Value | undefined): Value | undefined {
  for (let around: Component | undefined = component; around; around = around.parent) {
    const element = around.blocks.get(block);
    const value = element && read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** True for a content item that is a picture file. */
export function isPictureFile(contentItem: XmlElement): boolean {
  const type = (name: string) => attribute(child(contentItem, name), 'FormalName') ?? '';
  return /^image\//i.test(type('MimeType')) || /jpe?g|png|gif|webp/i.test(type('Format')) || /photo|picture|image/i.test(type('MediaType'));
}

function makeComponent(element: XmlElement, parent: Component | undefined, outerLanguage: string | undefined): Component {
  const own = languageOf(element);
  const blocks = new Map<string, XmlElement>();
  for (const block of children(element)) {
    if (block.local !== 'NewsComponent' && !blocks.has(block.local)) blocks.set(block.local, block);
  }
  const component: Component = {
    element,
    parent,
    role: attribute(blocks.get('Role'), 'FormalName')?.toLowerCase() ?? '',
    language: own ?? outerLanguage,
    declaresLanguage: own !== undefined,
    blocks,
  };
  component.headed = child(blocks.get('NewsLines'), 'HeadLine') ? component : parent?.headed;
  component.picture = parent?.picture ?? (isPicture(component) ? component : undefined);
  return component;
}

function isPicture({ element, role }: Component): boolean {
  return PICTURE_ROLE.test(role) || children(element, 'ContentItem').some(isPictureFile);
}

const PICTURE_ROLE =
  /^(?:main ?)?(?:photo|picture|image|graphic|illustration|logo|icon|thumbnail|quicklook|preview|caption|legend|video|audio)s?(?: ?caption)?$/;

/** The component's language. If it lists several, they are those of the components inside. */
function languageOf(component: XmlElement): string | undefined {
  const declared = children(find(component, 'DescriptiveMetadata'), 'Language').map((language) => attribute(language, 'FormalName'));
  const languages = new Set(declared.filter((language) => language !== undefined));
  return languages.size === 1 ? [...languages][0] : attribute(component, 'xml:lang');
}
