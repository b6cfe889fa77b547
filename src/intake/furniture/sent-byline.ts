import { oneLine } from '../body/one-line.ts';
import { agencyIn } from './names/agencies.ts';
import { dayAtEnd } from './dateline/calendar.ts';

/**
 * Reduces a byline that was sent as a field to its names: without “by” (`By`, `Oleh:`, `記者`), reading times, words of
 * buttons, dates, addresses and handles.
 *
 * @returns undefined if no name is left, or only an agency and a day
 */
export function cleanByline(sent: string | undefined): string | undefined {
  const line = oneLine(sent)?.normalize('NFC').slice(0, LONGEST);
  if (line === undefined) return undefined;
  const { names: found, isDated } = stripByline(line);
  const names = [...new Set(found.split(/\s*[,，]\s*/).filter((part) => /\p{L}/u.test(part) && !isUserName(part)))]
    .join(', ')
    .replace(/\s{2,}/g, ' ');
  if (names === '' || NOBODY.test(names)) return undefined;
  // `AW, MAY 04` is the sender and the date.
  if (isDated && (agencyIn(names) !== undefined || /^\p{Lu}{2,6}$/u.test(names))) return undefined;
  return names;
}

/** `jane.doe`, `jdoe`, `ab/cd`, `GFR`: a name in a system, or initials. Agencies write themselves in small letters too. */
function isUserName(part: string): boolean {
  return agencyIn(part) === undefined && (/^[a-z]{1,20}(?:[._/-][a-z]{1,20}){0,3}\d{0,4}$/.test(part) || /^[A-Z]{2,3}$/.test(part));
}

/** Removes everything but the names from a byline. `isDated` if it had a date. */
function stripByline(whole: string): { names: string; isDated: boolean } {
  let line = dropExtras(whole);
  let isDated = line !== whole;
  for (let before = ''; before !== line;) {
    before = line;
    const found = dayAtEnd(line);
    isDated ||= found !== undefined;
    line = dropExtras(found ? line.slice(0, -found.length) : line)
      .replace(PREFIX, '')
      .replace(GLUED, '')
      .replace(BRACKETED, '$1');
  }
  return { names: line, isDated };
}

/** Removes reading times, addresses, handles, words of buttons and dates of publication from a line. */
export function dropExtras(text: string): string {
  let line = text
    .replace(ADDRESS, ' ')
    .replace(READING_TIME, ' ')
    .replace(BEFORE_BY, '')
    .replace(GLUED_DATE, '')
    .replace(STAMP, ' ')
    .replace(EDITED, '');
  for (let before = ''; before !== line;) {
    before = line;
    line = line
      .replace(EDGES, '')
      .replace(BUTTON, dropButton)
      .replace(GLUED_BUTTON, '')
      .replace(EDGES, '')
      .replace(TIME, '')
      .replace(TRAILING_WORD, '')
      .replace(TRAILING_ROLE, '');
  }
  return line;
}

/**
 * Joins the byline that was sent with the one from the text. Puts a role or a desk (`Staff Reporter`) after the name.
 */
export function joinBylines(sent: string | undefined, taken: string | undefined): string | undefined {
  if (sent === undefined || taken === undefined) return sent ?? taken;
  const bare = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  if (bare(sent).includes(bare(taken))) return sent;
  if (bare(taken).includes(bare(sent))) return taken;
  return ROLE.test(sent) || agencyIn(sent) !== undefined ? `${taken}, ${sent}` : `${sent}, ${taken}`;
}

/** Removes the word of a button only after at least two words, as `Print` and `Save` are also surnames. */
function dropButton(word: string, at: number, line: string): string {
  return !/^\p{ASCII}/u.test(word) || line.slice(0, at).trim().split(/\s+/).length > 1 ? '' : word;
}

