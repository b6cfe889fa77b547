import type { Root } from 'mdast';
import { isParagraph, wordsOf } from '../body/words.ts';
import { plainLine } from './plain-line.ts';

/**
 * Removes notes to newsrooms from the top and the end of a text: `Eds: …`, `ATTN EDITORS`, `(REPEATING FOR ALL CLIENTS)`,
 * `Media contact: …` with the numbers and addresses below it, a desk's telephone line.
 *
 * Keeps “Editor's note” in lower case, which is usually for readers.
 *
 * @param root changed; never emptied
 * @returns the notes, verbatim
 */
export function takeEditorsNotes(root: Root): string[] {
  const taken: string[] = [];
  for (let index = 0; index < Math.min(TOP, root.children.length) && root.children.length > 1;) {
    const words = blockWords(root, index);
    if (words !== undefined && isNote(words, index)) {
      taken.push(words);
      root.children.splice(index, 1);
    } else index++;
  }
  const start = contactsStart(root);
  if (start !== undefined) {
    taken.push(
      root.children
        .splice(start)
        .map((block) => wordsOf(block).trim())
        .join('\n'),
    );
  }
  for (let round = 0; round < MOST_AT_FOOT && root.children.length > 1; round++) {
    const words = blockWords(root, root.children.length - 1);
    if (words === undefined || !(isNote(words, 1) || isDeskLine(words))) break;
    taken.push(words);
    root.children.pop();
  }
  return taken;
}

function blockWords(root: Root, index: number): string | undefined {
  const block = root.children[index];
  return isParagraph(block) || block?.type === 'heading' ? wordsOf(block).trim() : undefined;
}

function isNote(words: string, index: number): boolean {
  if (words.length > LONGEST_NOTE) return false;
  const plain = plainLine(words);
  if (TO_EDITORS.test(plain) || IN_CAPITALS.test(words)) return true;
  return index === 0 && BRACKETED_CAPITALS.test(words);
}

/** The start of a block of contacts that continues to the end of the text. */
function contactsStart(root: Root): number | undefined {
  const first = Math.max(1, root.children.length - LONGEST_CONTACTS);
  for (let index = first; index < root.children.length; index++) {
    const lines = root.children.slice(index).map((block) => wordsOf(block));
    const title = lines[0]!.trim().split('\n', 1)[0]!;
    if (title.length > LONGEST_TITLE || !CONTACTS.test(plainLine(title))) continue;
    if (lines.every((line) => line.length <= LONGEST_NOTE) && lines.some((line) => PHONE.test(line) || MAIL.test(line))) return index;
  }
  return undefined;
}

function isDeskLine(words: string): boolean {
  return words.length <= LONGEST_TITLE && DESK.test(plainLine(words)) && (PHONE.test(words) || MAIL.test(words));
}

const TOP = 4;
const MOST_AT_FOOT = 4;
const LONGEST_NOTE = 400;
const LONGEST_TITLE = 140;
const LONGEST_CONTACTS = 10;
const TO_EDITORS = new RegExp(
  `^(?:${[
    'eds:',
    '(?:attn|attention|attn\\.|to|note to|notes to|note for|notes for|advisory to)[,:]? (?:the |all )?(?:editors|newsrooms?|desks?|clients|subscribers|news desks?|picture desks?)\\b',
    'editors:',
    "editors' notes?:",
    'hinweise? (?:an|für) die redaktion',
    'achtung redaktion',
    'notes? (?:aux|à l.attention des) rédactions?',
    'à l.attention des (?:rédactions|abonnés)',
    'nota (?:a los editores|para editores)',
    'nota (?:ai redattori|alle redazioni)',
    'nota aos editores',
    'catatan (?:untuk )?(?:redaksi|editor)',
    '(?:致|给)?编辑(?:注意|部注意|备注)?[:：]',
    '編集(?:者|部)(?:へ|各位|注)',
    'ملاحظة (?:إلى|ل)(?:ال)?(?:محررين|سادة المحررين|تحرير)',
  ].join('|')})`,
  'iu',
);
const IN_CAPITALS = /^\W{0,4}(?:EDITOR'?S'? NOTE|EDITOR’S NOTE|EDITORS|EDS|ATTENTION EDITORS|ATTN)\b\s?[:–—-]/u;
// At least three words, as a place or an agency in capitals has fewer.
const BRACKETED_CAPITALS = /^[([](?=[^a-z]{0,200}$)\p{Lu}[\p{Lu}\d’'&/,:;.-]*(?:\s[\p{Lu}\d–—’'&/,:;.-]{1,30}){2,20}[)\]]$/u;
const CONTACTS =
  /^(?:for (?:more|further) (?:information|details|enquiries)[^.]{0,40}|(?:(?:media|press|investor|editorial|news|pr) )?(?:contacts?|enquiries|inquiries|relations)\b.{0,60}|contacts? (?:presse|médias?|de presse)\b.{0,60}|(?:presse|medien|rückfrage)\p{L}*kontakte?\b.{0,60}|(?:kontak|narahubung)(?: media| pers)?\b.{0,60}|contactos? de prensa\b.{0,60}|(?:媒体|媒體|新闻|新聞)?(?:联系|聯絡|聯繫)(?:人|方式)?\s?[:：].{0,60}|(?:本件に関する)?(?:報道関係者(?:からの|の)?)?(?:お問い?合わせ先?|連絡先).{0,40}|(?:للتواصل|جهات? الاتصال|للاستفسارات? الإعلامية).{0,60})$/iu;
const DESK =
  /^(?:tel|phone|telephone|telefon|téléphone|telp|fax|e-?mail|mail|mobile|desk|newsdesk|news desk|editorial desk|电话|電話|هاتف)\b\.?\s?[:.]?/iu;
const PHONE = /(?:\+|\b0|\()\d[\d\s()./-]{6,18}\d/;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/;
