import { isDeepStrictEqual } from 'node:util';
import { plainWords } from '../../body/plain-words.ts';
import { htmlToMdast } from '../../body/html/html.ts';
import type { Reading } from '../../wire/format.ts';
import type { WireBody, WireItem } from '../../wire/item.ts';
import { splitHead, wordsOf, type Head } from './head.ts';
import { readForm } from './form.ts';
import { readHeads } from './heads.ts';
import { cleanHtml } from './html.ts';
import { partsOf, type Part } from './parts.ts';
import { senderOf } from './sender.ts';
import { cleanText, type MailText } from './text.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut, asLost } from '../../wire/left-out.ts';

/**
 * Reads the article of a mail. The subject is the headline, and the sender is the source. Leaves out attached files, quotes
 * and signatures, with notes.
 */
export function readMail(bytes: Buffer): Reading {
  const { head, content } = splitHead(bytes);
  const parts = partsOf(head, content);
  const leftOut: Finding[] = parts.filter(isFile).map(fileLeftOut);
  const { body, taken, forwarded } = bodyOf(
    parts.filter((part) => !isFile(part)),
    FORWARDED.test(head.get('subject') ?? ''),
  );
  for (const what of taken) leftOut.push(asLeftOut(1, what, 'it is not part of the article'));
  const subject = subjectOf(wordsOf(head, 'subject'));
  if (!body) {
    leftOut.push(asLost(1, `the mail ${subject === undefined ? '' : `“${subject}”`}`.trim(), 'it has no text'));
    return { items: [], leftOut };
  }
  const form = body.kind === 'text' ? readForm(body.value) : undefined;
  if (form && form.body === undefined) {
    const found = `the mail ${subject === undefined ? '' : `“${subject}” `}with JSON as its text (${form.names.join(', ')})`;
    return { items: [], leftOut: [...leftOut, asLost(1, found, 'no field of it holds the text of an article')] };
  }
  const sender = senderOf(forwarded?.from ?? wordsOf(head, 'from'));
  const item: WireItem = {
    line: 1,
    uri: idOf(head),
    headline: subjectOf(forwarded?.subject) ?? subject,
    language: wordsOf(head, 'content-language')?.split(',')[0],
    firstCreated: forwarded?.date ?? wordsOf(head, 'date'),
    by: sender.by,
    infoSource: sender.source,
    pubStatus: isSecret(head, subject) ? 'withheld' : undefined,
    body,
  };
  const heads = body.kind === 'text' && !form ? readHeads(body.value) : undefined;
  if (heads) Object.assign(item, { by: undefined }, heads.fields, { body: { kind: 'text', value: heads.body } });
  if (form?.unused.length) leftOut.push(asLeftOut(1, `the fields ${form.unused.join(', ')} of the form`, 'articles have no such field'));
  // Who sends a form's mail is a program.
  if (form?.body) {
    const said = Object.fromEntries(Object.entries(form.fields).filter(([, value]) => value !== undefined));
    Object.assign(item, { by: undefined }, said, { body: form.body });
  }
  return { items: [item], leftOut };
}

/** Prefers HTML to plain text, unless quotes cannot be removed from it. */
function bodyOf(
  parts: readonly Part[],
  isForwarded: boolean,
): { body: WireBody | undefined; taken: string[]; forwarded?: MailText['forwarded'] } {
  const texts = parts.filter(({ type }) => type === 'text/plain').map((part) => cleanText(part.text()));
  const plain = texts.find(({ text }) => text.trim() !== '');
  const pages = parts.filter(({ type }) => type === 'text/html');
  // The lines of a form are easier to read in plain text.
  const page = plain?.forwarded || (plain && readHeads(plain.text)) || pages.length !== 1 ? undefined : pages[0]!.text();
  let html = page === undefined ? undefined : cleanHtml(page);
  if (html && !hasWords(html.html) && isForwarded) html = cleanHtml(page!, true);
  if (html && hasWords(html.html)) return { body: { kind: 'html', value: html.html }, taken: html.taken };
  if (!plain) return { body: undefined, taken: [...texts.flatMap(({ taken }) => taken), ...(html?.taken ?? [])] };
  const others = texts.filter((text) => text !== plain && text.text.trim() !== '' && !isDeepStrictEqual(text.text, plain.text));
  const value = [plain, ...others].map(({ text }) => text.trim()).join('\n\n');
  return { body: { kind: 'text', value }, taken: texts.flatMap(({ taken }) => taken), forwarded: plain.forwarded };
}

function hasWords(html: string): boolean {
  return plainWords(htmlToMdast(html).root.children) !== '';
}

function isFile({ type, file, isAttachment }: Part): boolean {
  return isAttachment || !/^text\/(?:plain|html)$/.test(type) || (file !== undefined && !/\.(?:txt|html?)$/i.test(file));
}

function fileLeftOut({ file, type }: Part): Finding {
  const found = `the attached file ${file === undefined ? type : `“${file.slice(0, 200)}”`}`;
  const isWire = /\.(?:json|xml|newsml|nitf|txt|md|html?|docx?|odt|rtf|pdf)$/i.test(file ?? '');
  const reason = isWire ? 'attached files are not read; if it is the article, save it and import it' : 'attached files are not imported';
  return asLeftOut(1, found, reason);
}

function subjectOf(subject: string | undefined): string | undefined {
  let plain = subject?.slice(0, 1000);
  for (let round = 0; round < 5 && plain !== undefined && PREFIX.test(plain); round++) plain = plain.replace(PREFIX, '');
  return plain?.trim() || undefined;
}

function idOf(head: Head): string | undefined {
  const id = /<([^<>\s]{3,300})>/.exec(head.get('message-id')?.slice(0, 1000) ?? '')?.[1];
  // RFC 2392 defines an address for the identifier of a mail.
  return id === undefined ? undefined : `mid:${id}`;
}

function isSecret(head: Head, subject: string | undefined): boolean {
  return /^\s*(?:private|personal|company-confidential)/i.test(head.get('sensitivity') ?? '') || SECRET.test(subject ?? '');
}

const FORWARDED = /^\s*(?:fwd?|wg|tr|rv|vs|trs|转发|轉寄|転送|إعادة توجيه)\s?[:：]/iu;
const PREFIX =
  /^\s*(?:re|fwd?|aw|wg|tr|réf?|rv|sv|vs|bls|balas|trs|回复|回覆|答复|转发|轉寄|返信|転送|رد|إعادة توجيه)(?:\[\d{1,3}\])?\s?[:：]\s*/iu;
const SECRET =
  /(?:^|[[(（【*:–—-]\s?)(?:(?:strictly |private (?:and|&) )?confidential|not for (?:publication|release|broadcast|use)|do not (?:publish|use|release)|internal(?: use)? only|confidentiel|ne pas (?:publier|diffuser)|rahasia|bukan untuk (?:publikasi|disiarkan)|jangan (?:terbitkan|disiarkan)|机密|保密|内部资料|不得发表|機密|社外秘|公開不可|سري|سرّي|ليس للنشر|غير قابل للنشر)(?![\p{L}\p{N}])/iu;
