import type { Root, RootContent } from 'mdast';
import { isInitialled } from '../furniture/initials.ts';
import { isParagraph, wordsOf } from '../body/words.ts';
import { plainLine } from './plain-line.ts';

/**
 * Removes what a mail program adds below a text: the sender's signature with numbers and accounts, and the notice that a
 * mail is confidential. Wires get articles by mail, so both are also in other formats.
 *
 * @param root changed; never emptied
 * @returns the parts, verbatim
 */
export function takeMailFoot(root: Root): string[] {
  const taken: string[] = [];
  let end = root.children.length;
  const isBlank = (block: RootContent | undefined): boolean =>
    block?.type === 'thematicBreak' || (isParagraph(block) && /^[_=*–—-]{3,80}$/u.test(wordsOf(block).trim()));
  while (end > 1) {
    const block = root.children[end - 1];
    if (isParagraph(block) && isNotice(wordsOf(block))) taken.unshift(wordsOf(block).trim());
    else if (!isBlank(block)) break;
    end--;
  }
  // A line of signs at the end without a notice is furniture.
  if (taken.length > 0) root.children.splice(end);
  const start = signatureStart(root.children);
  if (start === undefined) return taken;
  const signature = root.children.splice(start).map((block) => wordsOf(block).trim());
  return [signature.join('\n'), ...taken];
}

function isNotice(words: string): boolean {
  return words.length <= LONGEST_NOTICE && NOTICE.test(plainLine(words));
}

/** The start of a block of contacts at the end, with the name and the role above it. */
function signatureStart(blocks: readonly RootContent[]): number | undefined {
  let start = blocks.length;
  let contacts = 0;
  for (; start > 1 && blocks.length - start < MOST_LINES; start--) {
    const block = blocks[start - 1];
    if (!isParagraph(block)) break;
    const lines = wordsOf(block).trim().split('\n');
    const found = lines.filter((line) => CONTACT.test(line.trim())).length;
    if (found === 0 || lines.some((line) => line.length > LONGEST_LINE) || !CONTACT.test(lines.at(-1)!.trim())) break;
    contacts += found;
  }
  if (contacts < FEWEST_CONTACTS) return undefined;
  let name = start;
  for (let above = start - 1; above >= Math.max(1, start - MOST_ABOVE); above--) {
    const block = blocks[above];
    const words = isParagraph(block) ? wordsOf(block).trim() : '';
    if (words === '' || words.length > LONGEST_LINE || /[.!?。！？؟:：/]$/u.test(words) || isInitialled(words)) break;
    if (PERSON.test(words)) name = above;
  }
  return name;
}

const LONGEST_NOTICE = 2500;
const LONGEST_LINE = 80;
const MOST_LINES = 10;
const MOST_ABOVE = 4;
const FEWEST_CONTACTS = 2;
const NOTICE = new RegExp(
  `^(?:${[
    '(?:this|the information (?:contained )?in this|the contents? of this) (?:e-?mail|message|electronic|transmission|communication)\\b.{0,300}(?:confidential|privileged|intended (?:only|solely)|in error|addressee)',
    '(?:confidentiality|disclaimer|confidential) ?(?:notice)?:.{0,300}(?:e-?mail|message|recipient)',
    '(?:ce|cet) (?:message|courriel|mail|e-?mail)\\b.{0,300}(?:confidentiel|destinataire)',
    '(?:surat elektronik|surel|e-?mail|pesan) ini\\b.{0,300}(?:rahasia|penerima|ditujukan)',
    'diese (?:e-?mail|nachricht)\\b.{0,300}(?:vertraulich|empfänger)',
    'este (?:mensaje|correo)\\b.{0,300}(?:confidencial|destinatario)',
    '(?:本|此)(?:电子|電子)?(?:邮件|郵件).{0,120}(?:机密|機密|保密|收件人)',
    '(?:この|本)(?:電子)?メール.{0,120}(?:機密|宛先|受信者)',
    '(?:هذه الرسالة|هذا البريد).{0,200}(?:سرية|سري|المرسل إليه)',
  ].join('|')})`,
  'iu',
);
const CONTACT =
  /^(?:(?:ph(?:one)?|tel(?:ephone|p)?|t[ée]l(?:éphone)?|mob(?:ile)?|cell|fax|direct|office|portable|port|hp|ponsel|[tmpf]|电话|電話|手机|手機|携帯|هاتف|جوال)[^:：\d]{0,14}[:：.]?\s{0,3}[+(]?\d[\d\s()./-]{5,24}|(?:twitter|x|skype|whats\s?app|linkedin|facebook|instagram|telegram|signal|wechat|微信|line|واتساب|تويتر)\s{0,2}[:：]\s{0,3}\S[^\n]{0,60}|(?:e-?mail|mail|courriel|surel|web(?:site)?|e|w|邮箱|メール|البريد)\s{0,2}[:：]\s{0,3}\S{4,70}|https?:\/\/\S{4,70}|www\.\S{4,70}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,40})$/iu;
const PERSON = /^\p{Lu}[\p{L}\p{M}'’-]+(?: (?:(?:de|van|von|bin|al|el) )?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
