import { isObject, textOf } from '../../json/values.ts';
import { singleLine } from '../../shared/html-text.ts';

/** An object of JSON-LD. */
export type Fields = Record<string, unknown>;

/** The first article among the page's JSON-LD blocks, wherever it stands in them. Broken blocks are passed over. */
export function articleIn(blocks: readonly (string | null)[]): Fields | undefined {
  return thingIn(blocks, ARTICLE);
}

/** What JSON-LD says of the page itself. */
export function pageIn(blocks: readonly (string | null)[]): Fields | undefined {
  return thingIn(blocks, /^(?:https?:\/\/schema\.org\/)?(?:WebPage|ItemPage)$/);
}

/** What JSON-LD says of the site. */
export function siteIn(blocks: readonly (string | null)[]): Fields | undefined {
  return thingIn(blocks, /^(?:https?:\/\/schema\.org\/)?(?:WebSite|NewsMediaOrganization)$/);
}

/** The types of all things that stand at the top of JSON-LD blocks or in their graphs. */
export function typesIn(blocks: readonly (string | null)[]): string[] {
  const nodes = blocks.flatMap((block) => parse(block ?? '')).flat();
  const things = nodes.flatMap((node) => (isObject(node) ? [node, ...listIn(node, '@graph').filter(isObject)] : []));
  return things.slice(0, MAX_NODES).flatMap((thing) => listIn(thing, '@type').map(String));
}

function thingIn(blocks: readonly (string | null)[], wanted: RegExp): Fields | undefined {
  const queue: unknown[] = blocks.flatMap((block) => parse(block ?? ''));
  // Breadth first, and no further than any real page goes.
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) for (const child of node.slice(0, MAX_NODES) as unknown[]) queue.push(child);
    else if (isObject(node)) {
      if (listIn(node, '@type').some((type) => typeof type === 'string' && wanted.test(type))) return withReferences(node, blocks);
      queue.push(node['@graph'], node['mainEntity'], node['mainEntityOfPage'], node['isPartOf']);
    }
  }
  return undefined;
}

/**
 * A thing with what it refers to by `@id` alone (JSON-LD 1.1, 3.3) put in place: publisher, authors and pictures often
 * stand in another part of the page's graph.
 */
function withReferences(thing: Fields, blocks: readonly (string | null)[]): Fields {
  const isReference = (value: unknown): value is Fields => isObject(value) && Object.keys(value).length === 1 && '@id' in value;
  if (!Object.values(thing).flat().some(isReference)) return thing;
  const things = new Map<unknown, Fields>();
  const queue: unknown[] = blocks.flatMap((block) => parse(block ?? ''));
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) for (const child of node.slice(0, MAX_NODES) as unknown[]) queue.push(child);
    else if (isObject(node)) {
      const id = node['@id'];
      if (typeof id === 'string' && !isReference(node) && !things.has(id)) things.set(id, node);
      for (const value of Object.values(node)) if (typeof value === 'object' && value !== null) queue.push(value);
    }
  }
  const resolve = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(resolve) : isReference(value) ? (things.get(value['@id']) ?? value) : value;
  return Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, resolve(value)]));
}

/** A text of `fields`: as it stands, or the name or address of the first thing that stands there. */
export function textIn(fields: Fields | undefined, name: string): string | undefined {
  for (const value of listIn(fields, name)) {
    const found = isObject(value) ? THINGS.map((key) => value[key]).find((part) => typeof part === 'string') : value;
    const text = textOf(found)?.trim();
    if (text) return text;
  }
  return undefined;
}

/** The names of all that stands there. */
export function linesIn(fields: Fields | undefined, name: string): string[] {
  const lines = listIn(fields, name).flatMap((value) => {
    const text = isObject(value) ? value['name'] : value;
    return (typeof text === 'string' && !/^https?:/i.test(text) && singleLine(text)) || [];
  });
  return [...new Set(lines)].slice(0, MAX_LINES);
}

/** The first object that stands there. */
export function fieldsIn(fields: Fields | undefined, name: string): Fields | undefined {
  return listIn(fields, name).find(isObject);
}

/** What stands there, as a list. */
export function listIn(fields: Fields | undefined, name: string): unknown[] {
  const value = fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;
// An `@id` names a thing for programs; nobody reads it.
const THINGS = ['alternateName', 'name', 'url', 'contentUrl'];
const MAX_NODES = 10_000;
const MAX_LINES = 50;

function parse(block: string): unknown[] {
  // Some sites write line ends into texts, and some wrap the block as old browsers wanted it.
  const text = block.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:\/\/\s*\]\]>|-->)\s*$/g, '').replace(/[\n\r\t]+/g, ' ');
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    return [];
  }
}
