import { Fault } from '../../../findings/fault.ts';
import type { WireBody, WireItem } from '../../wire/item.ts';
import { attribute, child, children, find, hasText, rawText, textOf } from '../xml/access.ts';
import { rootName } from '../xml/first-tag.ts';
import { toHast, xhtmlTag } from '../xml/hast.ts';
import { parseXml } from '../xml/tree.ts';
import type { XmlElement, XmlNode } from '../xml/element.ts';
import { readNitf } from '../nitf/nitf.ts';
import { isEmptyBody } from '../../wire/empty-body.ts';
import type { Finding } from '../../../findings/finding.ts';

/** A text inside NewsML, with its own metadata. */
export interface Content {
  body: WireBody;
  /** The metadata of NITF, or the title and language of XHTML. */
  says: Partial<WireItem>;
  leftOut: Finding[];
}

/**
 * Reads the text in an `inlineXML`, `inlineData` or `DataContent`: NITF, XHTML, or escaped HTML or plain text.
 *
 * @param type the declared type: a media type or a name such as `NITF3.1`
 * @param isShown true for an element that shows a picture which is attached to the article
 * @returns undefined if there is no text, or none in a known form
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
  const tree = toHast(nodes, tagOf);
  return {
    body: { kind: 'tree', value: { type: 'root', children: tree } },
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
  return isEmptyBody(body) ? undefined : { body, says, leftOut };
}

/** Reads a text, or HTML or a whole document in a CDATA section. */
function readCharacters(characters: string, type = ''): Content | undefined {
  if (!/\S/.test(characters)) return undefined;
  if (rootName(characters)?.toLowerCase() === 'nitf') {
    try {
      return readNitfContent(parseXml(characters));
    } catch (error) {
      // It is not XML, so try HTML.
      if (!(error instanceof Fault)) throw error;
    }
  }
  const isHtml = /html|nitf|xml/i.test(type) || (!/plain/i.test(type) && /<(?:p|br|div|h[1-6])\b[^<>]{0,200}>/i.test(characters));
  const body: WireBody = isHtml ? { kind: 'html', value: characters.trim() } : { kind: 'text', value: unindent(characters) };
  return { body, says: {}, leftOut: [] };
}

/**
 * Removes the indentation that all lines share, as it belongs to the file. Keeps further indentation, and the ideographic
 * spaces at the start of Chinese and Japanese paragraphs.
 */
function unindent(text: string): string {
  // The first line follows the start tag, so it has no indentation.
  const [first = '', ...others] = text.split('\n').map((line) => line.trimEnd());
  const widths = others.filter((line) => line !== '').map((line) => line.search(/[^ \t]/));
  const shared = widths.reduce((least, width) => Math.min(least, width), Infinity);
  const lines = [first.replace(/^[ \t]+/, ''), ...others.map((line) => line.slice(shared === Infinity ? 0 : shared))];
  return lines.join('\n').replace(/^\n+/, '').trimEnd();
}

function classOf(element: XmlElement): string {
  return ` ${attribute(element, 'class') ?? ''} `;
}

// Classes that agencies use for parts that are not text: keywords, the kind and date of a message, notes to newsrooms.
const LABELS = /\s(?:slugline|keywords?|genre|publicationdate|publication-date|wordcount|urgency|category)(?:\s)/i;
const NOTES = /\s(?:notepad|closing-?line|ed-?notes?|editors?-?notes?|editorial-?notes?|note-to-editors|notes?|advisory)(?:\s)/i;
const XHTML = new Set(
  'html body div article section main p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure span b i em strong a br hr'.split(' '),
);
