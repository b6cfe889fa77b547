import { SaxesParser } from 'saxes';
import { Refusal } from '../refusal.ts';
import { ENTITIES } from './entities.ts';
import { malformed } from './malformed.ts';

/** An element with its content in order, text between the elements included. */
export interface XmlElement {
  /** As written: `nar:newsItem`. */
  name: string;
  /** Without the prefix: `newsItem`. Wires get prefixes and namespaces wrong; this is what to go by. */
  local: string;
  /** Undefined where none is declared, or where the prefix is not. */
  namespace?: string | undefined;
  /** By name as written: `xml:lang`. No prototype. */
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  line: number;
}

export type XmlNode = XmlElement | string;

/**
 * Reads XML into a tree. Nothing is fetched and no entity is defined by the document; depth and number of
 * elements are bounded, so whoever walks the tree may do so by recursion.
 *
 * Lenient where wires are careless: blank lines before the declaration, prefixes that nothing declares, an
 * encoding that is no longer true, HTML's named entities without a DTD.
 *
 * @param text what was decoded already; the declared encoding is ignored
 * @returns the root
 * @throws Refusal where the text is not well-formed XML, defines entities, or exceeds the bounds
 */
export function parseXml(text: string): XmlElement {
  const start = contentStart(text);
  // Half a surrogate pair is no character; what it was is lost already.
  const xml = text.slice(start).toWellFormed();
  const parser = new SaxesParser();
  parser.ENTITIES = ENTITIES;
  const firstLine = lineAt(text, start);
  parser.line = firstLine;

  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let startLine = firstLine;
  let unfinished: XmlElement | undefined;

  parser.on('error', (error) => {
    throw malformed(error, { line: parser.line, firstLine, position: parser.position, xml, unfinished });
  });
  parser.on('doctype', (doctype) => {
    refuseEntities(doctype, parser.line);
  });
  parser.on('opentagstart', () => {
    // The parser stands behind the character that ended the name.
    startLine = xml[parser.position - 1] === '\n' ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MAX_ELEMENTS) throw tooMuch(startLine, `more than ${MAX_ELEMENTS} elements`, 'elements');
    if (open.length >= MAX_DEPTH) throw tooMuch(startLine, `elements nested more than ${MAX_DEPTH} deep`, 'levels');
    const parent = open.at(-1);
    const scope = declare(attributes, parent?.scope ?? NO_NAMESPACES);
    const children: XmlNode[] = [];
    const element = makeElement(name, attributes, children, scope, startLine);
    if (parent) parent.children.push(element);
    else root = element;
    unfinished = element;
    open.push({ element, children, scope });
  });
  parser.on('closetag', () => {
    // The parser tells of an end before it tells that it was the wrong one.
    unfinished = open.pop()?.element;
  });
  const takeText = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);

  parser.write(xml).close();
  // Without a root the parser has failed already.
  return root!;
}

const MAX_DEPTH = 256;
const MAX_ELEMENTS = 500_000;

/** Namespaces by prefix; what is not declared on an element is its parent's, by way of the prototype. */
type Scope = Readonly<Record<string, string>>;

const NO_NAMESPACES = Object.create(null) as Scope;

/** An element whose end has not been read. */
interface Open {
  element: XmlElement;
  children: XmlNode[];
  scope: Scope;
}

function makeElement(name: string, attributes: Record<string, string>, children: XmlNode[], scope: Scope, line: number): XmlElement {
  const colon = name.indexOf(':');
  const local = colon === -1 ? name : name.slice(name.lastIndexOf(':') + 1);
  const prefix = colon === -1 ? '' : name.slice(0, colon);
  return { name, local, namespace: scope[prefix] || undefined, attributes, children, line };
}

function declare(attributes: Record<string, string>, outer: Scope): Scope {
  let scope: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope ??= Object.create(outer) as Record<string, string>;
    scope[name.slice(6)] = attributes[name]!.trim();
  }
  return scope ?? outer;
}

/** Where the document begins behind blank lines and the declaration, of which nothing is used. */
function contentStart(text: string): number {
  const start = text.length - text.trimStart().length;
  if (!/^<\?xml\s/.test(text.slice(start, start + 6))) return start;
  const end = text.indexOf('?>', start);
  return end === -1 ? start : end + 2;
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index !== -1 && index < position; index = text.indexOf('\n', index + 1)) line++;
  return line;
}

function refuseEntities(doctype: string, line: number): void {
  if (!/<!ENTITY/i.test(doctype)) return;
  throw new Refusal(
    line,
    'a document type that defines entities',
    'XML whose text stands in the file itself',
    'remove the <!ENTITY …> definitions and write out what they stand for',
  );
}

function tooMuch(line: number, found: string, what: string): Refusal {
  return new Refusal(line, found, `a news document with fewer ${what}`, 'check that this is the right file; split it if it is');
}
