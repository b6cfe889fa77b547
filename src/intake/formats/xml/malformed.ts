import { Fault } from '../../../findings/fault.ts';
import type { XmlElement } from './element.ts';
import { lineAt } from '../../../findings/line-counter.ts';

/** The state of the parser at something that is not XML. */
export interface ParserState {
  line: number;
  xml: string;
  /** The line on which `xml` begins. */
  firstLine: number;
  /** The index in `xml` after the last character that was read. */
  position: number;
  /** The element that was closed last, or that is still open. */
  unfinished?: XmlElement | undefined;
}

/** Explains to an editor why XML is not well-formed. Uses the parser's wording if it is clear enough. */
export function malformed(error: Error, { line, xml, firstLine, position, unfinished }: ParserState): Fault {
  // `line:column: message`.
  const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  const expected = 'well-formed XML';
  if (message === 'undefined entity') {
    const name = xml.slice(xml.lastIndexOf('&', position - 1), position).slice(0, 40);
    return new Fault(line, `the entity ${name}, which is not defined`, expected, 'write the character itself');
  }
  if (/entity|end|close|closing|unclosed/.test(message)) {
    // The parser reads everything after a bare & as a name, so it reports the error far behind it.
    const bare = bareAmpersand(xml);
    if (bare !== undefined) {
      const at = firstLine + lineAt(xml, bare) - 1;
      return new Fault(at, 'an & that does not begin an entity', expected, 'write &amp; for a plain &');
    }
  }
  if (message.includes('entity')) return new Fault(line, 'a reference to a character that does not exist', expected, 'remove it');
  if (unfinished && /close tag|unclosed tag|unexpected end/.test(message)) {
    const tag = unfinished.name.slice(0, 40);
    const found = message.includes('close tag') ? 'another end tag' : 'the end of the file';
    return new Fault(line, found, `</${tag}> for <${tag}> of line ${unfinished.line}`, 'check that the file is whole, and end the element');
  }
  return new Fault(
    line,
    ...(WORDINGS[message] ?? [`broken XML: ${message.slice(0, 200)}`, expected, 'ask the wire for the file again, or correct this line']),
  );
}

const WORDINGS: Readonly<Record<string, [found: string, expected: string, fix: string]>> = {
  'document must contain a root element': ['no XML element', 'an XML document', 'check that this is the right file, and complete'],
  'text data outside of root node': [
    'text outside the document’s element',
    'nothing before or after it',
    'remove the text, or check that the file is whole',
  ],
  'documents may contain only one root': [
    'a second document after the first',
    'one XML document per file',
    'save each document as a separate file',
  ],
  'disallowed character in tag name': ['a < that does not begin a tag', 'well-formed XML', 'write &lt; for a plain <'],
};

/** The position of the first & that does not begin a reference, outside CDATA and comments. */
function bareAmpersand(xml: string): number | undefined {
  const token = /<!\[CDATA\[|<!--|&/g;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    if (match[0] === '&') {
      REFERENCE.lastIndex = match.index;
      if (!REFERENCE.test(xml)) return match.index;
    } else {
      const end = xml.indexOf(match[0] === '<!--' ? '-->' : ']]>', token.lastIndex);
      if (end === -1) return undefined;
      token.lastIndex = end;
    }
  }
  return undefined;
}

const REFERENCE = /&(?:#\w{1,12}|[A-Za-z_][\w.-]{0,60});/y;
