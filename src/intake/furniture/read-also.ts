import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { isParagraph, wordsOf } from '../body/words.ts';

/**
 * Takes what a site put into a text to lead readers on: `Baca juga: …`, `Voir aussi :` with the titles below it,
 * `Continue reading →`, `The post … appeared first on …`. Other articles' titles are not this article's text.
 *
 * A label with running text below it loses nothing but itself; as a heading it stays, for it is a section's.
 *
 * @returns what was taken, as it stood, one entry a block
 */
export function takeReadAlso(root: Root): string[] {
  const { children } = root;
  const taken = new Set<number>();
  for (let index = 0; index < children.length; index++) {
    const block = children[index]!;
    if (isOwnLine(block)) taken.add(index);
    else if (isLabelAlone(block)) {
      const titles = titlesBelow(children, index + 1);
      if (titles === 0 && block.type === 'heading' && index + 1 < children.length) continue;
      for (let offset = 0; offset <= titles; offset++) taken.add(index + offset);
      index += titles;
    }
  }
  if (taken.size === 0 || taken.size === children.length) return [];
  const words = [...taken].map((index) => wordsOf(children[index]!).trim().replace(/\s+/g, ' '));
  root.children = children.filter((_, index) => !taken.has(index));
  return words.filter((line) => line !== '');
}

/** A line that says it all by itself: a label with its title, the way to the whole article, a blog's signature. */
function isOwnLine(block: RootContent): boolean {
  if (!isLine(block)) return false;
  const line = wordsOf(block).trim();
  if (line.length > LONGEST) return false;
  for (const pattern of [MORE, ...FIRST_ON]) {
    const match = pattern.exec(line);
    if (match) return hasLinkIn(block) || match.slice(1).every(isName);
  }
  const label = LABEL_WITH_TITLE.exec(line);
  if (!label) return false;
  const title = line.slice(label[0].length);
  return title !== '' && !isRunningText(title);
}

function isLabelAlone(block: RootContent): boolean {
  return isLine(block) && LABEL_ALONE.test(wordsOf(block).trim());
}

function isLine(block: RootContent): block is Paragraph {
  return (isParagraph(block) || block.type === 'heading') && wordsOf(block).length <= LONGEST;
}

/** How many blocks below a label are titles: links, lists of them, lines without an end mark. */
function titlesBelow(blocks: readonly RootContent[], start: number): number {
  let count = 0;
  while (start + count < blocks.length && count < MOST_TITLES && isLinked(blocks[start + count]!)) count++;
  if (count > 0) return count;
  const next = blocks[start];
  if (!next || !isTitle(next)) return 0;
  // At the foot all that is left may be titles; within a text the second line may be a subheading.
  const rest = blocks.slice(start);
  return rest.length <= MOST_TITLES && rest.every((block) => isTitle(block)) ? rest.length : 1;
}

/** A block whose words all lie in links. */
function isLinked(block: RootContent): boolean {
  if (block.type === 'list') return block.children.every((item) => item.children.every((child) => isLinked(child)));
  return (
    isParagraph(block) &&
    block.children.some((node) => hasLink(node)) &&
    block.children.every((node) => hasLink(node) || !/\p{L}/u.test(wordsOf(node)))
  );
}

function hasLinkIn(block: Paragraph): boolean {
  return block.children.some(hasLink);
}

/** A title, a site's name or its address: `Continue reading lessons began on Monday` has none of them. */
function isName(words: string | undefined): boolean {
  return words === undefined || !/^\p{Ll}/u.test(words) || /^[\p{Ll}\d-]+(?:\.[\p{Ll}\d-]+)+\S*$/u.test(words);
}

function hasLink(node: Nodes): boolean {
  if (node.type === 'link') return true;
  return (node.type === 'strong' || node.type === 'emphasis') && node.children.some(({ type }) => type === 'link');
}

function isTitle(block: RootContent): boolean {
  if (block.type === 'list')
    return block.children.every((item) => item.children.every((child) => child.type === 'paragraph' && isTitle(child)));
  if (!isParagraph(block)) return false;
  const line = wordsOf(block).trim();
  return line !== '' && line.length <= LONGEST_TITLE && !line.includes('\n') && !END_MARK.test(line) && !QUOTATION.test(line);
}

