/**
 * True for a passage in which a site asks its readers for something: to sign up, to subscribe, to follow it, to install
 * its app, to pay, to write to it. It has to begin with the asking, or to hold hardly anything else.
 */
export function isAppeal(text: string): boolean {
  if (text.length > LONGEST) return false;
  return APPEALS.some((pattern) => pattern.test(text));
}

/** True for a passage that says that the rest is for subscribers. */
export function isPaywall(text: string): boolean {
  return text.length <= LONGEST && PAYWALL.test(text);
}

const LONGEST = 420;
const NET =
  '(?:facebook|twitter|instagram|tiktok|youtube|linkedin|whatsapp|telegram|threads|bluesky|google news|line|weibo|wechat|微信|微博|فيسبوك|تويتر|واتساب|تلغرام|تليغرام|إنستغرام|انستغرام|يوتيوب)';
const APPEALS = [
  // English.
  /^[\s*_>»→•[("“]{0,4}(?:please )?(?:sign up|signup|subscribe|register now) (?:to|for|here|now|today|our|with|and|by)\b[^]{0,300}\b(?:newsletters?|inbox|emails?|alerts?|updates|breaking news|channel|community|subscription|briefing|podcast)\b/iu,
  /^[^.!?]{0,80}\b(?:sign up|subscribe|signing up|subscribing) (?:to|for)\b[^.!?]{0,60}\b(?:newsletters?|emails?|alerts?|briefing)\b/iu,
  /^(?:get|receive|want|enjoy|plan|start|stay|never miss|don[’']t miss|be the first|keep up|catch up|follow along|unlock)\b[^]{0,200}\b(?:newsletters?|in your inbox|to your inbox|your email|push notifications|breaking news alerts|our app|with an account|a subscription)\b/iu,
  /^[^]{0,160}\b(?:in|to) your inbox\b[^]{0,40}$/iu,
  /^[^]{0,60}\b(?:share|leave|post|give)\b[^.!?]{0,40}\b(?:thoughts|comments?|views|opinions?)\b[^.!?]{0,90}\bcomments? (?:below|section)\b/iu,
  /^enjoy the latest\b[^.!?]{0,80}\bnews[.!]?$/iu,
  /^[\s*_]{0,4}(?:watch|listen|video|audio|photos?|gallery|regarder|écouter|vidéo|tonton|foto|動画|写真|视频|شاهد|فيديو|بالفيديو)\s*[|｜]\s*.{4,160}$/iu,
  /^by (?:signing up|subscribing|clicking|submitting|registering|providing|entering|proceeding)[^]{0,40}\b(?:you|i)\b[^]{0,20}\b(?:agree|consent|confirm|accept|acknowledge)/iu,
  /^i would like to (?:be emailed|receive)\b/iu,
  /^(?:click|tap) here (?:to|for)\b[^.!?]{0,80}\b(?:app|newsletter|subscribe|sign up|more|updates|alerts)\b/iu,
  new RegExp(`^[^.!?]{0,60}\\b(?:follow|like|join|find|add) (?:us|our|me)\\b[^.!?]{0,60}\\b(?:on|via|to|as)\\b[^.!?]{0,20}\\b${NET}`, 'iu'),
  /^(?:Follow|FOLLOW|Like|Find|Join|Add) [^.!?]{1,60}? on (?:Facebook|Twitter|X|Instagram|TikTok|YouTube|LinkedIn|WhatsApp|Telegram|Threads|Bluesky|Google News)\b/u,
  /^for more (?:stories|news|articles|recipes|reviews) (?:like this|from)\b[^.!?]{0,40}\b(?:check|visit|see|read|head|click)\b[^]{0,80}$/iu,
  /^(?:(?:do you )?want to|would you like to) (?:be informed|stay informed|receive|keep up|hear (?:more )?(?:from|about))\b[^?]{0,100}\?\s*(?:sign up|subscribe|register|join|click)\b[^]{0,60}$/iu,
  /^(?:view|see|check|find|get) (?:all )?(?:the |our )?(?:latest|best)\b[^.!?]{0,80}\b(?:deals|offers|discounts?|discount codes|voucher codes|vouchers|coupons)[.!]?$/iu,
  /^[^.!?]{0,60}[?.!]?\s?(?:our|the) (?:forum|community|house|comment(?:ing)?) (?:rules|guidelines)\b[^.!?]{0,80}[.!]?$/iu,
  /^(?:download|install|get) (?:the|our)\b[^.!?]{0,50}\bapp\b/iu,
  /^(?:check out|read|see|visit|to read|find)\b[^.!?]{0,60}\b(?:more|all|latest)\b[^.!?]{0,80}\b(?:website|newsletter|app|here|our site)\b[^.!?]{0,40}[.!]?$/iu,
  /^(?:do you have|have you got|got|know) (?:a|an|any) (?:story|tips?|news|information|views?|opinion)\b[^]{0,80}(?:\?|\b(?:email|e-mail|contact|send|let us know|get in touch|call)\b)/iu,
  /^(?:contact|email|write to|reach|send (?:your|us|a|in|tips)|submit)\b[^]{0,120}\b(?:newsroom|editor|tips?|stor(?:y|ies)|letters?|feedback|corrections?|reporter|author|us)\b[^]{0,60}(?:@| at )/iu,
  /^[^.!?]{0,40}\b(?:support (?:us|our|independent|local|quality)|donate|become a (?:member|supporter|subscriber|patron))\b[^]{0,160}\b(?:journalism|today|here|now|donation|membership|work|contribution|month)\b/iu,
  /^(?:what do you think|let us know|tell us|share your (?:thoughts|views|opinion)|have your say|join the (?:conversation|debate))\b[^.]{0,140}\b(?:comments?|below|twitter|facebook|discussion|poll)\b/iu,
  /^(?:if you (?:enjoyed|liked|want|would like|value)|enjoying|like what you)\b[^.!?]{0,100}\b(?:subscribe|newsletter|donat|support|follow|share)/iu,
  /^[^.]{0,60}\b(?:affiliate links?|affiliate commission|earn (?:a|an) (?:small )?(?:affiliate )?commission|earn a portion of sales)\b/iu,
  /^(?:reviews and recommendations are unbiased|postmedia may earn|we may (?:earn|receive)|this (?:article|post|page|site) (?:may contain|contains) affiliate)/iu,
  /^(?:our website|our site|this website|this site) (?:is the place|uses cookies|is for)\b/iu,
  // French.
  /^[^.!?]{0,60}(?:inscrivez-vous|s[’']inscrire|abonnez-vous|s[’']abonner|je m[’']abonne|je m[’']inscris|recevez|recevoir)[^.!?]{0,120}(?:newsletter|infolettre|lettre|abonn|mail|courriel|alerte|whatsapp|offre|chaîne|gratuit)/iu,
  /^[^.!?]{0,40}(?:suivez|rejoignez|retrouvez|suivre|rejoindre)[^.!?]{0,20}(?:nous|notre|nos|toute|l[’']actualité)[^.!?]{0,100}(?:sur|via|application|chaîne|newsletter)/iu,
  /^[^.!?]{0,40}(?:téléchargez|installez)[^.!?]{0,40}(?:application|appli)\b/iu,
  /^[^.!?]{0,60}(?:soutenez|soutenir|faites un don|faire un don)[^]{0,160}(?:média|presse|journal|rédaction|don|indépendan|abonn)/iu,
  /^(?:vous (?:avez|souhaitez|voulez)|une (?:information|erreur|remarque))[^.!?]{0,80}(?:contactez|écrivez|signal|témoign|réagir|nous écrire)/iu,
  /^(?:(?:vous )?(?:voulez|souhaitez)(?:-vous)?|envie d[’'])[^?]{0,20}(?:être informé|rester informé|recevoir)[^?]{0,100}\?[^]{0,80}$/iu,
  // Indonesian and Malay.
  /^[^.!?]{0,60}(?:ikuti|follow|gabung|bergabung|berlangganan|dapatkan|langganan|cek|simak|baca)\b[^.!?]{0,120}\b(?:whatsapp|telegram|google news|instagram|newsletter|aplikasi|kanal|channel|saluran|grup|notifikasi|breaking news|update berita|berita (?:pilihan|terbaru|terkini|lainnya))\b/iu,
  /^[^.!?]{0,40}(?:unduh|download|instal)\b[^.!?]{0,60}\b(?:aplikasi|app|play store)\b/iu,
  /^[^.!?]{0,40}(?:dukung|donasi)\b[^.!?]{0,100}\b(?:kami|jurnalisme|independen)\b/iu,
  // Japanese.
  /(?:会員登録|メールマガジン|メルマガ|ニュースレター|LINE(?:公式|で友だち)|アプリ(?:を|の)?ダウンロード|公式(?:X|Twitter|Facebook|LINE|アカウント)|チャンネル登録|フォロー)[^。]{0,40}(?:必要です|ください|下さい|できます|はこちら|ご利用|お届け|配信中|お願い(?:し|いた)?ます|登録)[^。]{0,20}。?$/u,
  /^(?:記事に|『?カテゴリーをフォロー|この(?:記事|ページ)を(?:お気に入り|保存)|マイページ)[^。]{0,60}(?:できます|ください|必要です)。?/u,
  /^[^。]{0,24}に(?:無料)?(?:会員)?登録すると$|^[^。]{0,24}(?:が利用できる|読み放題|が読める|が届く)$/u,
  // Chinese.
  /^[^。！？]{0,30}(?:关注|關注|订阅|訂閱|扫码|掃碼|扫描|掃描|下载|下載|加入|点击|點擊)[^。！？]{0,40}(?:公众号|公眾號|微信|微博|客户端|客戶端|APP|频道|頻道|电子报|電子報|通讯|二维码|群组|群組|账号|帳號|粉丝(?:团|專頁)|Telegram|WhatsApp|YouTube|Facebook)[^。！？]{0,40}[。！]?$/iu,
  // Arabic.
  new RegExp(
    `^[^.!؟]{0,40}(?:تابعونا|تابعنا|تابعوا|تابع|اشتركوا?|اشترك|انضموا?|انضم|حمّ?لوا?|للاشتراك|لمتابعة)[^.!؟]{0,100}(?:${NET}|نشرت|النشرة|البريد|قناة|قناتنا|تطبيق|صفحتنا|حسابنا|جوجل|غوغل|إشعارات)`,
    'iu',
  ),
  /^لل?[إا]ط[ّ]?لاع على (?:أ|آ|ا)خر (?:الأخبار|المستجدات)[^.!؟]{0,80}$/u,
  /^(?:ترحب شبكة|الآراء الواردة|المقالات? المنشورة?|التعليقات)[^]{0,80}(?:لا تعبر|تعبر عن|بالنقاش|تعليق|وجهة نظر|وجهات نظر)/u,
  // Spanish, German and others that pages in these languages hold as well.
  /^[^.!?]{0,60}(?:suscríbete|suscríbase|regístrate|apúntate|síguenos|abonnieren sie|jetzt abonnieren|folgen sie uns|newsletter abonnieren|iscriviti|seguici|inscreva-se|siga-nos|abonneer|volg ons)\b/iu,
];
const PAYWALL =
  /^[\s*_]{0,4}(?:(?:this|the rest of this|the full) (?:article|story|content) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paying |paid )?(?:subscribers|members)|(?:subscribe|sign in|log ?in|register|create an account|already a subscriber)\b.{0,60}\b(?:to (?:continue|read|keep reading|unlock|access|view)|continue (?:with|reading))|(?:to )?continue reading.{0,40}\b(?:subscri|account|sign|log)|you have (?:reached|read) .{0,40}(?:free|limit)|.{0,30}article réservé aux abonnés|(?:cet article|la suite(?: de cet article)?|contenu) (?:est )?réservée? (?:à nos|aux) abonnés|il vous reste [\d.,]{1,6}\s?% de (?:cet|l[’'])\s?article|(?:votre abonnement n[’']autorise|lecture restreinte|vous pouvez lire .{1,30} sur un seul appareil|ce message s[’']affichera|pour plus d[’']informations, merci de contacter)|(?:artikel|berita|konten) ini (?:hanya|khusus) untuk (?:pelanggan|anggota|member)|(?:berlangganan|masuk|login|daftar)\b.{0,40}\buntuk (?:membaca|melanjutkan|lanjut)|[［[【（(]?(?:有料)?(?:会員限定|有料会員)(?:記事)?[］\]】）)]?|この(?:記事|コンテンツ)は(?:有料)?会員(?:限定|の方のみ)|(?:残り|続き(?:を|は)?).{0,30}(?:有料会員|会員登録|ログイン|電子版)|.{0,20}(?:本文|此文|本篇|全文)?(?:仅|僅|只)(?:限|供)(?:付费|付費)?(?:会员|會員|订户|訂戶|订阅)|(?:订阅|訂閱|登录|登入|注册).{0,16}(?:继续|繼續|阅读全文|閱讀全文)|(?:هذا )?(?:المقال|المحتوى) (?:متاح |مخصص )?(?:للمشتركين|للأعضاء)(?: فقط)?|(?:اشترك|سجل الدخول).{0,30}(?:لمتابعة|لقراءة) (?:القراءة|المزيد|المقال))/iu;
