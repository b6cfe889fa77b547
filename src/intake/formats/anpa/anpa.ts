import type { Format, Reading } from '../../wire/format.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireDocument } from '../../wire/document.ts';
import type { WireItem } from '../../wire/item.ts';
import { HEADER } from './header.ts';
import { readMessage } from './message.ts';
import { splitMessages } from './split.ts';
import type { Finding } from '../../../findings/finding.ts';

/**
 * ANPA 1312 (1979, used by American agencies). A message has SYN SYN SOH, service and number, US and a selector code;
 * priority, category, DC1 and DC4, keyword, date and word count; between STX and ETX, tag lines that begin with `^`, and the
 * text; then a trailer with date and time.
 *
 *     a0532 r i
 *     BC-EU--Budget,1st Ld 03-26 0243
 *     ^Ministers agree on a budget<
 *        BRUSSELS (AP) -- The text …<
 *     03-26-24 1405EDT
 *
 * Also accepts copies without control characters, as above. A file may have several messages. A year of two digits is in
 * this century.
 */
export const anpa: Format = {
  name: 'anpa',
  title: 'ANPA 1312',
  recognises: (document) => HEADER.test(headOf(document)),
  read,
};

function read(document: WireDocument): Reading {
  const items: WireItem[] = [];
  const leftOut: Finding[] = [];
  let hasOrder = false;
  for (const { text, line } of splitMessages(document.raw ?? document.text)) {
    const found = readMessage(text, line);
    if ('item' in found) items.push(found.item);
    else {
      leftOut.push(found.lost);
      hasOrder ||= found.isOrder === true;
    }
  }
  if (items.length > 0 || hasOrder) return { items, leftOut };
  throw new Fault(
    1,
    'no ANPA 1312 message with a text',
    'a header such as `a0532 r i` and `BC-Budget 03-26 0243`, then the text',
    'import it with `--format text`',
  );
}

function headOf({ raw, text }: WireDocument): string {
  return (raw ?? text).slice(0, 400);
}
