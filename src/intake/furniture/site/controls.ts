/** True for a line that is a control of a page, or its label, and nothing else: `Skip to content`, `3 min read`, `2 / 5`. */
export function isControl(line: string): boolean {
  return line.length <= LONGEST && (CONTROL.test(line) || (READING_TIME.test(line) && line.length <= LONGEST_TIME) || COUNTER.test(line));
}

const LONGEST = 160;
const LONGEST_TIME = 110;
const CONTROLS = [
  // Ways about the page.
  'skip to (?:(?:the )?(?:main )?(?:content|navigation|article|comments))',
  '(?:aller|passer|accéder) (?:directement )?au contenu(?: principal)?',
  '(?:lewati|langsung|lompat|loncat) ke (?:konten|isi)(?: utama)?',
  '(?:メイン)?コンテンツ(?:へ|に)(?:スキップ|移動)|本文へ(?:スキップ|移動)?',
  '跳(?:转|轉|至|到)?(?:到|至)?(?:主要)?(?:内容|內容|正文)',
  '(?:تخط[َّيى]* |انتقل |الانتقال |تخطي )?إلى المحتوى(?: الرئيسي)?',
  'back to top|retour en haut(?: de (?:la )?page)?|kembali ke atas|ページ(?:の先頭|トップ)へ(?:戻る)?|(?:返回|回到)顶部|العودة إلى الأعلى',
  '(?:previous|next) (?:page|slide|image|photo|article|story|post)|page (?:suivante|précédente)|halaman (?:selanjutnya|berikutnya|sebelumnya)|次(?:の)?ページ(?:へ)?|前のページ(?:へ)?|(?:上|下)一(?:页|頁|篇)|الصفحة (?:التالية|السابقة)',
  '(?:show|hide|view|see) (?:all|more|less|captions?|photos?|images?|comments?|gallery|full (?:image|screen|article))|expand|collapse|close|menu|search',
  '(?:voir|afficher) (?:plus|moins|tout|les commentaires)|fermer',
  '(?:lihat|tampilkan) (?:semua|lebih banyak|komentar)|tutup',
  'もっと見る|すべて見る|閉じる|(?:查看|显示|顯示)(?:更多|全部)|收起|展开|关闭|عرض (?:المزيد|الكل)|إغلاق',
  'table of contents|contents|in this article|on this page|sommaire|dans cet article|daftar isi|目次|目录|目錄|المحتويات|جدول المحتويات',
  // Sharing, keeping, answering.
  '(?:share|save|print|bookmark|listen|comment|like|follow|email|copy link|gift)(?: (?:this|the|to|on|with))?(?: (?:article|story|post|page|link|author|topic))?(?: (?:facebook|twitter|x|whatsapp|telegram|email))?',
  '(?:\\d{1,5} )?comments?(?: \\(\\d{1,5}\\))?|(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)',
  "(?:imprimer|enregistrer|sauvegarder|commenter|réagir|écouter(?: (?:cet |l[’'])?article)?|offrir(?: (?:cet |l[’'])?article)?|suivre|ajouter (?:à|aux) (?:mes |vos )?\\p{L}+|copier le lien|signaler une erreur)",
  '(?:\\d{1,5} )?commentaires?|laisser un commentaire',
  '(?:cetak|simpan|dengarkan(?: (?:artikel|berita))?|salin (?:link|tautan)|(?:\\d{1,5} )?komentar|(?:tulis|beri|kirim) komentar|ikuti(?: kami)?)',
  '印刷(?:する)?|保存(?:する)?|コメント(?:する|を書く|を見る)?(?: ?\\d{1,5}件?)?|フォロー(?:する)?|(?:記事を)?(?:保存|ブックマーク)(?:する)?|リンクをコピー|カテゴリーをフォローする',
  '打印|收藏|评论|評論|发表评论|(?:我要)?(?:评论|留言)|点赞|(?:复制|複製)(?:链接|連結)|字号|大 ?中 ?小|扫一扫.{0,20}',
  'طباعة|حفظ|استمع(?: (?:إلى|للمقال|للخبر))?|نسخ الرابط|(?:أضف|اكتب|أترك|اترك) تعليق(?:ًا|اً|ا|ك)?|التعليقات|تعليقات|تابعنا|تابع',
  // Pictures and films.
  '(?:watch|play|listen) now|play video|watch(?: the)? video|video ad feedback|ad feedback|hide captions?|view (?:photo|gallery|image)s?|(?:enlarge|open|tap to (?:view|enlarge)|click to (?:view|enlarge))(?: (?:image|photo|this image))?|image|photo|video|gallery|graphic',
  "(?:regarder|voir) la vidéo|vidéo|photo|agrandir l[’']image|lecture automatique|photo \\d{1,2} sur \\d{1,3}",
  '(?:tonton|lihat|putar) video|perbesar|galeri foto|foto|video|lihat foto',
  '画像を?拡大(?:する)?|拡大する|動画(?:を見る)?|写真(?:を見る)?|点击(?:查看|放大)(?:大图|图片)?|查看大图|图片|视频|شاهد (?:الفيديو|الصور)|تكبير الصورة|فيديو|صورة',
  '(?:duration|durée|durasi|再生時間|时长|المدة)\\s*[:：]?\\s*\\d{1,2}:\\d\\d(?::\\d\\d)?',
  '\\d{1,2}:\\d\\d\\s*[-–—]?\\s*source\\s*[:：].{1,40}',
  '(?:now playing|up next)(?:\\s*[:：].{0,80})?',
  // Advertisements.
  'advertisements?|ad|sponsored(?: content)?|paid (?:content|post|partner)|promoted|story continues(?: below)?(?: (?:this )?advertisement)?|article continues (?:below|after)(?: (?:this |the )?(?:ad|advertisement))?|continue reading(?: the main story)?|powered by .{2,40}|scroll (?:down )?to continue.{0,40}|scroll down (?:for|to) .{2,80}',
  "publicité|la suite (?:de l[’']article )?après (?:cette|la) publicité|contenu sponsorisé",
  'iklan|advertorial|(?:gulir|scroll|lanjutkan) (?:ke bawah )?untuk (?:melanjutkan|lanjut|baca).{0,30}|artikel ini berlanjut.{0,40}|(?:advertisement|iklan)\\s*[-–]?\\s*scroll.{0,40}',
  '広告|[\\[［【]?PR[\\]］】]?|スポンサーリンク|この(?:後|あと)に続きます|(?:广告|廣告)(?:后|後)?(?:继续|繼續)?|推广|إعلان(?:ات)?|محتوى (?:مدعوم|إعلاني)',
  // Widgets' heads and other words of a page.
  "featured|trending(?: now)?|latest(?: news)?|popular|top stories|most (?:read|popular|viewed)(?: (?:in|on) .{2,40})?|editor[’']?s[’']? (?:picks?|choice)|loading\\.{0,3}…?|found this helpful|select international site|always active|view all|just in",
  'à la une|les plus lus|en ce moment|dernières (?:nouvelles|infos)|chargement\\.{0,3}…?',
  'terpopuler|terkini|berita (?:terbaru|terkini|populer|utama)|memuat\\.{0,3}…?',
  'おすすめ(?:情報|記事)?|人気(?:記事|ランキング)?|アクセスランキング|最新(?:ニュース|記事)|注目(?:の)?(?:ニュース|記事)|読み込み中\\.{0,3}…?',
  '热门(?:新闻|文章|推荐)?|最新(?:消息|新闻)|猜你喜欢|加载中\\.{0,3}…?|الأكثر (?:قراءة|مشاهدة|شعبية|تداولا[ًا]?)|آخر الأخبار|أخبار عاجلة|جار[ٍي]? التحميل\\.{0,3}',
  // Heads of boxes and what stands in them.
  'sign in (?:or|and) (?:create an account|register|sign up)|create an account (?:or|and) sign in|log ?in (?:or|and) (?:register|sign up|create an account)|or|ou|atau|或(?:者)?|または|أو|oder|o|of',
  'feedback|(?:recent|latest|related|popular|featured|recommended|more|top|trending|most (?:read|popular|viewed|shared)) (?:articles?|videos?|stories|posts?|news|galleries|photos|topics|this week|today)|(?:popular|trending|most read) (?:this (?:week|month)|today|now)|recommended (?:for you|from .{2,30})|more about(?: this)?|see more (?:photos|pictures|images|videos)|make .{2,24} (?:my|your) home ?page|(?:email|daily|weekly) newsletters?',
  "vidéos? (?:recommandées?|à la une)|articles? (?:récents?|populaires?|recommandés?)|(?:les )?plus (?:lus|partagés|populaires)(?: (?:cette semaine|du jour))?|se connecter ou (?:créer un compte|s[’']inscrire)|voir plus de photos|galerie photos?",
  'video (?:rekomendasi|pilihan|terkait|terbaru)|(?:artikel|berita) (?:populer|rekomendasi)(?: (?:minggu|hari) ini)?|masuk atau daftar|lihat foto lainnya',
  '会員登録(?:する|はこちら)?|(?:無料)?(?:会員)?登録(?:する)?|ログイン(?:する|はこちら)?|(?:記事)?一覧(?:へ|を見る)?|.{1,10}の新着(?:記事|ニュース)?|関連(?:キーワード|ワード|動画|写真)|おすすめ動画|もっと写真を見る',
  '(?:精彩|热门|熱門|相关|相關|推荐|推薦)(?:视频|影片|文章|图片|专题)(?:推荐|推薦)?|(?:相关|相關|热门|熱門)(?:关键词|標籤|标签|话题|專題)|登录或注册|更多(?:图片|照片|视频)',
  '(?:فيديوهات?|مقالات|أخبار) (?:مقترحة|موصى بها|مختارة)|تسجيل الدخول أو (?:إنشاء حساب|التسجيل)|المزيد من (?:الصور|الفيديو)',
  // Ways around something that stands in the text.
  '(?:skip|lewatkan|passer|تخط[ّيى]{0,3}|跳过|跳過).{1,40}(?:continue reading|terus membaca|continuer la lecture|واصل القراءة|继续阅读|繼續閱讀)',
  '(?:end of|akhir dari|نهاية|fin (?:du|de)) (?:the )?(?:podcasts?|البودكاست|promotion|most read|recommendations?|(?:twitter|x|youtube|instagram) post)|(?:播客|推荐|推薦) ?(?:结尾|結尾)',
  '\\[gambas:[^\\]]{1,60}\\]|halaman(?:\\s+\\d{1,2}){1,20}(?:\\s+selanjutnya)?|halaman \\d{1,2} dari \\d{1,2}|(?:simak|lihat|tonton) (?:juga )?video\\s*[:\'"‘“].{0,120}|(?:simak|lihat|tonton) juga video.{0,120}',
  '(?:bagikan|sebarkan|kirim)(?: (?:artikel|berita)(?: ini)?)?(?: (?:ke|via))?|(?:partager|partagez)(?: cet article)?(?: (?:sur|via))?|分享(?:到|至)?|(?:この記事を)?(?:シェア|共有)(?:する)?|شارك(?:ها)?(?: (?:المقال|الخبر))?|مشاركة',
  "déjà abonné ?\\??.{0,40}|(?:s[’']|je m[’'])abonner?|votre abonnement nous engage|sujets associés|réagir(?: à cet article)?|se connecter",
  '返回(?:搜狐|首页|首頁|列表).{0,12}|举报(?:\\/反馈)?|[【\\[]?纠错[】\\]]?|点击进入(?:专题)?.{0,20}|原标题\\s*[:：].{2,80}',
  '(?:この記事の)?写真(?:を見る|一覧)(?:（全?\\d{1,3}枚）)?|記事の続きを読む|[→＞]?\\s?次(?:の)?ページ(?:へ)?(?:続く)?(?:[:：].{1,40})?|最終更新\\s*[:：].{1,30}|残り[\\d,]{1,7}文字.{0,30}',
  'read our privacy policy|subscribe(?: (?:now|today))?|sign (?:in|up)(?: now)?|log ?in|register(?: now)?|already a (?:subscriber|member)\\??.{0,30}|more like this|listen to (?:this|the) (?:article|story).{0,20}|copy|newsletters?|contact us|we want to hear from you|(?:have|got) (?:a question|questions)\\?.{0,20}|join our (?:whatsapp|telegram) (?:channel|group)',
  '(?:after|before) newsletter (?:promotion|sign-?up)|be the first to comment(?: on this (?:article|story|post))?|more in (?:the )?(?:news|sports?|world|business|politics|opinion|culture|life(?:style)?|entertainment|tech(?:nology)?|health|science|travel|this (?:series|section))|\\d{1,2} ?min',
  'soyez le premier à (?:commenter|réagir)(?: cet article)?|(?:jadi|jadilah) yang pertama (?:ber)?komentar|最初の?コメントを(?:書く|投稿する)|(?:抢|搶)沙发|كن أول من (?:يعلق|علّق)',
  '分享让更多人看到|(?:分享|转发|轉發)(?:让|讓).{2,8}看到|مشاهدات? (?:عالية|\\d{1,7})|\\d{1,7} مشاهدة|\\d{1,7} (?:views|vues|kali dilihat)',
  'قصص مقترحة|شاركنا? رأيك|(?:حم|نز)ّ?لو?ا? تطبيق.{0,40}',
  '(?:copyright\\s*)?[©ⓒ]\\s*[^.]{2,60}',
];
const CONTROL = new RegExp(`^(?:[\\s•·|>»*←→‹›+-]{0,4})(?:${CONTROLS.join('|')})(?:[\\s.:：•·|>»*←→‹›+-]{0,4})$`, 'iu');
const READING_TIME =
  /\b\d{1,3}[\s-]?min(?:ute)?s?\.?[\s-](?:read|reading|de lecture|lecture)\b|\bread(?:ing)? time\b|\btemps de lecture\b|\b(?:waktu|estimasi) (?:baca|membaca)\b|\b\d{1,3} menit (?:baca|membaca)\b|この記事は(?:約)?\s?\d{1,3}\s?分で読め|(?:読了時間|読了まで|読了目安).{0,6}\d{1,3}\s?分|(?:阅读|閱讀)(?:时间|時間|时长|約|约|需).{0,6}\d{1,3}\s?(?:分|秒)|\d{1,3} ?(?:دقيقة|دقائق) ?(?:قراءة|للقراءة)|(?:مدة|وقت|زمن) القراءة/iu;
// How far a gallery is, how many pictures there are, a lone mark.
const COUNTER =
  /^(?:\d{1,3}\s*(?:\/|of|sur|dari|de|من)\s*\d{1,3}|\d{1,2}|[.•·|><«»‹›\\-]{1,3}|\d{1,2} (?:photos?|images?|pictures?|foto|枚|张|صور))$/iu;
