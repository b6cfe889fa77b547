import { SaxesParser } from 'saxes';
import { Fault } from '../../../findings/fault.ts';
import { checkGrowth, entitiesIn } from './doctype.ts';
import { HTML_ENTITIES } from './html-entities.ts';
import { malformed, type ParserState } from './malformed.ts';
import type { XmlElement, XmlNode } from './element.ts';
import { lineAt } from '../../../findings/line-counter.ts';

/** How to parse one kind of XML. */
export interface XmlKind {
  /** What messages call it: `a news document`. */
  title: string;
  /** Characters by entity name, including the five of XML. No prototype. */
  entities: Record<string, string>;
  /** The namespace of a root that does not declare one, by the root's name. */
  rootNamespaces: ReadonlyMap<string, string>;
  maxDepth: number;
  malformed: (error: Error, state: ParserState) => Fault;
}

/**
 * Parses XML into a tree. Fetches nothing, and accepts only short texts as entities. The depth and number of elements
 * are limited, so recursive functions can walk the tree.
 *
 * Lenient about common mistakes of wires: blank lines before the declaration, prefixes without a declaration, a wrong
 * encoding, HTML's named entities without a DTD.
 *
 * @param text the decoded text; the declared encoding is ignored
 * @param kind defaults to a news document
 * @returns the root
 * @throws Fault if the text is not well-formed XML, has entities that are not short texts, or exceeds the limits
 */
export function parseXml(text: string, kind: XmlKind = NEWS): XmlElement {
  const start = contentStart(text);
  // A lone surrogate is not a character.
  const xml = text.slice(start).toWellFormed();
  const parser = new SaxesParser();
  parser.ENTITIES = kind.entities;
  const firstLine = lineAt(text, start);
  parser.line = firstLine;

  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let startLine = firstLine;
  let unfinished: XmlElement | undefined;

  parser.on('error', (error) => {
    throw kind.malformed(error, { line: parser.line, firstLine, position: parser.position, xml, unfinished });
  });
  parser.on('doctype', (doctype) => {
    if (!/<!ENTITY/i.test(doctype)) return;
    const own = entitiesIn(doctype, parser.line, kind.entities, kind.title);
    checkGrowth(xml, own, parser.line, kind.title);
    parser.ENTITIES = Object.assign(Object.create(kind.entities) as Record<string, string>, own);
  });
  parser.on('opentagstart', () => {
    // The parser is after the character that ended the name.
    startLine = xml[parser.position - 1] === '\n' ? parser.line - 1 : parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MAX_ELEMENTS) throw tooMuch(startLine, `more than ${MAX_ELEMENTS} elements`, `${kind.title} with fewer elements`);
    if (open.length >= kind.maxDepth)
      throw tooMuch(startLine, `elements nested more than ${kind.maxDepth} deep`, `${kind.title} with fewer levels`);
    const parent = open.at(-1);
    const scope = declare(attributes, parent?.scope ?? rootScope(name, kind));
    const children: XmlNode[] = [];
    const element = makeElement(name, attributes, children, scope, startLine);
    if (parent) parent.children.push(element);
    else root = element;
    unfinished = element;
    open.push({ element, children, scope });
  });
  parser.on('closetag', () => {
    // The parser reports an end tag before it reports that it is the wrong one.
    unfinished = open.pop()?.element;
  });
  const addText = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  parser.write(xml).close();
  // Without a root the parser has failed already.
  return root!;
}

/** Chosen by hand; not measured. */
const MAX_ELEMENTS = 500_000;

const NEWS: XmlKind = { title: 'a news document', entities: HTML_ENTITIES, rootNamespaces: new Map(), maxDepth: 256, malformed };

/** Namespaces by prefix. The prototype is the scope of the parent element. */
type Scope = Readonly<Record<string, string>>;

const NO_NAMESPACES = Object.create(null) as Scope;

/** An element that is still open. */
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

function rootScope(name: string, { rootNamespaces }: XmlKind): Scope {
  const namespace = rootNamespaces.get(name);
  return namespace === undefined ? NO_NAMESPACES : Object.assign(Object.create(null) as Record<string, string>, { '': namespace });
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

/** Where the document begins, after blank lines and the declaration, which is not used. */
function contentStart(text: string): number {
  const start = text.length - text.trimStart().length;
  if (!/^<\?xml\s/.test(text.slice(start, start + 6))) return start;
  const end = text.indexOf('?>', start);
  return end === -1 ? start : end + 2;
}

function tooMuch(line: number, found: string, expected: string): Fault {
  return new Fault(line, found, expected, 'check that this is the right file; split it if it is');
}
