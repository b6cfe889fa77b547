import { Fault } from '../../../findings/fault.ts';
import { articleRootOf } from './marks/article-root.ts';
import { textIn, type Fields } from './marks/json-ld.ts';

/** What tells which kind of page one is. */
export interface KindSources {
  document: Document;
  article: Fields | undefined;
  /** The types that JSON-LD names of things on the page. */
  types: readonly string[];
  /** The content of the first `<meta>` of one of these names. */
  meta: (...names: string[]) => string | undefined;
  /** Where the page is from. */
  address: string | undefined;
}

/**
 * Refuses what is a page of a site and no article: its front page, a list, an answer that it has no such page or that
 * wants a login.
 *
 * @throws Fault that names what the page is
 */
export function refuseOthers({ document, article, types, meta, address }: KindSources): void {
  if (article !== undefined) return;
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? address;
  const path = canonical === undefined ? undefined : URL.parse(canonical, 'https://x.invalid')?.pathname;
  const isArticle = /^article$/i.test(meta('og:type') ?? '');
  if (path !== undefined && !isArticle && HOME.test(path)) throw refusal('the front page of a site');
  if (!isArticle && types.some((type) => type === 'CollectionPage')) throw refusal('a list of articles');
  const titles = [document.querySelector('title'), document.querySelector('h1')].map((element) => element?.textContent?.trim() ?? '');
  if (titles.some((title) => ERROR.test(title)) && !isArticle)
    throw refusal(`a page that says “${titles.find((title) => ERROR.test(title))!.slice(0, 60)}”`);
}

/** Refuses a page of a video or of pictures that has hardly a text. */
export function refuseWithoutText({ article, types, meta }: KindSources, text: string): void {
  const isMedia = /^video/i.test(meta('og:type') ?? '') || types.some((type) => /^(?:VideoObject|ImageGallery|MediaGallery)$/.test(type));
  if (isMedia && article === undefined && lettersIn(text) < FEWEST_LETTERS)
    throw refusal('a page with a video or pictures and hardly a text');
}

function refusal(found: string): Fault {
  return new Fault(1, found, 'a page with one article', 'open the article itself and save or fetch that page');
}

/**
 * Whether a page says that its article is for subscribers, and shows a sentence that keeps the others out. Asked before
 * anything is taken out of the page.
 */
export function wallOf({ document, article, meta }: KindSources): { isClosed: boolean; isSaid: boolean } {
  // A boolean, or a word for it.
  const free = String(article?.['isAccessibleForFree'] === true || (textIn(article, 'isAccessibleForFree') ?? meta('isaccessibleforfree')));
  const said = article?.['isAccessibleForFree'] === false ? 'false' : free.toLowerCase();
  const tier = meta('article:content_tier', 'og:article:content_tier') ?? '';
  const isFree = said === 'true' || /^free/i.test(tier);
  const isClosed = said === 'false' || /^(?:locked|premium|paid)/i.test(tier);
  const text = ((articleRootOf(document) ?? document.body)?.textContent ?? '').slice(0, LONGEST_TEXT).replace(/\s+/g, ' ');
  return { isClosed: isClosed && !isFree, isSaid: !isFree && WALL.test(text) };
}

/**
 * Why an article is withheld as the beginning of one for subscribers, as half a sentence. A page that calls itself closed
 * may carry all of its text, so the length decides: the less there is, the less else must show it.
 */
export function teaserReason({ isClosed, isSaid }: { isClosed: boolean; isSaid: boolean }, text: string): string | undefined {
  const length = lettersIn(text);
  const most = isClosed ? (isSaid ? LONGEST_TEASER : SHORTEST_ARTICLE) : isSaid ? SHORTEST_ARTICLE : 0;
  return length < most ? 'the page shows only the beginning, and keeps the article for subscribers' : undefined;
}

/** Letters, of which one in Chinese or Japanese says as much as three in others. */
function lettersIn(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters + 2 * (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0);
}

const FEWEST_LETTERS = 200;
// Chosen by hand: teasers have a paragraph or two.
const SHORTEST_ARTICLE = 900;
const LONGEST_TEASER = 3000;
const LONGEST_TEXT = 200_000;
const HOME = /^\/?(?:index\.(?:html?|php|asp)|home\/?|[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;
const ERROR =
  /^(?:(?:error\s)?(?:404|403|410|500)\b|(?:page|article|story) (?:not found|unavailable)|not found|access denied|forbidden|just a moment|attention required|are you a robot|verify (?:that )?you are|robot check|log ?in|sign in|login|before you continue|we value your privacy|cookie (?:consent|settings)|page (?:introuvable|non trouvée)|accès refusé|connexion|se connecter|halaman tidak ditemukan|masuk$|页面不存在|頁面不存在|找不到(?:页面|網頁|网页)|登录$|登入$|ページが見つかりません|お探しのページ|ログイン$|الصفحة غير موجودة|تسجيل الدخول)/iu;
const WALL = new RegExp(
  [
    '(?:subscribe|sign in|log in|register|become a (?:member|subscriber))[^.]{0,60}to (?:continue|keep) reading',
    'to (?:continue|keep) reading[^.]{0,60}(?:subscribe|sign in|log in|register)',
    'this (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to)[^.]{0,30}(?:subscribers|members)',
    'articles? réservés? (?:à nos|aux) abonnés|(?:suite|reste|contenu)[^.]{0,40}réservée? (?:à nos|aux) abonnés|il vous reste [\\d.,]{1,5}\\s?% de cet article',
    '(?:artikel|berita|konten) ini (?:hanya |khusus )(?:untuk|bagi)[^.]{0,30}(?:pelanggan|anggota)|berlangganan[^.]{0,40}untuk (?:membaca|melanjutkan)',
    '有料会員限定|この記事は(?:有料)?会員限定|登録すると続きを|続きを読むには|この記事は有料記事です|残り\\s?\\d{1,5}\\s?文字',
    '(?:订阅|登录|付费|訂閱|登入|付費)[^。]{0,12}(?:继续|繼續)?(?:阅读|閱讀)全文|(?:本文|以下内容)(?:为|為)(?:付费|付費)',
    'هذا المقال (?:مخصص|متاح) للمشتركين|للمشتركين فقط|اشترك[^.]{0,20}(?:لمتابعة|لمواصلة|لإكمال) القراءة',
  ].join('|'),
  'iu',
);
