import type { Format, Reading } from '../../wire/format.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireDocument } from '../../wire/document.ts';
import type { WireItem } from '../../wire/item.ts';
import { kindOf } from '../../receive/file-kind.ts';
import { rootName } from '../xml/first-tag.ts';
import { readHeader } from './header.ts';

/**
 * Plain text: an article as somebody copied it. It may begin with header lines (`Headline: …`); the rest is the body. It is
 * the last format to be tried. It accepts any text, but not data in a format that is not supported.
 */
export const text: Format = {
  name: 'text',
  title: 'Plain text',
  recognises: ({ text }) => !isBinary(text) && dataIn(text) === undefined,
  read,
};

function read({ text, name, bytes }: WireDocument): Reading {
  if (isBinary(text)) {
    throw new Fault(
      1,
      `${kindOf(bytes) ?? 'bytes that are not text'} in ${name}`,
      'an article as text, HTML, XML or JSON',
      'save it as plain text, or export it from the program that made it',
    );
  }
  const data = dataIn(text);
  if (data !== undefined) {
    throw new Fault(
      1,
      data,
      'ninjs, JSON Feed, NewsML, NITF, RSS, Atom, or an article as text or HTML',
      'check that this is the right file; if it is, name its format with --format, or ask the wire for one of these',
    );
  }
  const header = readHeader(text);
  if (header.body.trim() === '') {
    const found = text.trim() === '' ? 'an empty input' : 'header lines without a text below them';
    throw new Fault(1, found, 'the text of an article', 'put the text below the header lines, after a blank line');
  }
  const item: WireItem = { line: header.line, ...header.fields, body: { kind: 'text', value: header.body } };
  return { items: [item], leftOut: [] };
}

/** True for a binary file: by its first bytes, or by the share of characters that texts do not have. Control characters were removed before. */
function isBinary(text: string): boolean {
  if (MAGIC.test(text.slice(0, 80))) return true;
  const sample = text.slice(0, 4000);
  const odd = sample.match(ODD)?.length ?? 0;
  return odd > sample.length * 0.1;
}

/** Describes the data format that a content begins like, well-formed or not, and its first names. */
function dataIn(text: string): string | undefined {
  if (JSON_START.test(text.slice(0, 1000))) return jsonIn(text);
  const root = rootName(text);
  if (!XML_START.test(text.slice(0, 100)) && !(root !== undefined && text.slice(-1000).trimEnd().endsWith('>'))) return undefined;
  return root === undefined ? 'XML without an element' : `XML that begins with <${root}>, which is not a news format`;
}

/** Describes JSON by its field names. `imageId`, `width` and `height` mean that it is about pictures. */
function jsonIn(text: string): string {
  const names = [...new Set([...text.slice(0, 20_000).matchAll(JSON_NAME)].map(([, name]) => name!))];
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const what = MEDIA.find(([, fields]) => fields.some((field) => lower.has(field)))?.[0];
  const first = names.slice(0, 6).map((name) => `“${name}”`);
  if (first.length === 0) return 'JSON without an article';
  return `JSON ${what === undefined ? '' : `about ${what}, `}with the fields ${first.join(', ')}${names.length > 6 ? ' …' : ''}, which is not a news format`;
}

const JSON_NAME = /"([^"\\\n]{1,40})"\s{0,10}:/g;
const MEDIA: readonly (readonly [string, readonly string[]])[] = [
  ['pictures', ['imageid', 'images', 'nrimages', 'photoid', 'photos', 'pictures']],
  ['videos', ['videoid', 'videos', 'nrvideos']],
  ['sounds', ['audioid', 'audios']],
];
// “[1] A note” and “[Update] …” are text.
const JSON_START =
  /^\s*(?:\{\s*(?:\}|"[^"\n]{0,200}"\s*:)|\[\s*(?:\]\s*$|[[{]|(?:"[^"\n]{0,200}"|-?\d[\d.]{0,20}|true|false|null)\s*(?:,|\]\s*$)))/;
const XML_START = /^\s*<\?xml\s/;
// PDF, PostScript, RTF, ZIP (and so the formats of word processors), pictures, sound, programs.
const MAGIC =
  /^(?:%PDF-|%!PS-|\{\\rtf|PK.{0,60}(?:\[Content_Types\]|mimetype|META-INF|word\/|_rels)|.?PNG\n|GIF8[79]a|.{0,8}JFIF|.{0,8}Exif|ID3|OggS|RIFF.{0,8}WEB|SQLite format 3|.?ELF|MZ.{0,60}This program|BZh\d1AY|7z¼¯)/su;
const ODD = /[\ufffd\p{Co}\p{Cn}]|[¤¦¨¬¯³´¶¸¹¼½¾þðÞÐ]{2}|[\u2500-\u259f]{2}/gu;
