import { rehype } from 'rehype';
import { SaxesParser } from 'saxes';
import { toString as plainText } from 'mdast-util-to-string';
import { Refusal } from '../refusal.ts';

/** An element of a feed, its content in order. */
export interface FeedElement {
  /** As written: `dc:creator`. */
  name: string;
  /** Without the prefix. */
  local: string;
  /** Undefined where the prefix is not declared. */
  namespace?: string | undefined;
  attributes: Readonly<Record<string, string>>;
  children: readonly (FeedElement | string)[];
  line: number;
}

/**
 * Reads a feed's XML into a tree that is bounded in depth and size, so that whoever walks it may recurse. Lenient where
 * feeds are careless: a bare `&` and HTML's named characters are read as they are meant.
 *
 * @throws Refusal where the XML is broken, defines entities, or exceeds the bounds
 */
export function parseFeedXml(text: string): FeedElement {
  const start = text.length - text.trimStart().length;
  const xml = text
    .slice(start)
    .toWellFormed()
    .replace(CDATA_OR_AMPERSAND, (found) => (found === '&' ? '&amp;' : found));
  const parser = new SaxesParser();
  parser.ENTITIES = CHARACTERS;
  parser.line = 1 + (text.slice(0, start).match(/\n/g)?.length ?? 0);
  const open: { element: FeedElement; children: (FeedElement | string)[]; scope: Readonly<Record<string, string>> }[] = [];
  let root: FeedElement | undefined;
  let line = 1;
  let count = 0;
  parser.on('error', (error) => {
    throw broken(error, parser.line);
  });
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw entities(parser.line);
  });
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MAX_ELEMENTS || open.length >= MAX_DEPTH) throw tooMuch(line, open.length >= MAX_DEPTH);
    const scope = declare(attributes, open.at(-1)?.scope ?? (ATOM_ROOTS.has(name) ? ATOM : NO_NAMESPACES));
    const children: (FeedElement | string)[] = [];
    const colon = name.lastIndexOf(':');
    const namespace = scope[colon === -1 ? '' : name.slice(0, colon)];
    const element = { name, local: name.slice(colon + 1), namespace, attributes, children, line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push({ element, children, scope });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const take = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.write(xml).close();
  // Without a root the parser has failed already.
  return root!;
}

// In CDATA an ampersand is what it is; elsewhere one that begins no character is meant as itself.
const CDATA_OR_AMPERSAND = /<!\[CDATA\[[^]*?(?:\]\]>|$)|&(?!#\d+;|#x[\da-f]+;|[a-z][a-z\d]{1,31};)/gi;

const NO_NAMESPACES = Object.create(null) as Readonly<Record<string, string>>;

// Atom that forgets to say so.
const ATOM_ROOTS = new Set(['feed', 'entry']);
const ATOM = Object.assign(Object.create(null) as Record<string, string>, { '': 'http://www.w3.org/2005/Atom' });

const MAX_DEPTH = 200;
const MAX_ELEMENTS = 500_000;

const decoder = rehype().data('settings', { fragment: true }).freeze();

/** HTML's named characters, each decoded when it is first asked for. */
const CHARACTERS = new Proxy(
  Object.assign(Object.create(null) as Record<string, string>, { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
  {
    get(known, name) {
      if (typeof name !== 'string' || name in known || !/^[a-z][a-z\d]{1,31}$/i.test(name)) return Reflect.get(known, name) as unknown;
      const decoded = plainText(decoder.parse(`&${name};`));
      return decoded.startsWith('&') ? undefined : (known[name] = decoded);
    },
  },
);

function declare(attributes: Record<string, string>, outer: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let scope: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope ??= Object.create(outer) as Record<string, string>;
    scope[name.slice(6)] = attributes[name]!.trim();
  }
  return scope ?? outer;
}

function broken(error: Error, line: number): Refusal {
  const what = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  return new Refusal(
    line,
    `broken XML: ${what}`,
    'a feed of well-formed XML',
    'fetch the feed again; if it stays broken, tell its publisher',
  );
}

function entities(line: number): Refusal {
  return new Refusal(
    line,
    'a document type that defines entities',
    'a feed whose text stands in the file itself',
    'remove the <!ENTITY …> definitions and write out what they stand for',
  );
}

function tooMuch(line: number, isDeep: boolean): Refusal {
  const what = isDeep ? `elements nested more than ${MAX_DEPTH} deep` : `more than ${MAX_ELEMENTS} elements`;
  return new Refusal(line, what, 'a feed', 'check that this is the right file; split it if it is');
}
