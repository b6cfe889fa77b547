import type { Format, Reading } from '../../wire/format.ts';
import type { WireItem } from '../../wire/item.ts';
import { attribute, descendants, find } from '../xml/access.ts';
import { resolveBases } from '../xml/base.ts';
import { rootName } from '../xml/first-tag.ts';
import { parseXml } from '../xml/tree.ts';
import type { XmlElement } from '../xml/element.ts';
import { readNewsItem } from './item.ts';
import { linksOf } from './links.ts';
import { readPackages, type PackagedStory } from './packages.ts';
import { readPictureItem } from './pictures.ts';
import type { AttachedPicture } from '../shared/shown-pictures.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/** NewsML-G2: a single item, or a message with items, packages and pictures. */
export const newsmlG2: Format = {
  name: 'newsml-g2',
  title: 'IPTC NewsML-G2',
  recognises({ text }) {
    const root = rootName(text);
    return root !== undefined && (CONTAINERS.has(root) || ITEMS.has(root));
  },
  read({ text }) {
    const root = parseXml(text);
    if (text.includes('xml:base')) resolveBases(root);
    const items = ITEMS.has(root.local) ? [root] : descendants(root, ...ITEMS);
    const kinds = Map.groupBy(items, kindOf);
    // A content set without an item has some metadata of its own.
    const texts = root.local === 'contentSet' ? [root] : (kinds.get('text') ?? []);
    const pictures = new Map((kinds.get('picture') ?? []).map((item) => [attribute(item, 'guid') ?? '', item]));
    const reading = readTexts(texts, readPackages(kinds.get('package') ?? [], texts, pictures), pictures);
    reading.leftOut.push(
      ...(kinds.get('other') ?? []).map((item) => notAnArticle(item, `${mediaOf(item)}only articles and their pictures are imported`)),
    );
    if (reading.items.length + reading.leftOut.length === 0) {
      reading.leftOut.push(notAnArticle(root, 'there is no article in it'));
    }
    return reading;
  },
};

const ITEMS = new Set(['newsItem', 'packageItem', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']);
const CONTAINERS = new Set(['newsMessage', 'itemSet', 'contentSet']);

function readTexts(
  texts: readonly XmlElement[],
  packaged: ReadonlyMap<string, PackagedStory>,
  pictures: ReadonlyMap<string, XmlElement>,
): Reading {
  const items: WireItem[] = [];
  const leftOut: Finding[] = [];
  const used = new Set<string>();
  for (const text of texts) {
    const story = packaged.get(attribute(text, 'guid') ?? '');
    const attached = attachPictures([...(story?.pictures ?? []), ...linksOf(text).map(({ target }) => target)], pictures);
    const read = readNewsItem(text, [...attached.values()]);
    leftOut.push(...read.leftOut);
    if (!read.item) continue;
    if (story) read.item.group = story.group;
    items.push(read.item);
    for (const guid of attached.keys()) used.add(guid);
  }
  for (const [guid, item] of pictures) {
    if (!used.has(guid)) leftOut.push(notAnArticle(item, 'it does not belong to an article, or has no usable file'));
  }
  return { items, leftOut };
}

function attachPictures(references: readonly string[], pictures: ReadonlyMap<string, XmlElement>): Map<string, AttachedPicture> {
  const attached = new Map<string, AttachedPicture>();
  for (const reference of references) {
    const item = attached.has(reference) ? undefined : pictures.get(reference);
    const picture = item && readPictureItem(item);
    if (picture) attached.set(reference, picture);
  }
  return attached;
}

type Kind = 'text' | 'picture' | 'package' | 'other';

/** An unknown class may be a wire's own name for a text. */
function kindOf(item: XmlElement): Kind {
  if (item.local === 'packageItem') return 'package';
  if (item.local !== 'newsItem') return 'other';
  const itemClass = find(item, 'itemMeta', 'itemClass');
  const name = attribute(itemClass, 'qcode') ?? attribute(itemClass, 'uri') ?? '';
  if (/(?:picture|photo|image|graphic)$/i.test(name)) return 'picture';
  return /(?:audio|video|animation|event|planning)$/i.test(name) ? 'other' : 'text';
}

/** The declared kind of an item, as the beginning of a sentence. */
function mediaOf(item: XmlElement): string {
  const itemClass = find(item, 'itemMeta', 'itemClass');
  const name = /(audio|video|animation|event|planning)$/i.exec(attribute(itemClass, 'qcode') ?? attribute(itemClass, 'uri') ?? '')?.[1];
  return name === undefined ? '' : `its class is ${name.toLowerCase()}; `;
}

function notAnArticle(item: XmlElement, reason: string): Finding {
  return asLeftOut(item.line, `${item.local} ${attribute(item, 'guid') ?? ''}`.trim().slice(0, 300), reason);
}