/** More than one sentence, or one that somebody says. */
function isRunningText(text: string): boolean {
  return text.length > LONGEST_TITLE || /[.!?؟]["”»)]?\s+\p{L}|[。！？](?=.)/u.test(text);
}

const LONGEST = 300;
const LONGEST_TITLE = 180;
const MOST_TITLES = 10;
const END_MARK = /[.:;,。：；，、،؛…]["'”»’」』)）]*$/u;
const QUOTATION = /^["“«「„]/u;

const ALSO = [
  ...[
    '(?:see|read|watch|listen)\\s?[- ]?also',
    'also (?:read|see|watch|on \\p{L}+)',
    'read (?:more|next|this|on)',
    'related(?: (?:articles?|stor(?:y|ies)|news|links?|posts?|reading|content|topics?))?',
    'recommended(?: (?:reading|for you|stories))?',
    'more (?:on this(?: story)?|from \\p{L}+|stories)',
    'you (?:may|might) (?:also )?like',
    "don[’']t miss",
    'further reading',
    'trending(?: now)?',
    'must read',
  ],
  ...[
    '(?:lire|voir|[àa] lire|à voir|(?:re)?lisez|écouter) (?:aussi|également|[ée]galement)',
    'à lire',
    'sur le même (?:sujet|thème)',
    'articles? (?:liés?|connexes?|similaires?)',
    'en savoir plus',
    'pour aller plus loin',
    '[àa] (?:lire|voir) (?:aussi )?sur le même sujet',
    'notre sélection',
  ],
  ...[
    '(?:baca|lihat|simak|tonton) (?:juga|pula|lainnya)',
    'baca (?:selengkapnya|selanjutnya)',
    '(?:berita|artikel) (?:terkait|lainnya|lain|pilihan|terpopuler)',
    'terkait',
    'pilihan editor',
    'rekomendasi(?: untuk (?:anda|kamu))?',
    'jangan lewatkan',
    'simak video',
  ],
  ...[
    '(?:あわせて|合わせて|併せて)読みたい(?:記事)?',
    '関連(?:記事|ニュース|リンク|トピックス)',
    'こちらも(?:読む|おすすめ)?',
    'おすすめ(?:の)?記事',
    '【?関連記事】?',
    '次の記事',
  ],
  ...[
    '(?:相关|相關)(?:阅读|閱讀|新闻|新聞|报道|報導|文章|链接|連結)',
    '延伸(?:阅读|閱讀)',
    '(?:推荐|推薦)(?:阅读|閱讀)',
    '(?:另见|另見|参见|參見|还可阅读)',
    '(?:更多|热门)(?:新闻|阅读|内容)',
    '看更多',
    '你可能(?:也|还)?(?:喜欢|感兴趣)',
  ],
  ...[
    '(?:اقرأ|إقرأ|اقرا|شاهد|طالع|اقرئي|انظر) (?:أيض[ًا]{1,2}|ايض[ًا]{1,2}|المزيد|كذلك|أكثر)',
    '(?:مواضيع|أخبار|مقالات|موضوعات|روابط) (?:ذات صلة|مرتبطة|متعلقة|قد تهمك)',
    'ذات صلة',
    'قد يهمك(?: أيض[ًا]{1,2})?',
  ],
  ...[
    '(?:lee|leer|lea|ver|vea|mira) (?:también|tambien|además|más)',
    'también(?: (?:lee|te puede interesar))?',
    '(?:noticias?|artículos?) relacionad[oa]s?',
    'te puede interesar',
    'le puede interesar',
  ],
  ...[
    '(?:lesen|sehen) sie auch',
    'lesen sie (?:mehr|weiter)',
    'auch interessant',
    'mehr zum thema',
    'zum thema',
    'siehe auch',
    'lies auch',
    'weitere (?:artikel|nachrichten|themen)',
    'passend dazu',
    'das könnte sie auch interessieren',
  ],
  ...[
    'leia (?:também|mais)',
    'veja (?:também|mais)',
    'saiba mais',
    '(?:notícias|artigos) relacionad[oa]s',
    'leggi anche',
    'vedi anche',
    'per approfondire',
    '(?:articoli|notizie) correlat[ie]',
    'lees (?:ook|verder|meer)',
    '(?:zie|bekijk) ook',
    'gerelateerd(?:e artikelen)?',
    'meer over dit onderwerp',
  ],
  ...[
    'läs (?:också|även|mer)',
    'les (?:også|mer)',
    'læs (?:også|mere)',
    'lue (?:myös|lisää)',
    'katso myös',
    'czytaj (?:też|także|również|więcej)',
    'zobacz (?:też|także|również)',
    'przeczytaj (?:też|także)',
    '(?:čtěte|přečtěte si) (?:také|též)',
    'olvass(?:a el)? (?:még|tovább|ezt is)',
    'citește (?:și|mai mult)',
    'διαβάστε (?:επίσης|ακόμη|περισσότερα)',
  ],
  ...[
    'читайте (?:также|ещё|еще)',
    'читать также',
    'смотрите также',
    'по теме',
    'материалы по теме',
    'читайте також',
    'дивіться також',
    'ayrıca (?:bakın|okuyun)',
    '(?:bunu|bunları) da okuyun',
    'ilgili haberler?',
    'xem thêm',
    'đọc thêm',
    'tin liên quan',
    'baca lagi',
    'basahin (?:din|rin)',
    '관련 ?(?:기사|뉴스)',
    '함께 (?:읽을|보면).{0,8}',
    'ای?ن را هم بخوانید',
    'بیشتر بخوانید',
    'یہ بھی پڑھیں',
    'यह भी पढ़ें',
    'इसे भी पढ़ें',
    'soma (?:pia|zaidi)',
  ],
].join('|');
const EDGE = '[\\s>»►▶→•·*#|【\\[(-]{0,6}';
const COLON = '[\\s\\u00a0\\u202f】\\])]*[:：]';
const LABEL_ALONE = new RegExp(`^${EDGE}(?:${ALSO})(?:${COLON}|[\\s】\\])…→»>-]*)$`, 'iu');
const LABEL_WITH_TITLE = new RegExp(`^${EDGE}(?:${ALSO})(?:${COLON}|\\s*[|｜►▶→»]|】|\\s[–—-])\\s*`, 'iu');

// The way to the whole article where only its beginning was sent.
const MORE = new RegExp(
  `^${EDGE}(?:(?:continue|keep) reading(?: (.{1,160}))?|read (?:the )?(?:full|whole|rest|complete|original)(?: of)?(?: (?:the|this))? ?(?:story|article|post|text|report)?(?: (?:here|on|at) (.{1,80})| here)?|read more(?: (?:here|at|on) (.{1,80}))?|lire la suite(?: (.{1,160}))?|(?:selengkapnya|baca selengkapnya)(?: (?:di|klik) (.{1,80}))?|続きを読む|全文を読む|続きはこちら|(?:阅读|閱讀|查看)(?:全文|更多|原文)|(?:继续|繼續)(?:阅读|閱讀)|(?:اقرأ|إقرأ) المزيد|(?:أكمل|تابع|متابعة) القراءة|لقراءة المزيد|weiterlesen|mehr lesen|(?:leer|seguir|continuar) (?:más|leyendo)|sigue leyendo|continua a leggere|leggi tutto|leia mais|continue lendo|lees verder|läs (?:mer|vidare)|les mer|læs (?:mere|videre)|lue lisää|czytaj (?:dalej|więcej)|číst dále|tovább(?: olvasom)?|citește mai departe|читать (?:далее|дальше|полностью)|devamını oku|đọc tiếp|더 보기|계속 읽기)[\\s.…→»>›⟶\\])]{0,8}$`,
  'iu',
);

/** How a blog's feed signs its posts. */
const FIRST_ON: readonly RegExp[] = [
  /^(?:the|this) (?:post|article|story) (.{1,220}) (?:(?:first )?appeared(?: first)?|was (?:first )?published(?: first)?|originally appeared) (?:on|in|at) .{1,120}$/iu,
  /^(?:l[’']article|cet article|le billet) (.{1,220}) (?:est apparu en premier sur|a été publié (?:en premier|d[’']abord) sur) .{1,120}$/iu,
  /^(?:pos(?:tingan)?|artikel|tulisan|berita) (.{1,220}) (?:pertama kali (?:muncul|tampil|terbit|tayang|diterbitkan)|muncul pertama kali) (?:di|pada) .{1,120}$/iu,
  /^(?:投稿|記事)?(.{1,220})は.{1,120}に最初に(?:表示|掲載|公開)されました。?$/u,
  /^(?:(?:文章|这篇文章|這篇文章)|〈)?(.{1,220})(?:最先|首先|最早|首次)(?:出现|出現|发布|發佈)[在于於].{1,120}$/u,
  /^(?:ظهرت?|نشرت?) (?:المقالة?|التدوينة|الموضوع|المقال|هذا المقال)(.{1,220})(?:أولا\u064b?|أول\u064bا|لأول مرة) (?:على|في) .{1,120}$/u,
  /^(?:der )?(?:beitrag|artikel) (.{1,220}) erschien zuerst (?:auf|bei) .{1,120}$/iu,
  /^(?:la entrada|el artículo|el post) (.{1,220}) (?:se publicó primero en|apareció primero en|aparece primero en) .{1,120}$/iu,
  /^(?:l[’']articolo) (.{1,220}) (?:proviene da|sembra essere il primo su|è apparso per primo su) .{1,120}$/iu,
  /^(?:o post|o artigo) (.{1,220}) (?:apareceu primeiro em|foi publicado primeiro em) .{1,120}$/iu,
  /^(?:het bericht|dit bericht|het artikel) (.{1,220}) verscheen eerst op .{1,120}$/iu,
  /^(?:inlägget|innlegget|indlægget) (.{1,220}) (?:dök först upp på|dukket først opp på|blev først udgivet på) .{1,120}$/iu,
  /^(?:artikkeli) (.{1,220}) (?:julkaistiin ensimmäisenä|ilmestyi ensin) .{1,120}$/iu,
  /^(?:artykuł|wpis) (.{1,220}) pochodzi z serwisu .{1,120}$/iu,
  /^(?:сообщение|запись|статья) (.{1,220}) (?:появилис?[ья]? сначала на|впервые появилась на) .{1,120}$/iu,
  /^(.{1,220}) (?:yazısı|makalesi) ilk önce .{1,120} (?:üzerinde|sitesinde) (?:ortaya çıktı|yayınlandı)\.?$/iu,
  /^(?:bài viết) (.{1,220}) (?:đã )?xuất hiện đầu tiên (?:vào ngày|trên|tại) .{1,120}$/iu,
];