const LONGEST = 200;
const ADDRESS =
  /[([<]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[)\]>]?|https?:\/\/[^\s,]{1,200}|(?:\b(?:twitter|x|instagram|facebook|fb|ig|telegram)\s?[:：]\s?)?[([]?(?<![\w.])@\w{1,40}(?:\.\w{1,40}){0,4}[)\]]?/giu;
const MINUTES = '\\d{1,3}\\s?-?\\s?(?:min(?:ute)?n?s?|menit|minuti|minutos?|minuten|мин(?:ут[аы]?)?|dk|dakika|分钟|分鐘|分|دقائق|دقيقة)';
/** Reading times as pages write them. */
export const READING_TIME = new RegExp(
  [
    `(?:(?:temps de |durée de )?lecture|waktu baca|lama membaca|reading time|read time|lesezeit|lesedauer|tempo (?:di lettura|de leitura)|tiempo de lectura|leestijd|время чтения|阅读时间|閱讀時間|阅读|読了時間|読了|مدة القراءة|وقت القراءة)\\s?[:：]?\\s?(?:≈|~|env\\.?|ca\\.?)?\\s?${MINUTES}\\.?(?:で読めます)?`,
    `${MINUTES}\\.?\\s?(?:to read|read|de lecture|(?:mem)?baca|lesezeit|di lettura|de lectura|de leitura|leestijd|чтения|okuma|阅读|閱讀|で読めます|(?:لل)?قراءة)`,
  ].join('|'),
  'giu',
);
// From “published” to the end: there are no names after a date.
const STAMP =
  /[\s,|•·–-]*(?:\b(?:first published|published|last updated|updated|posted|modified|publié|mis à jour|modifié|posté|diterbitkan|dipublikasikan|diperbarui|diunggah|terbit|veröffentlicht|aktualisiert|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt)(?=[\s:\d]|$)|опубликовано|обновлено|发布(?:时间|于)|發布|更新|公開日?|投稿日|配信|نشر(?:ت)? في|آخر تحديث|تم النشر).*$|[\s,|•·–-]*\b\d{4}-\d\d-\d\d.*$|[\s,|•·–-]*\d{4}\s?年\s?\d{1,2}\s?月.*$|[\s,|•·–-]*\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*$/iu;
const EDGES = /^[\s,;|•·:：/／–—-]+|[\s,;|•·:：/／–—-]+$/gu;
const BUTTON =
  /(?<![\p{L}\p{M}])(?:share(?: this(?: article)?)?|follow(?:ing)?|comments?|print|e-?mail|listen|save|tweet|facebook|twitter|whatsapp|linkedin|copy link|subscribe|partager|suivre|s’abonner|commentaires?|imprimer|écouter|bagikan|komentar|simpan|ikuti|cetak|teilen|folgen|drucken|anhören|merken|compartir|compartilhar|condividi|segui|delen|volgen|paylaş|поделиться|شارك|مشاركة|متابعة|طباعة|تعليقات?)$|(?:シェア(?:する)?|フォロー(?:する)?|印刷|分享|收藏|打印)$/iu;
// What pages write before the word for it: the day, or a link's words.
const BEFORE_BY =
  /^(?:[^;]{0,40}\b\d{4}\s*[|•·–-]?\s*(?=by\s)|(?:view\s+)?(?:all\s+)?(?:posts|articles|stories)\s+by\s+|(?:posted|published|analysis|opinion|review|reported|edited|compiled)\s+by\s+|more\s+(?:from|by)\s+)/iu;
