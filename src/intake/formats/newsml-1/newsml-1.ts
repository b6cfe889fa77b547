import type { Format, Reading } from '../../wire/format.ts';
import { Fault } from '../../../findings/fault.ts';
import { attribute, child, descendants, find, textOf } from '../xml/access.ts';
import { rootName } from '../xml/first-tag.ts';
import { parseXml } from '../xml/tree.ts';
import type { XmlElement } from '../xml/element.ts';
import { overlay } from '../shared/overlay.ts';
import { strictestOf } from '../shared/pub-status.ts';
import { readArticle } from './article.ts';
import { componentsOf } from './component.ts';
import { identify } from './identity.ts';
import { readManagement } from './management.ts';
import { picturesIn } from './pictures.ts';
import { storiesIn } from './stories.ts';
import { topicsIn } from './topics.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut, asLost } from '../../wire/left-out.ts';

/** NewsML 1.0 to 1.2. Components nest freely, and an item may have its text in several languages. */
export const newsml1: Format = {
  name: 'newsml-1',
  title: 'IPTC NewsML 1',
  recognises: ({ text }) => ROOTS.has(rootName(text) ?? ''),
  read({ text }) {
    const root = parseXml(text);
    const elements = root.local === 'NewsItem' ? [root] : descendants(root, 'NewsItem');
    if (elements.length === 0) return { items: [], leftOut: [notAnArticle(root, 'there is no article in it', false)] };
    const sender = attribute(find(root, 'NewsEnvelope', 'SentFrom', 'Party'), 'FormalName');
    const topics = topicsIn(root);
    const readings = elements.map((element) => readNewsItem(element, { sender, topics }));
    return { items: readings.flatMap(({ items }) => items), leftOut: readings.flatMap(({ leftOut }) => leftOut) };
  },
};

const ROOTS = new Set(['NewsML', 'NewsItem']);

/** Articles per item. An item is one story in some languages, or a few stories. Chosen by hand; not measured. */
const MAX_ARTICLES = 200;

/** Reads the articles of an item: one per language, and one per headline if it has several stories. */
function readNewsItem(element: XmlElement, message: { sender: string | undefined; topics: ReturnType<typeof topicsIn> }): Reading {
  if (child(element, 'Update')) {
    return {
      items: [],
      leftOut: [notAnArticle(element, 'it only changes parts of an earlier item; ask the wire for the whole item', true)],
    };
  }
  const management = readManagement(element);
  const components = componentsOf(element);
  const pictures = picturesIn(components);
  const stories = storiesIn(components);
  if (stories.length > MAX_ARTICLES) throw tooMany(element);
  const articles = stories.flatMap((story) => readArticle(story, pictures, message.topics) ?? []);
  const isKill = management.pubStatus === 'canceled' || management.pubStatus === 'withheld';
  if (articles.length === 0) {
    // A kill or a hold may be sent without the text.
    if (isKill) articles.push({ story: 0, item: { line: element.line, body: { kind: 'text', value: '' } }, leftOut: [] });
    else return { items: [], leftOut: [withoutText(element, pictures.length > 0)] };
  }
  const source = message.sender ?? textOf(find(element, 'Identification', 'NewsIdentifier', 'ProviderId'));
  for (const { item } of articles) {
    const { line, body, correction } = item;
    Object.assign(item, overlay(item, management), { line, body, correction, ...strictestOf(management, item) });
    item.infoSource ??= source === undefined ? undefined : { name: source };
    item.slugline ??= textOf(find(element, 'Identification', 'NameLabel'));
  }
  identify(element, articles);
  return { items: articles.map(({ item }) => item), leftOut: articles.flatMap(({ leftOut }) => leftOut) };
}

function tooMany(element: XmlElement): Fault {
  const found = `a NewsItem with more than ${MAX_ARTICLES} articles`;
  return new Fault(element.line, found, 'one story per item', 'ask the wire for one item per story');
}

function withoutText(element: XmlElement, hasPictures: boolean): Finding {
  if (hasPictures) return notAnArticle(element, 'pictures alone are not imported', false);
  const media = mediaOf(element);
  if (media !== undefined) return notAnArticle(element, `it is ${media}, and only articles and their pictures are imported`, false);
  const isNews = child(element, 'NewsComponent') !== undefined;
  return notAnArticle(element, isNews ? 'it has no text that can be read' : 'it is not an article', isNews);
}

function notAnArticle(element: XmlElement, reason: string, isLoss: boolean): Finding {
  const title = textOf(descendants(element, 'HeadLine')[0]);
  const identifier = title ? `“${title.slice(0, 150)}”` : textOf(find(element, 'Identification', 'NewsIdentifier', 'PublicIdentifier'));
  return (isLoss ? asLost : asLeftOut)(element.line, `${element.local} ${identifier ?? ''}`.trim().slice(0, 300), reason);
}

/** The kind of an item without a text, if its parts name it. */
function mediaOf(element: XmlElement): string | undefined {
  const types = descendants(element, 'MediaType', 'MimeType', 'Format', 'Role', 'NewsItemType').map(
    (type) => attribute(type, 'FormalName') ?? '',
  );
  return MEDIA.find(([, pattern]) => types.some((type) => pattern.test(type)))?.[0];
}

const MEDIA: readonly (readonly [string, RegExp])[] = [
  ['a video', /^video|\bvideo$|mp4|mpeg4/i],
  ['a sound', /^(?:audio|sound)|\baudio$|mp3/i],
  ['a picture', /^(?:image|photo|picture|graphic)/i],
];
