import type { Format, Reading } from '../format.ts';
import { Refusal } from '../refusal.ts';
import type { WireDocument } from '../wire-document.ts';
import type { WireItem } from '../wire-item.ts';
import { readHeader } from './text-header.ts';

/**
 * Plain text: an article as somebody copied it. A block of header lines may stand at its top (`Headline: …`);
 * all else is the body. Tried last: it takes whatever is text.
 */
export const text: Format = {
  name: 'text',
  title: 'Plain text',
  recognises: ({ text }) => !isBinary(text),
  read,
};

function read({ text, name }: WireDocument): Reading {
  if (isBinary(text)) {
    throw new Refusal(
      1,
      `bytes that are no text in ${name}`,
      'an article as text, HTML, XML or JSON',
      'save it as plain text, or export it from the program that made it',
    );
  }
  const header = readHeader(text);
  if (header.body.trim() === '') {
    const found = text.trim() === '' ? 'an empty input' : 'header lines without a text below them';
    throw new Refusal(1, found, 'the text of an article', 'put the text below the header lines, after a blank line');
  }
  const item: WireItem = { line: header.line, ...header.fields, body: { kind: 'text', value: header.body } };
  return { items: [item], leftOut: [] };
}

/** Control characters are gone by now, so what else shows a file that is no text decides: its first bytes, and how much of it no text has. */
function isBinary(text: string): boolean {
  if (MAGIC.test(text.slice(0, 80))) return true;
  const sample = text.slice(0, 4000);
  const odd = sample.match(ODD)?.length ?? 0;
  return odd > sample.length * 0.1;
}

// PDF, PostScript, RTF, ZIP and so the word processors, pictures, sound, programs.
const MAGIC =
  /^(?:%PDF-|%!PS-|\{\\rtf|PK.{0,60}(?:\[Content_Types\]|mimetype|META-INF|word\/|_rels)|.?PNG\n|GIF8[79]a|.{0,8}JFIF|.{0,8}Exif|ID3|OggS|RIFF.{0,8}WEB|SQLite format 3|.?ELF|MZ.{0,60}This program|BZh\d1AY|7z¼¯)/su;
const ODD = /[\ufffd\p{Co}\p{Cn}]|[¤¦¨¬¯³´¶¸¹¼½¾þðÞÐ]{2}|[\u2500-\u259f]{2}/gu;