// `Jane Doe4 May 2026651`: the day and a count of comments.
const GLUED_DATE = /(?<=\p{Ll})\d{1,2}\s\p{L}{3,9}\.?\s\d{4}.*$/u;
// The editor is not the author.
const EDITED =
  /[\s,;|/·•–-]*(?:\bedited by\b|\b(?:editor|penyunting|editing by|édité par)\s*[:：]|(?:\(|（)?(?:责任编辑|責任編輯|编辑|編輯|責任編集)\s*[:：/／]|(?:تحرير|المحرر)\s*[:：]).*$/iu;
// `/ Daily Mill Staff Writers`, `| Political reporter`; and glued to the name: `Jane DoeFreelance writer`.
const TRAILING_ROLE =
  /(?:(?<=\p{L})\s*[/|·•]\s*|(?<=\p{Ll}{2})(?<!\b(?:Mac|Fitz))(?=\p{Lu}\p{Ll}))[\p{L}’'& -]{0,60}(?<!\p{L})(?:[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?|[Jj]ournalists?|[Cc]ontributors?|[Cc]olumnists?|[Ee]ditor|[Ww]artawan|[Jj]urnalis|[Jj]ournaliste)(?!\p{L})[\p{L} -]{0,30}$/u;
const GLUED_BUTTON = /(?<=\p{Ll})(?:Share|Follow|Comments?|Print|Email|Save|Listen|Twitter|Facebook|Instagram|LinkedIn|Bluesky)$/u;
const TIME =
  /[\s,|•·–-]*(?:\b(?:at|à|pukul|um|a las|às|alle)\s)?\d{1,2}\s?[:h]\s?\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:[A-Z]{2,4}|Uhr)(?:[-+]\d{1,2})?)?$/iu;
const TRAILING_WORD = /\s+(?:on|le|am|el|em|il|pada|op|في|at)$/iu;
const cased = (words: readonly string[]) =>
  words.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');
const WORDS = cased([
  ...[
    'by',
    'written by',
    'reporting by',
    'text by',
    'words by',
    'story by',
    'report by',
    'photos by',
    'par',
    'oleh',
    'door',
    'przez',
    'автор',
    'bởi',
  ],
  ...[
    'author',
    'auteur',
    'auteure',
    'autor',
    'autorin',
    'autora',
    'autore',
    'penulis',
    'reporter',
    'pewarta',
    'laporan',
    'writer',
    'texte',
    'текст',
    'yazan',
  ],
]);
// These are also particles of names. They mean “by” before two words, or with a colon.
const PARTICLES = cased(['von', 'por', 'da', 'di', 'af', 'av', 'od']);
const PREFIX = new RegExp(
  [
    `^(?:${WORDS}|${PARTICLES})\\s*[:：/]\\s*`,
    `^(?:${WORDS})\\s+(?=[\\p{Lu}\\p{Lo}])`,
    `^(?:${PARTICLES})\\s+(?=\\p{Lu}\\S*\\s+\\p{Lu})`,
    '^(?:本报|本報|新华社|本社|特约)?(?:记者|記者|撰文|作者|文|编译|編譯|取材・文|執筆|筆者)\\s*[:：=＝／/|｜\\s]\\s*',
    '^(?:总台|本报|本報|新华社|中央社)?(?:记者|記者)(?=\\p{Script=Han}{2})',
    '^(?:بقلم|كتب|كتبت|تقرير|إعداد|تحرير|الكاتب)(?:\\s*[:：/]\\s*|\\s+)',
  ].join('|'),
  'u',
);
const GLUED = /^(?:By|Par|Oleh|Por|Von|Door)(?=\p{Lu}\p{Ll})/u;
// RSS: `jane@wire.example (Jane Doe)`.
const BRACKETED = /^\(([^()]{2,60})\)$/u;
const NOBODY =
  /^(?:n\/?a|none|null|undefined|unknown|anonymous|admin(?:istrator)?|authors?|by|editor|webmaster|user|follow|staff|guest|penulis|auteur|autor|作者|記者|记者|الكاتب|[^\p{L}]+)$/iu;
const ROLE =
  /\b(?:staff|reporters?|correspondents?|desk|editors?|editorial|newsroom|team|bureau|writers?|agency|agencies|wire|rédaction|redaksi|redaktion|redacci[óo]n|redação|redazione|redactie|tim|admin)\b|编辑部|編輯|编辑|記者$|编译|編集部|取材班|هيئة التحرير|التحرير|редакция/iu;
