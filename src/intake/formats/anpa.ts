import type { Format, Reading } from '../format.ts';
import { Refusal } from '../refusal.ts';
import type { WireDocument } from '../wire-document.ts';
import type { WireItem } from '../wire-item.ts';

/**
 * ANPA 1312 (1979, in use by American agencies): a header of service and number, priority and category, keyword,
 * date and word count; a text; a trailer with date and time.
 *
 *     a0532 r i
 *     BC-EU--Budget,1st Ld 03-26 0243
 *     ^Ministers agree on a budget<
 *        BRUSSELS (AP) -- The text …<
 *     03-26-24 1405EDT
 *
 * The control characters that part these (SOH, US, STX, ETX) are gone when this is read, so the header is known by
 * its pattern alone, and one input is one article. Limits: no tables, no typesetting codes but `^` and `<`, and a
 * two-figure year is of this century.
 */
export const anpa: Format = {
  name: 'anpa',
  title: 'ANPA 1312',
  recognises: ({ text }) => HEADER.test(text.slice(0, 300)),
  read,
};

function read({ text }: WireDocument): Reading {
  const header = HEADER.exec(text.slice(0, 300));
  const after = header ? text.slice(header[0].length) : '';
  const trailer = TRAILER.exec(after.slice(-80));
  const untrailed = trailer ? after.slice(0, after.length - trailer[0].length) : after;
  const headline = HEADLINE.exec(untrailed);
  const body = (headline ? untrailed.slice(headline[0].length) : untrailed).replace(/[<^]+[^\S\n]*$/gm, '');
  if (!header || body.trim() === '') {
    throw new Refusal(
      1,
      'no ANPA 1312 message with a text',
      'a header such as `a0532 r i` and `BC-Budget 03-26 0243`, then the text',
      'import it with `--format text`',
    );
  }
  const item: WireItem = {
    line: 1,
    headline: headline?.[1]?.trim(),
    slugline: header[5]!.trim(),
    firstCreated: trailer ? `20${trailer[3]}-${trailer[1]}-${trailer[2]} ${trailer[4]}:${trailer[5]} ${trailer[6]}` : undefined,
    subjects: [{ code: `anpa:${header[4]}` }],
    body: { kind: 'text', value: body },
  };
  return { items: [item], leftOut: [] };
}

const HEADER = /^\s*([a-z]{1,2})(\d{4})\s*([furbdsaw])\s*([a-z])\b[^\S\n]*\n?\s*([A-Za-z][^\n]{2,80}?)\s+(\d\d-\d\d)\s+(\d{3,4})[^\S\n]*\n/;
const HEADLINE = /^\s*\^([^\n^<]{3,200})[<^]*[^\S\n]*\n/;
const TRAILER = /\s(\d\d)-(\d\d)-(\d\d)[ \t]+(\d\d)(\d\d)([A-Z]{3,4})\s*$/;
