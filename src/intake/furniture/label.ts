import type { Root } from 'mdast';
import { isParagraph, wordsOf } from '../body/words.ts';

/**
 * Removes the label of a page's share buttons from the top of a text (`Partager:`), if it is a separate paragraph. Only
 * known labels are removed.
 *
 * @returns the label, without its colon
 */
export function takeLabel(root: Root): string | undefined {
  const first = root.children[0];
  if (!isParagraph(first)) return undefined;
  const words = wordsOf(first);
  if (words.length > LONGEST) return undefined;
  const label = LABEL.exec(words.trim())?.[1];
  // If there is nothing else, it is the text.
  if (label === undefined || root.children.length < 2) return undefined;
  root.children.shift();
  return label;
}

const SHARE = [
  ...['share(?: this)?(?: (?:article|story|news|post|page))?', 'share (?:on|via|to)', 'tweet'],
  ...['partager?(?: (?:cet article|sur|via))?', 'partagez(?: cet article)?'],
  ...['bagikan(?: (?:artikel|berita)(?: ini)?)?', 'sebarkan', 'kongsi(?:kan)?'],
  ...['シェア(?:する)?', '共有(?:する)?', 'この記事をシェア(?:する)?', '記事をシェア'],
  ...['分享(?:到|至)?', '分享(?:本文|文章|此文)', '转发'],
  ...['أنشرها?', 'انشرها?', 'شاركها?', 'مشاركة', 'شارك(?: (?:المقال|الخبر|هذا المقال))?', 'نشر'],
  ...['compartir', 'compartilhar', 'condividi', 'teilen', 'delen', 'поделиться', 'paylaş', '공유(?:하기)?', 'chia sẻ'],
].join('|');
// In copies of some pages, the names of the buttons follow.
const BUTTON = '(?:facebook|twitter|x|whatsapp|telegram|line|linkedin|e-?mail|pinterest|weibo|wechat|微信|微博|copy link|salin tautan)';
const LABEL = new RegExp(`^((?:${SHARE})(?:[\\s:：|,/·•-]+${BUTTON}){0,8})[\\s\\u00a0\\u202f]*[:：]?$`, 'iu');
const LONGEST = 120;
