import type { Format, Reading } from '../../wire/format.ts';
import { cleanCharacters } from '../../wire/characters.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireDocument } from '../../wire/document.ts';
import type { WireItem } from '../../wire/item.ts';
import { readTopLines } from './top-lines.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLost } from '../../wire/left-out.ts';

/**
 * IPTC 7901 (1979, used by European agencies): messages with a header line, a text and a date-time group, often between
 * ZCZC and NNNN.
 *
 *     ZCZC
 *     abc0123 4 pol 243 abc 0456
 *     Parliament/Budget/
 *     The text …
 *     241430 GMT Apr 24
 *     NNNN
 *
 * From a teleprinter, there is SOH before the header, STX before the text, ETX before the date-time group, EOT at the end.
 * Copies without control characters are recognised by the header line together with ZCZC, NNNN or a date-time group.
 * Limits: does not read shift characters, tables, and the optional part of the header line.
 */
export const iptc7901: Format = {
  name: 'iptc7901',
  title: 'IPTC 7901',
  recognises: ({ text, raw }) => {
    const head = text.slice(0, 400).trimStart();
    const isFramed = head.startsWith('ZCZC') || raw?.slice(0, 400).includes(SOH);
    return HEADER.test(afterFrame(head)) && (isFramed || FOOT.test(text.slice(-200)) || /^NNNN\s*$/m.test(text));
  },
  read,
};

function read({ text, raw }: WireDocument): Reading {
  const items: WireItem[] = [];
  const leftOut: Finding[] = [];
  let line = 1;
  for (const framed of (raw ?? text).split(raw === undefined ? FRAME_END : RAW_FRAME_END)) {
    const message = raw === undefined ? framed : cleanCharacters(framed).text;
    const start = line + (message.slice(0, message.length - message.trimStart().length).match(/\n/g)?.length ?? 0);
    line += message.match(/\n/g)?.length ?? 0;
    if (message.trim() === '') continue;
    const item = readMessage(afterFrame(message.trimStart()), start);
    if (item) items.push(item);
    else leftOut.push(asLost(start, 'a message without header line or text', 'it is not an article'));
  }
  if (items.length > 0) return { items, leftOut };
  throw new Fault(
    1,
    'no IPTC 7901 message',
    'a header line such as `abc0123 4 pol 243` with a text below it',
    'import it with `--format text`',
  );
}

function readMessage(message: string, line: number): WireItem | undefined {
  const header = HEADER.exec(message);
  if (!header) return undefined;
  let body = message.slice(header[0].length);
  const foot = FOOT.exec(body.slice(-200));
  if (foot) body = body.slice(0, body.length - foot[0].length);
  // The first line of the text has the keywords: `Parliament/Budget/`.
  const keywords = /^\s*\/?([^\s/][^\n/]{0,40}(?:\/[^\n/]{1,40})*\/)[^\S\n]*\n/.exec(body);
  if (keywords) body = body.slice(keywords[0].length);
  const top = readTopLines(body);
  body = top.body.trim();
  if (body.trim() === '') return undefined;
  return {
    line,
    ...top.fields,
    slugline: keywords?.[1]?.replace(/\/$/, ''),
    firstCreated: foot ? momentOf(foot) : undefined,
    subjects: [{ code: `iptc7901:${header[4]!.toLowerCase()}` }],
    body: { kind: 'text', value: body },
  };
}

function afterFrame(text: string): string {
  return text.replace(/^ZCZC[^\S\n]*\n?/, '').trimStart();
}

/** Converts `241430 GMT Apr 24` to an order that `readMoment` accepts. */
function momentOf([, day, hour, minute, zone = '', month, year]: RegExpExecArray): string {
  const number = MONTHS.findIndex((names) => names.includes(month!.toLowerCase())) + 1;
  const date = `20${year}-${String(number).padStart(2, '0')}-${day}`;
  return /^(?:GMT|UTC|Z)$/i.test(zone) ? `${date}T${hour}:${minute}:00Z` : `${date} ${hour}:${minute}${zone && ` ${zone}`}`;
}

// In English, French, German, Dutch and Indonesian.
const MONTHS = [
  'jan',
  'feb fév fev',
  'mar mär mrz',
  'apr avr',
  'may mai mei',
  'jun juin',
  'jul juil',
  'aug aou aoû',
  'sep',
  'oct okt',
  'nov',
  'dec déc dez',
].map((names) => names.split(' '));
// Service and message number, priority, category, word count, and the agency's additions.
const HEADER = /^([A-Za-z]{2,4}) ?(\d{2,5})[ \t]+([1-9])[ \t]+([A-Za-z]{1,5})[ \t]+(\d{1,4})(?:[ \t][^\n]{0,80})?\n/;
const FOOT =
  /\s(\d\d)(\d\d)(\d\d)[ \t]*([A-Z]{1,5})?[ \t]+(jan|feb|f[ée]v|mar|m[äa]r|mrz|apr|avr|may|mai|mei|jun|juin|jul|juil|aug|ao[uû]|sep|oct|okt|nov|dec|d[ée]c|dez)\p{L}*\.?[ \t]+(\d\d)\s*(?:NNNN)?\s*$/iu;
const FRAME_END = /^NNNN[^\S\n]*$/m;
const SOH = '\x01';
// eslint-disable-next-line no-control-regex -- EOT ends a message, SOH begins one
const RAW_FRAME_END = /^NNNN[^\S\n]*$|\x04|(?=\x01)/m;
