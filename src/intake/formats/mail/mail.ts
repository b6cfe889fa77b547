import type { Format } from '../../wire/format.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireDocument } from '../../wire/document.ts';
import { readMail } from './article.ts';

/**
 * A mail (RFC 5322 with MIME) with an article, as a mail program saves it. Refuses a mailbox with several mails (mbox),
 * because only an editor knows which of them are articles.
 */
export const mail: Format = {
  name: 'mail',
  title: 'mail (RFC 5322)',
  recognises({ text, name }) {
    const head = withoutBlankStart(text.slice(0, LONGEST_HEAD));
    return MBOX.test(head.slice(0, 300)) || isMail(head, /\.eml$/i.test(name));
  },
  read(document) {
    const { text, name } = document;
    if (MBOX.test(withoutBlankStart(text.slice(0, LONGEST_HEAD)).slice(0, 300))) {
      throw new Fault(1, `a mailbox of many mails in ${name}`, 'one mail', 'save each mail that is an article as a separate .eml file');
    }
    return readMail(bytesOf(document));
  },
};

/** Some programs save a mail with an empty line before its header. */
function bytesOf({ bytes, text }: WireDocument): Buffer {
  const whole = bytes ?? Buffer.from(text);
  const start = whole.findIndex((byte) => !BLANK.has(byte));
  return start > 0 ? whole.subarray(start) : whole;
}

function withoutBlankStart(text: string): string {
  return text.replace(/^[\r\n\t ]+/, '');
}

/** True if every line of the header is a field or continues one, and some fields are specific to mail. */
function isMail(head: string, isNamedMail: boolean): boolean {
  const names = new Set<string>();
  for (const line of head.split('\n', MOST_LINES)) {
    if (line.trim() === '') break;
    if (/^[ \t]/.test(line) && names.size > 0) continue;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined) return false;
    names.add(name.toLowerCase());
  }
  const has = (name: string): boolean => names.has(name);
  if (isNamedMail && has('from')) return true;
  return has('from') && (has('subject') || has('date')) && PROGRAMS.some(has);
}

// Line ends, tab and space.
const BLANK = new Set([0x0a, 0x0d, 0x09, 0x20]);
const LONGEST_HEAD = 100_000;
const MOST_LINES = 500;
const FIELD = /^([!-9;-~]{1,80}):/;
const MBOX = /^From [^\s:]{1,200} {1,4}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d [\d:]{5,8}[^\n]{0,40}\n/;
const PROGRAMS = [
  'mime-version',
  'message-id',
  'received',
  'return-path',
  'delivered-to',
  'content-transfer-encoding',
  'dkim-signature',
  'x-mailer',
  'user-agent',
  'x-originating-ip',
];
