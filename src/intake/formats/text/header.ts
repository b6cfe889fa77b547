import type { WireItem } from '../../wire/item.ts';
import { readMoment } from '../../moments/moment.ts';
import { systemStatusOf } from '../shared/pub-status.ts';
import { countLineEnds } from '../../../findings/line-counter.ts';

/** The header lines of a text, and the text below them. */
export interface TextHeader {
  fields: Partial<Omit<WireItem, 'body' | 'line'>>;
  body: string;
  /** The first line that is not blank. */
  line: number;
}

/**
 * Reads the header lines at the top of a text: `Headline: …`, `Date: …`, `Language: fr`, the lines of a mail, and their
 * names in Arabic, Chinese, French, Indonesian and Japanese. They count only if all lines of the first paragraph, or at
 * least the first two, are such lines. A line `Share:` or a first sentence with a colon is text.
 */
export function readHeader(text: string): TextHeader {
  const start = text.length - text.trimStart().length;
  const line = countLineEnds(text.slice(0, start)) + 1;
  const head = text.slice(start, start + LONGEST);
  const blank = BLANK_LINE.exec(head);
  const fields: TextHeader['fields'] = {};
  let end = start;
  let count = 0;
  const lines = head.slice(0, blank?.index).split('\n');
  const isMail = lines.some((entry) => MAIL.test(entry));
  for (const entry of lines) {
    const match = ENTRY.exec(entry.trim());
    const field = match && fieldOf(match[1]!.trim().toLowerCase(), isMail);
    if (!field) break;
    set(fields, field, match[2]!.trim());
    end += entry.length + 1;
    count++;
  }
  // A paragraph that was cut off here is not a header.
  const isWhole = count === lines.length && (blank !== null || text.length - start <= LONGEST);
  if (!isWhole && (count < 2 || count === lines.length)) return { fields: {}, body: text, line };
  return { fields, body: text.slice(end - 1), line };
}

/** Reads a line of a header into `fields`. Returns false for any other line. */
export function readEntry(line: string, fields: TextHeader['fields']): boolean {
  const match = ENTRY.exec(line.trim());
  const field = match && FIELDS.get(match[1]!.trim().toLowerCase());
  if (!field) return false;
  set(fields, field, match[2]!.trim());
  return true;
}

/** In a mail, `Subject` is the headline. In an article it is the subject. */
function fieldOf(name: string, isMail: boolean): FieldName | undefined {
  return isMail && name === 'subject' ? 'headline' : FIELDS.get(name);
}

function set(fields: TextHeader['fields'], field: FieldName, value: string): void {
  if (value === '') return;
  switch (field) {
    case 'none':
      return;
    case 'pubStatus':
      Object.assign(fields, systemStatusOf(value));
      return;
    case 'legal':
      fields.edNote = [fields.edNote, `Legal: ${value}`].filter(Boolean).join('\n');
      return;
    case 'embargoedUntil':
      // “Tuesday noon” is not a date, but the article must be withheld.
      if ('moment' in readMoment(value, { zone: 'UTC' })) fields.embargoedUntil = value;
      else Object.assign(fields, { pubStatus: 'withheld', held: `it is under embargo: “${value.slice(0, 100)}”` });
      return;
    case 'infoSource':
      fields.infoSource = { name: value };
      return;
    case 'subjects':
      fields.subjects = value.split(/\s*[,;，；、،]\s*/).flatMap((name) => (name ? [{ name }] : []));
      return;
    default:
      fields[field] = value;
  }
}

type TextField =
  | 'headline'
  | 'language'
  | 'firstCreated'
  | 'versionCreated'
  | 'slugline'
  | 'by'
  | 'dateline'
  | 'located'
  | 'description'
  | 'embargoedUntil'
  | 'edNote'
  | 'uri'
  | 'copyrightNotice'
  | 'version';
type FieldName = TextField | 'pubStatus' | 'legal' | 'infoSource' | 'subjects' | 'none';

/** Most lines of a header. A longer first paragraph is text. Chosen by hand; not measured. */
const LONGEST = 8000;
const BLANK_LINE = /\n[^\S\n]*\n/;
const MAIL = /^\s*(?:from|to|cc|sent)\s*:/i;
const ENTRY = /^([\p{L}\p{M}][\p{L}\p{M} _'’-]{0,24}?)\s*[:：]\s*(.*)$/u;

const NAMES: Readonly<Record<FieldName, string>> = {
  headline: 'headline, title, judul, titre, 标题, 標題, 見出し, タイトル, العنوان, عنوان',
  language: 'language, lang, bahasa, langue, 语言, 語言, 言語, اللغة, لغة',
  firstCreated:
    'date, published, created, firstcreated, tanggal, terbit, date de publication, publié, 日期, 发布时间, 發布時間, 日付, 日時, 公開日, التاريخ, تاريخ, تاريخ النشر',
  versionCreated:
    'updated, versioncreated, modified, diperbarui, mis à jour, mise à jour, 更新, 更新时间, 更新時間, 更新日時, تحديث, آخر تحديث',
  slugline: 'slug, slugline, keyword',
  by: 'by, byline, author, oleh, penulis, par, auteur, 作者, 记者, 記者, 筆者, 執筆, بقلم, الكاتب',
  dateline: 'dateline',
  located: 'place, location, located, lokasi, tempat, lieu, 地点, 地點, 場所, المكان',
  description: 'description, standfirst, summary, abstract, ringkasan, deskripsi, chapô, chapeau, résumé, 摘要, 要約, リード, ملخص, الملخص',
  embargoedUntil:
    'embargo, embargoed, embargoed until, embargoeduntil, sperrfrist, embargo jusqu’à, embargo hasta, embargo hingga, embargo sampai, 解禁, 解禁日時, 解禁时间, 解禁時間',
  edNote: 'ednote, editor’s note, editors’ note, note to editors, catatan redaksi, note aux rédactions',
  uri: 'uri, id, guid',
  copyrightNotice: 'copyright, hak cipta, droits, 版权, 版權, 著作権, حقوق النشر',
  version: 'version, versi',
  infoSource: 'source, sumber, agency, agence, 来源, 來源, 出典, المصدر',
  subjects: 'subject, subjects, category, categories, tags, keywords, topik, kategori, rubrique, sujets, 分类, 分類, カテゴリー, التصنيف',
  pubStatus: 'status, pubstatus, publication status, statut, 状态, 狀態, ステータス, الحالة',
  legal: 'legal, legal flag, legal status, juridique, catatan hukum, 法律, قانوني',
  none: 'urgency, priority, words, word count, format, from, to, cc, bcc, sent, reply-to, message-id',
};
const FIELDS = new Map(
  (Object.entries(NAMES) as [FieldName, string][]).flatMap(([field, names]) => names.split(', ').map((name) => [name, field] as const)),
);
