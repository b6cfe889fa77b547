import { Fault } from '../../../findings/fault.ts';
import { resolveBases } from '../xml/base.ts';
import { HTML_ENTITIES } from '../xml/html-entities.ts';
import type { ParserState } from '../xml/malformed.ts';
import { parseXml, type XmlKind } from '../xml/tree.ts';
import type { XmlElement } from '../xml/element.ts';

/**
 * Parses a feed's XML. Lenient about common mistakes of feeds: accepts a bare `&`, HTML's named characters, and Atom
 * without its namespace.
 *
 * @throws Fault if the XML is broken, has entities that are not short texts, or exceeds the limits
 */
export function parseFeedXml(text: string): XmlElement {
  const root = parseXml(
    text.replace(CDATA_OR_AMPERSAND, (found) => (found === '&' ? '&amp;' : found)),
    FEED,
  );
  if (text.includes('xml:base')) resolveBases(root);
  return root;
}

// An ampersand stands for itself in CDATA, and elsewhere if it does not begin a reference.
const CDATA_OR_AMPERSAND = /<!\[CDATA\[[^]*?(?:\]\]>|$)|&(?!#\d+;|#x[\da-f]+;|[a-z][a-z\d]{1,31};)/gi;

const ATOM = 'http://www.w3.org/2005/Atom';

const FEED: XmlKind = {
  title: 'a feed',
  entities: HTML_ENTITIES,
  rootNamespaces: new Map([
    ['feed', ATOM],
    ['entry', ATOM],
  ]),
  maxDepth: 200,
  malformed: broken,
};

function broken(error: Error, { line }: ParserState): Fault {
  const what = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  return new Fault(
    line,
    `broken XML: ${what}`,
    'a feed of well-formed XML',
    'fetch the feed again; if it stays broken, tell its publisher',
  );
}
