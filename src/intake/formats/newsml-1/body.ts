import type { ElementContent } from 'hast';
import type { WireBody, WireItem } from '../../wire/item.ts';
import { attribute, child, children } from '../xml/access.ts';
import { elementOf } from '../../body/html-nodes.ts';
import type { XmlElement } from '../xml/element.ts';
import { readContent, type Content } from '../newsml/content.ts';
import { shownPictures, type AttachedPicture } from '../shared/shown-pictures.ts';
import type { Component } from './component.ts';
import type { Finding } from '../../../findings/finding.ts';

/** Reads the text of an article, which may be in several components; undefined if none of them can be read. */
export function readBody(bodies: readonly Component[], pictures: readonly AttachedPicture[]): Content | undefined {
  const parts = bodies.flatMap(({ element }) => readComponent(element, pictures));
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first;
  const says: Partial<WireItem> = { ...first.says, images: parts.flatMap((part) => part.says.images ?? []) };
  const leftOut: Finding[] = parts.flatMap((part) => part.leftOut);
  return { body: joined(parts.map(({ body }) => body)), says, leftOut };
}

/** Reads all content items of a component, or only the best if they are alternatives. */
function readComponent(component: XmlElement, pictures: readonly AttachedPicture[]): Content[] {
  const isChoice = component.attributes['EquivalentsList'] === 'yes' || child(component, 'BasisForChoice') !== undefined;
  const contents = children(component, 'ContentItem').flatMap((item) => readContentItem(item, pictures) ?? []);
  const marked = contents.filter(({ body }) => body.kind !== 'text');
  const ofBestKind = marked.length > 0 ? marked : contents;
  return isChoice ? ofBestKind.slice(0, 1) : ofBestKind;
}

function readContentItem(item: XmlElement, pictures: readonly AttachedPicture[]): Content | undefined {
  const type = ['MimeType', 'Format', 'MediaType'].map((name) => attribute(child(item, name), 'FormalName')).find(Boolean);
  const format = attribute(child(item, 'Format'), 'FormalName') ?? '';
  const data = child(item, 'DataContent');
  if (!data || /css|script|json|base64/i.test(`${type} ${format}`)) return undefined;
  return readContent(data, type, shownPictures(data, pictures));
}

function joined(bodies: readonly WireBody[]): WireBody {
  const texts = bodies.flatMap(({ kind, value }) => (kind === 'text' ? [value] : []));
  if (texts.length === bodies.length) return { kind: 'text', value: texts.join('\n\n') };
  return { kind: 'tree', value: { type: 'root', children: bodies.flatMap((body) => [...nodesOf(body), { type: 'text', value: '\n' }]) } };
}

function nodesOf(body: WireBody): ElementContent[] {
  if (body.kind === 'tree') return body.value.children as ElementContent[];
  if (body.kind === 'html') return [{ type: 'raw', value: body.value }];
  return body.value.split(/\n\n+/).map((value) => elementOf('p', [{ type: 'text', value }]));
}
