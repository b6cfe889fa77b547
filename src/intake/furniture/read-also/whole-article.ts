import { EDGE } from './labels.ts';

/** The way to the whole article where only its beginning was sent. */
export const MORE = new RegExp(
  `^${EDGE}(?:(?:continue|keep) reading(?: (.{1,160}))?|read (?:the )?(?:full|whole|rest|complete|original)(?: of)?(?: (?:the|this))? ?(?:story|article|post|text|report)?(?: (?:here|on|at) (.{1,80})| here)?|(?:read|find|see|learn) (?:more|the rest)(?: about (?:this|it)(?: (?:story|topic))?)?(?: (?:here|at|on) (.{1,80})| here)?|(?:for )?more (?:information )?(?:here|at our (?:web ?site|site)|on our (?:web ?site|site))|(?:please )?(?:visit|see|check) our (?:web ?site|site)(?: for (?:more|details|updates|the full (?:story|article)))?|lire la suite(?: (?:ici|sur (?:notre|le) site)| (.{1,160}))?|(?:plus d[’']infos?|pour en savoir plus|à lire)(?: :)? (?:ici|sur notre site)|(?:pour en savoir plus|en savoir plus)|cliquez ici(?: pour .{1,60})?|rendez-vous sur notre site.{0,40}|(?:selengkapnya|(?:baca|simak|lihat) (?:berita )?selengkapnya)(?: (?:di|klik|pada) (.{1,80}))?|klik (?:di )?sini(?: untuk .{1,60})?|(?:kunjungi|buka) (?:situs|website|laman) kami.{0,40}|続きを読む|(?:詳細|詳しく|続き|全文|記事全文)は(?:こちら|(?:当|弊社|公式)?(?:サイト|ウェブサイト|ホームページ)(?:で|へ|を(?:ご覧ください)?)?)(?:から|へ)?。?|全文を読む|続きはこちら|(?:阅读|閱讀|查看)(?:全文|更多|原文)|(?:更多(?:内容|內容|信息|资讯|資訊)?)?(?:请|請)?(?:点击|點擊|点|戳)(?:这里|這裡|此处|此處)(?:查看|阅读|閱讀)?(?:全文|更多|详情|原文)?|(?:更多|详情|詳情)(?:内容|內容|信息|资讯|資訊)?(?:请|請)(?:访问|訪問|见|見|浏览|瀏覽)(?:我们的|我們的|本站|本网|官方)?(?:官网|官網|网站|網站)?|(?:继续|繼續)(?:阅读|閱讀)|(?:اقرأ|إقرأ) المزيد|(?:أكمل|تابع|متابعة) القراءة|(?:لقراءة|لمعرفة) المزيد(?: (?:اضغط|انقر) هنا| (?:زوروا?|عبر) موقعنا)?|(?:اضغط|انقر) هنا(?: (?:لقراءة|لمزيد|لمعرفة) .{1,40})?|(?:المزيد )?(?:على|عبر) موقعنا(?: الإلكتروني)?|weiterlesen|mehr lesen|(?:leer|seguir|continuar) (?:más|leyendo)|sigue leyendo|continua a leggere|leggi tutto|leia mais|continue lendo|lees verder|läs (?:mer|vidare)|les mer|læs (?:mere|videre)|lue lisää|czytaj (?:dalej|więcej)|číst dále|tovább(?: olvasom)?|citește mai departe|читать (?:далее|дальше|полностью)|devamını oku|đọc tiếp|더 보기|계속 읽기)[\\s.…→»>›⟶\\])]{0,8}$`,
  'iu',
);

/** How a blog's feed signs its posts. */
export const FIRST_ON: readonly RegExp[] = [
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
