import { readMoment } from '../../moments/moment.ts';
import { lineOf } from '../shared/html-text.ts';
import { ownElements } from './article-root.ts';
import { textIn, type Fields } from './json-ld.ts';

/** What the dates of a page are read from. */
export interface DateSources {
  document: Document;
  /** JSON-LD of the article, then that of the page. */
  things: readonly (Fields | undefined)[];
  /** The content of the first `<meta>` of one of these names. */
  meta: (...names: string[]) => string | undefined;
  language: string | undefined;
}

/**
 * When an article was published and changed, as the page says it: in JSON-LD, `<meta>`, microdata, `<time>` in the
 * article, at last in a visible line above the text. The first that reads as a date counts.
 */
export function datesOf(sources: DateSources): { published: string | undefined; modified: string | undefined } {
  const { document, things, meta, language } = sources;
  const isDate = (text: string | undefined) => text !== undefined && 'moment' in readMoment(text, { zone: 'UTC', language });
  const first = (ways: readonly (() => readonly (string | undefined)[])[]): string | undefined => {
    let unread: string | undefined;
    for (const way of ways)
      for (const found of way()) {
        if (isDate(found)) return found;
        unread ??= found;
      }
    // It is said what could not be read.
    return unread;
  };
  const published = first([
    () => things.map((thing) => textIn(thing, 'datePublished') ?? textIn(thing, 'dateCreated') ?? textIn(thing, 'uploadDate')),
    () => PUBLISHED.map((name) => meta(name)),
    () => [parselyDate(meta('parsely-page'))],
    () => elementDates(document, '[itemprop~="datePublished"], [itemprop~="dateCreated"], [property~="datePublished"]', language),
    () => elementDates(document, 'time[pubdate], time.published, .dt-published, .entry-date.published, abbr.published', language),
    () => elementDates(document, 'time', language, (element) => !isChange(element)),
    () => GENERAL.map((name) => meta(name)),
  ]);
  const modified = first([
    () => things.map((thing) => textIn(thing, 'dateModified')),
    () => MODIFIED.map((name) => meta(name)),
    () => elementDates(document, '[itemprop~="dateModified"], time.updated, time.modified, .dt-updated', language),
  ]);
  return { published: isDate(published) ? published : (visibleDate(document, language) ?? published), modified };
}

/** The dates of elements in the article: by attribute, else by their words. */
function elementDates(
  document: Document,
  selector: string,
  language: string | undefined,
  isMeant: (element: Element) => boolean = () => true,
): (string | undefined)[] {
  return ownElements(document, selector)
    .filter(isMeant)
    .map((element) => {
      const said = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name)?.trim()).find(Boolean);
      return said ?? visibleIn(lineOf(element.textContent ?? undefined), language);
    });
}

function isChange(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  return /updat|modif|edited/i.test(names);
}

/** The last resort: a short line of its own above the text. */
function visibleDate(document: Document, language: string | undefined): string | undefined {
  for (const element of ownElements(document, 'p, div, span, li, dd, small, address')) {
    if (element.childElementCount > 2) continue;
    const line = lineOf(element.textContent ?? undefined);
    if (line === undefined) continue;
    const date = visibleIn(line, language);
    if (date !== undefined) return date;
    // Below the first paragraph a date is part of what is told.
    if (element.localName === 'p' && line.length > SHORTEST_TEXT) return undefined;
  }
  return undefined;
}

/**
 * The date in a line that holds little else: `Publié le 4 mai 2026 à 21h30, mis à jour …` → `4 mai 2026 21:30`,
 * `Jane Doe - Senin, 4 Mei 2026 | 21:30 WIB` → `Senin, 4 Mei 2026 21:30 WIB`.
 */
function visibleIn(line: string | undefined, language: string | undefined): string | undefined {
  if (line === undefined || line.length > LONGEST_STAMP || !/\p{N}/u.test(line)) return undefined;
  const plain = line
    .normalize('NFKC')
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(CHANGED, '')
    .trim();
  const parts = plain.split(/\s*[|•·]\s*|\s+[-–—]\s+/).map(bareDate);
  const tries = [bareDate(plain), ...parts.flatMap((part, at) => [[part, parts[at + 1]].filter(Boolean).join(' '), part])];
  return tries.find((text) => text !== '' && 'moment' in readMoment(text, { zone: 'UTC', language }));
}

function bareDate(line: string): string {
  return line
    .replace(LABEL, '')
    .replace(/(\d{1,2})\s?h\s?(\d\d)\b/, '$1:$2')
    .replace(/(?<=\d{4}|日),?\s*(?:[|•·–-]|à|at|um|às|a las|pukul|jam|alle|om|в|في|الساعة)\s*(?=\d{1,2}[:.時时点])/u, ' ')
    .replace(/\s*(?:Uhr|uur|hrs?)\.?$/i, '')
    .trim();
}

function parselyDate(content: string | undefined): string | undefined {
  try {
    const page: unknown = JSON.parse(content ?? 'null');
    return textIn(page as Fields, 'pub_date');
  } catch {
    return undefined;
  }
}

const LONGEST_STAMP = 120;
const SHORTEST_TEXT = 80;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
// What follows says when it was changed, or something else: `来源：`.
const CHANGED =
  /[\s,;(|•·–-]*(?:\b(?:last )?(?:updated|modified|mise? à jour|modifiée?|diperbarui|aktualisiert|actualizad[oa]|atualizad[oa]|aggiornato|bijgewerkt)\b|обновлено|更新|آخر تحديث).*$|\s+\p{L}{2,12}\s?[:：]\s?\p{L}.*$/iu;
const LABEL =
  /^(?:(?:(?:first |date )?published|posted|publication date|date|publiée?|mise? en ligne|diterbitkan|dipublikasikan|diunggah|terbit|tayang|tanggal|veröffentlicht|erstellt|publicad[oa]|pubblicato|gepubliceerd|opublikowano|опубликовано|发布(?:时间|日期|于)?|发表(?:时间|于)?|發布(?:時間|日期)?|發表(?:時間)?|时间|時間|公開日時?|公開|配信日時?|配信|投稿日時?|投稿|掲載日|نُ?شرت?|تاريخ النشر|تم النشر)(?:\s+(?:on|at|le|la|pada|am|el|em|il|op|в|في|بتاريخ|يوم))?)\s*[:：]?\s*/iu;
const PUBLISHED = [
  ...['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published', 'article:post_date'],
  ...[
    'datepublished',
    'pubdate',
    'pub_date',
    'publishdate',
    'publish-date',
    'publish_date',
    'publisheddate',
    'published_at',
    'publication_date',
  ],
  ...['publication-date', 'originalpublicationdate', 'article_date_original', 'article.published', 'content_publisheddate', 'bt:pubdate'],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'rnews:datepublished',
    'citation_publication_date',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.available',
    'dc.date.created',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'dc.created',
    'datecreated',
  ],
];
const GENERAL = ['date', 'created', 'timestamp', 'release_date'];
const MODIFIED = [
  ...['article:modified_time', 'og:article:modified_time', 'og:updated_time', 'article:modified', 'datemodified', 'lastmod'],
  ...['last-modified-date', 'dcterms.modified', 'dc.date.modified', 'dc.date.updated'],
];
