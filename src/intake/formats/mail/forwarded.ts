/** The header fields of a forwarded mail. */
export interface Forwarded {
  subject?: string | undefined;
  from?: string | undefined;
  date?: string | undefined;
}

/** Reads the lines at the top of a forwarded mail (`From: …`, `Date: …`), up to a blank line. */
export function headersIn(text: string): { forwarded: Forwarded; rest: string } {
  const forwarded: Forwarded = {};
  const lines = text.replace(/^\s+/, '').split('\n');
  let index = 0;
  for (; index < lines.length && index < MOST_LINES; index++) {
    const match = LINE.exec(lines[index]!.trim());
    if (!match) break;
    const name = NAMES.get(match[1]!.trim().toLowerCase());
    if (name && forwarded[name] === undefined) forwarded[name] = match[2]!.trim();
  }
  return { forwarded, rest: lines.slice(index).join('\n') };
}

const MOST_LINES = 12;
const LINE = /^\*?([\p{L} ’'-]{2,20})[ \u00a0]?[:：]\*?\s*(.{0,500})$/u;
const NAMES = new Map<string, keyof Forwarded>(
  (
    [
      ['from', 'from de dari 发件人 寄件者 差出人 من'],
      ['subject', 'subject objet perihal subjek 主题 主旨 件名 الموضوع'],
      ['date', 'date sent envoyé tanggal dikirim 日期 发送时间 日付 送信日時 التاريخ'],
    ] as const
  ).flatMap(([field, names]) => names.split(' ').map((name) => [name, field] as const)),
);
