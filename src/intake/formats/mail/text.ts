import { headersIn, type Forwarded } from './forwarded.ts';

/** The text of a mail without quotes and signature. */
export interface MailText {
  text: string;
  /** What was removed, for the report: `the signature “…”`. */
  taken: string[];
  /** The header of a forwarded mail, if that is the article. */
  forwarded?: Forwarded | undefined;
}

/**
 * Removes quotes, with the line that introduces them, and the signature from a text. In a forwarded mail the forwarded text
 * is the article, unless there is more text above it.
 */
export function cleanText(text: string): MailText {
  const taken: string[] = [];
  const forward = FORWARD.exec(text);
  if (forward) {
    const above = text.slice(0, forward.index).trim();
    const { forwarded, rest } = headersIn(text.slice(forward.index + forward[0].length));
    if (rest.trim().length > above.length) {
      const inner = cleanText(rest);
      const remark = withoutSignature(above, []).trim();
      if (remark !== '') taken.push(`the remark above the forwarded text “${shorten(remark)}”`);
      return { text: inner.text, taken: [...taken, ...inner.taken], forwarded: inner.forwarded ?? forwarded };
    }
    taken.push(`the forwarded text “${shorten(rest)}”`);
    return { text: withoutQuotes(withoutSignature(above, taken), taken), taken };
  }
  return { text: withoutQuotes(withoutSignature(text, taken), taken), taken };
}

/** The signature begins with a line `-- ` (RFC 3676, 4.3). Some programs drop the space. */
function withoutSignature(text: string, taken: string[]): string {
  const lines = text.split('\n');
  const at = lines.findLastIndex((line) => line === '-- ' || line === '--');
  // A signature has few lines; anything longer is text.
  if (at === -1 || lines.length - at > LONGEST_SIGNATURE) return text;
  const words = lines
    .slice(at + 1)
    .join(' ')
    .trim();
  if (words !== '') taken.push(`the signature “${shorten(words)}”`);
  return lines.slice(0, at).join('\n');
}

function withoutQuotes(text: string, taken: string[]): string {
  const lines = text.split('\n');
  const kept: string[] = [];
  const quoted: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (QUOTE.test(line)) quoted.push(line.replace(/^[>\s]+/, ''));
    else if (ORIGINAL.test(line) || (ATTRIBUTION.test(line.trim()) && opensQuote(lines, index))) {
      // Outlook has only this line before a quoted mail.
      if (ORIGINAL.test(line)) {
        quoted.push(...lines.slice(index + 1));
        break;
      }
      quoted.push(line);
    } else kept.push(line);
  }
  const words = quoted.join(' ').trim();
  if (words !== '') taken.push(`a quoted mail “${shorten(words)}”`);
  return kept.join('\n');
}

function opensQuote(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '');
  return next !== undefined && QUOTE.test(next);
}

/** Shortens a text for a report. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
}

const LONGEST_SIGNATURE = 15;
const QUOTE = /^[ \t]{0,3}>/;
// `On Mon, 4 May 2026 … wrote:` in several languages. A colon before a quote is enough.
const ATTRIBUTION = /^(?:\S.{3,300}[:：]|.{3,300}(?:wrote|writes|a écrit|menulis|写道|寫道|书写|كتب)\s?[:：]?)$/u;
const ORIGINAL =
  /^[ \t]*(?:-{3,}|_{3,})[ \t]*(?:Original Message|Message d['’]origine|Pesan Asli|原始邮件|原始郵件|元のメッセージ|الرسالة الأصلية)[ \t]*(?:-{3,}|_{3,})?[ \t]*$/iu;
const FORWARD =
  /^[ \t]*(?:-{3,}|_{3,})[ \t]*(?:Forwarded message|Forwarded by[^\n]{0,100}|Message (?:transféré|transmis)|Pesan (?:terusan|diteruskan)|转发的邮件|轉寄的郵件|転送メッセージ|رسالة (?:معاد توجيهها|مُعاد توجيهها))[ \t]*(?:-{3,}|_{3,})?[ \t]*\n|^Begin forwarded message:[ \t]*\n/imu;
