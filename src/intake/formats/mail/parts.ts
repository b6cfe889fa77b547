import libmime from 'libmime';
import { decodeBytes } from '../../receive/charset.ts';
import { decodeWords, splitHead, valueOf, type Head } from './head.ts';

/** A part of a mail that has no parts itself. */
export interface Part {
  /** A media type in lower case: `text/plain`. */
  type: string;
  head: Head;
  /** The name of an attached file. */
  file: string | undefined;
  isAttachment: boolean;
  /** Its decoded text; empty if the part is not text. */
  text: () => string;
}

/**
 * Lists the parts of a mail in order (RFC 2046), including nested parts and all alternatives.
 *
 * @param content the bytes after the header
 */
export function partsOf(head: Head, content: Buffer, depth = 0): Part[] {
  const { value, params } = valueOf(head, 'content-type');
  const boundary = params['boundary'];
  if (value.startsWith('multipart/') && boundary && depth < DEEPEST) {
    const parts: Part[] = [];
    for (const bytes of splitParts(content, boundary)) {
      const part = splitHead(bytes);
      for (const found of partsOf(part.head, part.content, depth + 1)) if (parts.length < MOST_PARTS) parts.push(found);
    }
    return parts;
  }
  const disposition = valueOf(head, 'content-disposition');
  const name = disposition.params['filename'] ?? params['name'];
  return [
    {
      type: value || 'text/plain',
      head,
      file: name === undefined ? undefined : decodeWords(name),
      isAttachment: disposition.value === 'attachment',
      text: () => textOf(head, content, params),
    },
  ];
}

function textOf(head: Head, content: Buffer, params: Readonly<Record<string, string>>): string {
  const bytes = decodeTransfer(content, (head.get('content-transfer-encoding') ?? '').trim().toLowerCase());
  const text = decodeBytes(bytes, params['charset']).text.replace(/\r\n?/g, '\n');
  return params['format']?.toLowerCase() === 'flowed' ? libmime.decodeFlowed(text, params['delsp']?.toLowerCase() === 'yes') : text;
}

function decodeTransfer(content: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(content.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? decodeQuoted(content.toString('latin1')) : content;
}

/** Decodes quoted-printable (RFC 2045, 6.7). Removes white space at line ends, and keeps invalid escapes. */
function decodeQuoted(text: string): Buffer {
  const lines = text.split('\n').map((line) => {
    let end = line.length;
    while (end > 0 && ' \t\r'.includes(line[end - 1]!)) end--;
    return line.slice(0, end);
  });
  const joined = lines
    .map((line, index) => (line.endsWith('=') ? line.slice(0, -1) : index < lines.length - 1 ? `${line}\n` : line))
    .join('');
  return Buffer.from(
    joined.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** Splits content at the lines of a boundary. */
function splitParts(content: Buffer, boundary: string): Buffer[] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let start = -1;
  for (let at = content.indexOf(mark); at !== -1; at = content.indexOf(mark, at + mark.length)) {
    // A boundary is at the start of a line.
    if (at > 0 && content[at - 1] !== LF) continue;
    if (start !== -1) parts.push(content.subarray(start, endBefore(content, at)));
    const isLast = content.toString('latin1', at + mark.length, at + mark.length + 2) === '--';
    const line = content.indexOf(LF, at + mark.length);
    start = isLast || line === -1 ? -1 : line + 1;
    if (start === -1 || parts.length >= MOST_PARTS) return parts;
  }
  // The mail was truncated.
  if (start !== -1) parts.push(content.subarray(start));
  return parts;
}

/** Removes the line end before a boundary, which belongs to the boundary. */
function endBefore(content: Buffer, at: number): number {
  if (content[at - 1] !== LF) return at;
  return content[at - 2] === CR ? at - 2 : at - 1;
}

const LF = 0x0a;
const CR = 0x0d;
const DEEPEST = 20;
const MOST_PARTS = 200;
