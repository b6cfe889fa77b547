import { Fault } from '../../../findings/fault.ts';
import type { WireBody, WireItem } from '../../wire/item.ts';
import { attribute, child, children, find, hasText, rawText, textOf } from '../xml/access.ts';
import { rootName } from '../xml/first-tag.ts';
import { toHtml, xhtmlTag } from '../xml/html.ts';
import { parseXml } from '../xml/tree.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { readNitf } from '../nitf/nitf.ts';
import type { Finding } from '../../../findings/finding.ts';

/** A text as NewsML carries it, with what it says of itself. */
export interface Content {
  body: WireBody;
  /** What NITF inside says beyond the text, or XHTML's title and language. */
  says: Partial<WireItem>;
  leftOut: Finding[];
}

/**
 * The text in an `inlineXML`, `inlineData` or `DataContent`: NITF, XHTML, or HTML and plain text as characters.
 *
 * @param type what the wire says it is: a media type or a name such as `NITF3.1`
 * @param isShown true for an element that shows a picture which the article has anyway
 * @returns undefined where there is no text, or none in a form that is known
 */
export function readContent(holder: XmlElement, type: string | undefined, isShown: (element: XmlElement) => boolean): Content | undefined {
  const root = children(holder)[0];
  if (!root) return readCharacters(rawText(holder), type);
  if (isNitf(root)) return readNitfContent(root);
  if (!XHTML.has(root.local.toLowerCase())) return undefined;
  const html = root.local.toLowerCase() === 'html' ? root : undefined;
  const nodes: readonly XmlNode[] = html ? (child(html, 'body') ?? html).children : holder.children;
  if (!hasText(nodes)) return undefined;
  const notes: string[] = [];
  const tagOf = (element: XmlElement) => {
    if (isShown(element) || LABELS.test(classOf(element))) return undefined;
    if (!NOTES.test(classOf(element))) return xhtmlTag(element);
    notes.push(textOf(element) ?? '');
    return undefined;
  };
  const value = toHtml(nodes, tagOf).trim();
  return {
    body: { kind: 'html', value },
    says: {
      edNote: notes.filter(Boolean).join('\n') || undefined,
      headline: textOf(find(html, 'head', 'title')),
      language: attribute(root, 'xml:lang') ?? attribute(root, 'lang'),
    },
    leftOut: [],
  };
}

function isNitf(root: XmlElement): boolean {
  return root.local.toLowerCase() === 'nitf' || child(root, 'body.content') !== undefined;
}

function readNitfContent(root: XmlElement): Content | undefined {
  const { item, leftOut } = readNitf(root);
  const { body, ...says } = item;
  return body.value === '' ? undefined : { body, says, leftOut };
}

/** Characters may be a text, HTML in a CDATA section, or a whole document in one. */
function readCharacters(characters: string, type = ''): Content | undefined {
  if (!/\S/.test(characters)) return undefined;
  if (rootName(characters)?.toLowerCase() === 'nitf') {
    try {
      return readNitfContent(parseXml(characters));
    } catch (error) {
      // What is no XML is read as the HTML that it may be.
      if (!(error instanceof Fault)) throw error;
    }
  }
  const isHtml = /html|nitf|xml/i.test(type) || (!/plain/i.test(type) && /<(?:p|br|div|h[1-6])\b[^<>]{0,200}>/i.test(characters));
  const body: WireBody = isHtml ? { kind: 'html', value: characters.trim() } : { kind: 'text', value: unindent(characters) };
  return { body, says: {}, leftOut: [] };
}

/**
 * Without the indentation that all lines share, which is the file's; what goes beyond it is the text's, and the
 * ideographic spaces that begin paragraphs in Chinese and Japanese are.
 */
function unindent(text: string): string {
  // The first line stands behind the start tag.
  const [first = '', ...others] = text.split('\n').map((line) => line.trimEnd());
  const widths = others.filter((line) => line !== '').map((line) => line.search(/[^ \t]/));
  const shared = widths.reduce((least, width) => Math.min(least, width), Infinity);
  const lines = [first.replace(/^[ \t]+/, ''), ...others.map((line) => line.slice(shared === Infinity ? 0 : shared))];
  return lines.join('\n').replace(/^\n+/, '').trimEnd();
}

function classOf(element: XmlElement): string {
  return ` ${attribute(element, 'class') ?? ''} `;
}

// What agencies mark as no text: the message's keywords and kind, its date, and notes to newsrooms.
const LABELS = /\s(?:slugline|keywords?|genre|publicationdate|publication-date|wordcount|urgency|category)(?:\s)/i;
const NOTES = /\s(?:notepad|closing-?line|ed-?notes?|editors?-?notes?|editorial-?notes?|note-to-editors|notes?|advisory)(?:\s)/i;
const XHTML = new Set(
  'html body div article section main p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure span b i em strong a br hr'.split(' '),
);
