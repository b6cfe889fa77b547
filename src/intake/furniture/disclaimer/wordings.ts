/**
 * How a language speaks of its own articles' machine translation, for `disclaimer.ts` to weigh. Stems, not
 * sentences: wires word this in a hundred ways. To add a language: an entry here and its tag in
 * `languages-named.ts`.
 */
export interface Wording {
  language: string;
  translation: RegExp;
  machine: RegExp;
  /** How it was made: translated, generated. */
  made: RegExp;
  /** It may be wrong. */
  doubt: RegExp;
  /** Another text is authoritative. */
  authority: RegExp;
  /** The text refers to itself: this article, the French version. */
  self: RegExp;
  /** Words of reports that notices do not have: who said it, whom it is about. */
  report: RegExp;
  /** Other words that a label may have: `Traduit automatiquement de l’anglais`. */
  filler: RegExp;
}

export const WORDINGS: readonly Wording[] = [
  {
    language: 'en',
    translation: /\b(?:auto|machine)?translat\w+|\b(?:versions?|editions?)\b/gi,
    machine:
      /\b(?:AI|A\.I\.|artificial intelligence|machines?|machine(?=translat)|auto(?=translat)|auto|automatic(?:ally)?|automated|neural|computer|software|LLM)(?=\b|translat)/gi,
    made: /\b(?:was|is|are|were|been|being|machine|AI|automatically)[\s-]+(?:\w+ly |machine[- ]|AI[- ])*(?:translated|generated|produced|created)|\btranslation (?:was|is|has been) |\ban? (?:\w+ )?(?:machine|automatic|automated|AI)[- ](?:\w+ )?translation|translated (?:automatically|by|using|with|from)/i,
    doubt: /\b(?:inaccura\w+|accura\w+|errors?|mistakes?|imprecis\w+|discrepanc\w+|not be (?:fully )?(?:correct|reliable|perfect))/i,
    authority:
      /\b(?:please|always) (?:see|refer|check|consult|read)|\brefer to\b|\b(?:main|original|official|authoritative|source) (?:language|version|text|article)|\bprevails?\b|\bauthoritative\b|\bnot (?:liable|responsible)\b/i,
    self: /\b(?:[Tt]his|[Tt]he above) (?:is (?:an? )?)?(?:[\w-]+ ){0,2}(?:article|text|story|translation|page|content|news|report|version|item|post)\b|\b(?:[Tt]he|[Tt]hese|[Oo]ur|[Oo]ther|[Aa]ll) (?:(?:\p{Lu}[\p{L}-]+|other|foreign|language|and|or|,|\(|\))[ ,]*){1,12}(?:versions?|translations?|editions?)\b(?! of (?!this|our))/u,
    report:
      /\b(?:said|says|told|tells|according to|announced|announces|warned|warns|argued|argues|asked|added|believes?|found|estimates?|launch\w*|company|companies|firms?|researchers?|study|users|customers|students|lawyers|courts?|ministry|minister|police|publishers?|translators?|readers (?:who|said)|last (?:week|month|year)|yesterday|billion|million|percent)\b/i,
    filler:
      /\b(?:by|from|with|using|via|the|an?|of|into|to|and|in|this|it|article|text|story|content|page|report|news|item|original|provided|generated|powered|assisted|produced|created|made|tools?|services?|help|was|is|has|been|unedited|unreviewed|language)\b/gi,
  },
  {
    language: 'fr',
    translation: /\b(?:traduc\w+|traduit\w*|versions?\b)/gi,
    machine: /(?<!\p{L})(?:IA|AI|intelligence artificielle|automatiqu\p{L}+|automatis\p{L}+|machine|logiciel|ordinateur)(?!\p{L})/giu,
    made: /(?:a été|ont été|été|est|sont)\s+(?:\p{L}+ment )?(?:traduit|généré|réalisé|produit)|traduite?s? (?:automatiquement|par|avec|via|de l)|est une traduction/iu,
    doubt: /(?:inexactitud|impr[ée]cision|erreur|inexact|exactitude|contresens|approximation)/i,
    authority:
      /fait foi|fait autorité|prévau|version originale|texte original|article original|langue (?:principale|d.origine|de référence)|se (?:référer|reporter)|veuillez|seule? (?:la|le) .{0,30}foi/i,
    self: /\b(?:cet? (?:article|texte|contenu)|cette (?:traduction|page|version|dépêche)|le présent (?:article|texte)|les versions? (?:en )?(?:\p{L}+(?:, | et ))*\p{L}+)(?!\p{L})/iu,
    report:
      /\b(?:a déclaré|ont déclaré|a-t-(?:il|elle|on)|selon|d.après|a annoncé|ont annoncé|a affirmé|affirme|explique|estime|chercheurs?|utilisateurs?|entreprises?|société|ministre|ministère|tribunal|étude|traducteurs?|éditeurs?|millions?|milliards?|pour cent)\b/i,
    filler:
      /(?<!\p{L})(?:de|du|des|l|d|la|le|les|par|avec|via|en|une?|cet?|cette|article|texte|contenu|dépêche|page|langue|généré|réalisé|service|outil|depuis|vers|à|a|été|est|aide|grâce|partir|version|originale?)(?!\p{L})/giu,
  },
  {
    language: 'id',
    translation: /\b(?:di)?terjemah\w*|\bversi\b/gi,
    machine: /\b(?:AI|kecerdasan (?:buatan|artifisial)|otomatis|mesin|automatik|kecerdasan buatan|komputer|perangkat lunak)\b/gi,
    made: /(?:di)?terjemahkan (?:secara|oleh|dengan|dari|menggunakan|daripada)|dihasilkan|merupakan (?:hasil )?terjemahan|hasil terjemahan|dibuat (?:secara otomatis|oleh|dengan)/i,
    doubt: /ketidakakuratan|tidak akurat|kurang akurat|akurat|kesalahan|kekeliruan|keliru|salah|ketidaktepatan|tidak tepat|ralat/i,
    authority:
      /bahasa utama|versi asli|naskah asli|artikel asli|teks asli|merujuk|rujuk|acuan|mohon|harap|silakan|silahkan|sila rujuk|berlaku|resmi/i,
    self: /\b(?:artikel|berita|teks|tulisan|terjemahan|naskah|konten|laman|halaman|kandungan) ini\b|\bversi (?:bahasa )?(?:\p{L}+, )+(?:dan )?\p{L}+|\bversi bahasa \p{L}+/iu,
    report:
      /\b(?:kata|katanya|ujar|ujarnya|tutur|jelas(?:nya)?|menurut|mengatakan|menyatakan|menyebut|ungkap|menambahkan|diumumkan|mengumumkan|perusahaan|pengguna|peneliti|penelitian|menteri|polisi|pengadilan|mahasiswa|penerjemah|juta|miliar|persen|pekan lalu)\b/i,
    filler:
      /\b(?:oleh|dari|dengan|ke|bahasa|secara|artikel|berita|teks|konten|ini|itu|dan|dalam|menggunakan|melalui|daripada|hasil|telah|bantuan|alat|merupakan|adalah|dibuat)\b/gi,
  },
  {
    language: 'ja',
    translation: /翻訳|訳出|和訳|自動訳|機械訳/g,
    machine: /機械|自動|AI|ＡＩ|人工知能|ソフト/g,
    made: /翻訳(?:です|で(?:す|あり)|され|によ|した(?:もの|記事|文)|を(?:使用|利用|用い))|訳(?:です|による)|生成され|自動的に/,
    doubt: /誤り|誤訳|間違い|不正確|不完全|正確|精度|ニュアンス/,
    authority: /原文|オリジナル|ご参照|ご確認|ご了承|ご注意|正文|優先|主要言語|公式|責任を負い/,
    self: /(?:この|本)(?:記事|翻訳|文章|ページ|コンテンツ|ニュース|サイト|訳文|原稿)|当記事|(?:英語|中国語|日本語|アラビア語|フランス語|インドネシア語)(?:[、，・や]?(?:および|及び|と)?(?:英語|中国語|日本語|アラビア語|フランス語|インドネシア語))*(?:版|バージョン)/,
    report:
      /と述べ|と語っ|と話し|と指摘|によると|によれば|発表し|同社|利用者|研究者|研究チーム|首相|大臣|と訴え|だった|裁判|氏[はが]|さん[はが]|翻訳家|翻訳者|億|％増/,
    filler: /による|により|から|です|でした|され|された|ました|ます|した|して|この|本|記事|本文|を|に|は|で|の|が|へ|と|訳|いる|い/g,
  },
  {
    language: 'zh',
    translation: /翻译|翻譯|译自|譯自|译文|譯文|译成|譯成|机译|機譯|版本/g,
    machine: /机器|機器|自动|自動|AI|ＡＩ|人工智能|人工智慧|智能|机译|機譯|软件|軟體/g,
    made: /[由经經].{0,20}(?:翻[译譯]|生成|[译譯])|[译譯]自|(?:是|为|為|系).{0,10}[译譯]|使用.{0,12}翻[译譯]|(?:自[动動]|AI)翻[译譯]/,
    doubt: /不准确|不準確|不精确|错误|錯誤|误差|偏差|误译|誤譯|有误|有誤|准确性|準確性|不当|不當|出入|疏漏/,
    authority: /为准|為準|原文|主要语言|主要語言|请参|請參|参考|參考|官方|请以|請以|敬请|敬請|仅供|僅供|责任|責任|请始终|請始終/,
    self: /本(?:文|篇|译文|譯文|新闻|新聞|报道|報導|页面|頁面|翻译|翻譯|稿|内容|內容)|此(?:文|译文|譯文|翻译|翻譯|报道|報導|内容|內容)|(?:该|該)(?:译文|譯文)|以上(?:内容|文字|译文)|这篇(?:文章|报道)|這篇(?:文章|報導)|(?:英语|英文|英語|中文|中文|日语|日文|日語|阿拉伯语|阿拉伯文|阿拉伯語|法语|法文|法語|印尼语|印尼文)(?:[、，和及与與]+(?:英语|英文|英語|中文|日语|日文|日語|阿拉伯语|阿拉伯文|阿拉伯語|法语|法文|法語|印尼语|印尼文))*版/,
    report:
      /表示|指出|[称稱]|据(?!此)|據(?!此)|公司|用户|用戶|研究|认为|認為|[说說]|宣布|记者|記者|部长|部長|法院|学生|學生|市场|市場|亿|億|万人/,
    filler: /由|的|自|从|從|为|為|成|本文|本|此|文|用|通过|通過|经|經|系|使用|生成|是|语|原/g,
  },
  {
    language: 'ar',
    translation: /(?:ال|و|ب|ل)*(?:تُ?رجم\p{L}*|مترجم\p{L}*)|(?:ال)?(?:نسخ|إصدارات|نسخة|النسخة)(?!\p{L})/gu,
    machine:
      /(?:ال|بال|لل|ب)?(?:ذكاء|الذكاء|بالذكاء) (?:الاصطناعي|الإصطناعي|اصطناعي)|(?:ال)?آلي\p{L}*|(?:ال)?الي(?:ا|ة)|تلقائي\p{L}*|أوتوماتيكي\p{L}*|AI/gu,
    made: /تم(?:ت)? ترجم|تُ?رجم(?:ت)?(?!\p{L})|مترجم|ترجم(?:ة|تها?|ته) (?:تمت|آلي|تلقائي|بواسطة)|مولدة|أُ?نشئت|تمت بواسطة/u,
    doubt: /أخطاء|خطأ|غير دقيق|عدم (?:ال)?دقة|دقة|الدقة|أخطا|هفوات/,
    authority:
      /اللغة الرئيسية|لغتنا الرئيسية|كلغة رئيسية|اللغة الأساسية|النسخة الأصلية|النص الأصلي|المقال الأصلي|الأصل(?:ي|ية)?|المرجع|يرجى|يُرجى|الرجوع|المعتمدة|لا (?:نتحمل|تتحمل)/,
    self: /(?:هذا|هذه) (?:المقال|المقالة|النص|الخبر|الترجمة|التقرير|الصفحة|المحتوى|المادة|النسخة)|(?:النسخ|الإصدارات|النسخة) (?:ال\p{L}+)(?:[،\s]+و?ال\p{L}+)*/u,
    report:
      /(?<!\p{L})(?:و?قال\p{L}*|و?أضاف\p{L}*|بحسب|وفقا|وفقًا|و?أعلن\p{L}*|شركة|الشركة|الشركات|باحث\p{L}*|دراسة|مستخدم\p{L}*|المستخدم\p{L}*|وزير|المحكمة|المترجمين|مليون|مليار|صرح)(?!\p{L})/u,
    filler: /(?<!\p{L})(?:من|إلى|بواسطة|عن|طريق|اللغة|هذا|هذه|المقال|النص|الخبر|تمت|تم|عبر|باستخدام|في|و)(?!\p{L})/gu,
  },
  {
    language: 'es',
    translation: /\b(?:traduc\p{L}+|versi[óo]n(?:es)?)(?!\p{L})/giu,
    machine: /(?<!\p{L})(?:IA|AI|inteligencia artificial|autom[áa]tic\p{L}+|m[áa]quina|software)(?!\p{L})/giu,
    made: /(?:ha sido|han sido|fueron|fue|es|son)\s+(?:\p{L}+mente )?(?:traducid|generad)|traducid[oa]s? (?:autom|por|con|del)|es una traducción/iu,
    doubt: /inexactitud|imprecision|errores|error|exactitud|inexact/i,
    authority: /prevalece|versi[óo]n original|texto original|idioma (?:principal|original)|consulte|por favor|remítase|hace fe/i,
    self: /\best[ea] (?:art[íi]culo|texto|traducci[óo]n|noticia|p[áa]gina|contenido|versi[óo]n)\b|\blas versiones (?:en )?\p{L}+/iu,
    report:
      /\b(?:dijo|dijeron|según|afirmó|anunció|agregó|señaló|empresa|compañía|usuarios|investigadores|estudio|ministro|tribunal|traductores|millones|por ciento)\b/i,
    filler:
      /(?<!\p{L})(?:de|del|la|el|los|las|al|por|con|mediante|en|una?|este|esta|artículo|texto|desde|ha|sido|fue|forma|manera)(?!\p{L})/giu,
  },
  {
    language: 'de',
    translation: /(?<!\p{L})(?:maschinen)?(?:übersetz\p{L}*|fassung\p{L}*|version\p{L}*)/giu,
    machine: /(?<!\p{L})(?:KI|AI|künstliche\p{L}* intelligenz|maschinell\p{L}*|automati\p{L}+|maschine\p{L}*|software)(?!\p{L})/giu,
    made: /(?:wurden?|worden|ist eine|sind)\s.{0,80}(?:übersetz|erstellt)|(?:maschinell|automatisch)\p{L}* (?:aus|übersetz|erstell)/iu,
    doubt: /ungenauigkeit|fehler|genauigkeit|unrichtig|abweichung/i,
    authority: /maßgeblich|massgeblich|verbindlich|original(?:text|fassung|version|artikel)|hauptsprache|bitte|gilt|vorrang/i,
    self: /\bdiese[rsmn]? (?:artikel|text|beitrag|übersetzung|meldung|seite|inhalt|bericht)|\bdieses dokument/i,
    report:
      /\b(?:sagte|sagten|erklärte|teilte|laut|zufolge|kündigte|unternehmen|firma|nutzer|forscher|studie|minister|gericht|übersetzer|millionen|milliarden|prozent)\b/i,
    filler:
      /(?<!\p{L})(?:aus|dem|der|die|das|den|vom|von|mit|durch|ins|in|und|ein|eine|dieser|diese|artikel|text|hilfe|wurde|worden|englischen?)(?!\p{L})/giu,
  },
  {
    language: 'pt',
    translation: /\b(?:tradu[çcz]\p{L}*|vers(?:ão|ões))/giu,
    machine: /(?<!\p{L})(?:IA|AI|inteligência artificial|automátic\p{L}+|automaticamente|máquina|software)(?!\p{L})/giu,
    made: /(?:foi|foram|é|são)\s+(?:\p{L}+mente )?(?:traduzid|gerad)|traduzid[oa]s? (?:autom|por|com|do)|é uma tradução/iu,
    doubt: /imprecis|erros|erro|exatidão|inexat/i,
    authority: /prevalece|versão original|texto original|idioma (?:principal|original)|língua principal|consulte|por favor/i,
    self: /\best[ea] (?:artigo|texto|tradução|notícia|página|conteúdo|versão|matéria)(?!\p{L})|\bas versões (?:em )?\p{L}+/iu,
    report:
      /\b(?:disse|disseram|segundo|afirmou|anunciou|acrescentou|empresa|usuários|pesquisadores|estudo|ministro|tribunal|tradutores|milhões|por cento)\b/i,
    filler: /(?<!\p{L})(?:de|do|da|dos|das|o|a|por|com|em|uma?|este|esta|artigo|texto|foi|ao|pelo|pela)(?!\p{L})/giu,
  },
  {
    language: 'it',
    translation: /\b(?:traduz\p{L}*|tradott\p{L}*|version[ei])(?!\p{L})/giu,
    machine: /(?<!\p{L})(?:IA|AI|intelligenza artificiale|automatic\p{L}+|macchina|software)(?!\p{L})/giu,
    made: /(?:è|sono|stat[oaie])\s+(?:\p{L}+mente )?(?:tradott|generat)|tradott[oaie] (?:autom|da|con|dal)|è una traduzione/iu,
    doubt: /imprecision|inesattezz|errori|errore|accuratezza/i,
    authority: /fa fede|prevale|versione originale|testo originale|lingua (?:principale|originale)|si prega|fare riferimento|consultare/i,
    self: /\bquest[oae’'] ?(?:articolo|testo|traduzione|notizia|pagina|contenuto|versione)\b|\ble versioni (?:in )?\p{L}+/iu,
    report:
      /\b(?:ha detto|hanno detto|secondo|ha dichiarato|ha annunciato|ha aggiunto|azienda|società|utenti|ricercatori|studio|ministro|tribunale|traduttori|milioni|per cento)\b/i,
    filler:
      /(?<!\p{L})(?:di|del|dello|dal|dallo|dall|dalla|da|il|la|lo|con|in|una?|questo|questa|articolo|testo|è|stato|stata|tramite|modo)(?!\p{L})/giu,
  },
  {
    language: 'nl',
    translation: /\b(?:vertaal\w*|vertaling\w*|versies?)\b/gi,
    machine: /\b(?:AI|kunstmatige intelligentie|automatisch\w*|machine\w*|computer\w*)\b/gi,
    made: /(?:is|zijn|werd|werden) (?:\w+ ){0,3}(?:vertaald|gegenereerd)|(?:automatisch|machinaal) vertaald|is een \w* ?vertaling/i,
    doubt: /onnauwkeurig|fouten|fout|nauwkeurig|onjuist/i,
    authority: /doorslaggevend|leidend|originele? (?:versie|tekst|artikel)|oorspronkelijke|hoofdtaal|raadpleeg/i,
    self: /\b(?:dit (?:artikel|bericht)|deze (?:tekst|vertaling|pagina|versie))\b/i,
    report:
      /\b(?:zei|zeiden|volgens|aldus|kondigde|bedrijf|gebruikers|onderzoekers|minister|rechtbank|vertalers|miljoen|miljard|procent)\b/i,
    filler: /\b(?:uit|het|de|van|met|door|in|naar|een|dit|artikel|is|behulp)\b/gi,
  },
  {
    language: 'ru',
    translation: /(?<!\p{L})(?:перев[её]д\p{L}*|перевод\p{L}*|верси\p{L}+)/giu,
    machine: /(?<!\p{L})(?:ИИ|AI|искусственн\p{L}+ интеллект\p{L}*|машинн\p{L}+|автоматическ\p{L}+|нейросет\p{L}+)/giu,
    made: /перевед|переводится|машинный перевод|автоматический перевод|выполнен|создан/iu,
    doubt: /неточност|ошибк|погрешност|точност/i,
    authority: /оригинал|основн\p{L}+ язык|приоритет|обращайтесь|обратитесь|официальн|смотрите/iu,
    self: /(?:эт(?:а|от|ой|ого|у) (?:стать|текст|перевод|материал|новост|страниц)|данн(?:ая|ый|ое) (?:стать|текст|перевод|материал))/i,
    report:
      /(?<!\p{L})(?:сказал\p{L}*|заявил\p{L}*|сообщил\p{L}*|по словам|согласно|добавил\p{L}*|компани\p{L}+|пользовател\p{L}+|исследовател\p{L}+|министр\p{L}*|суд|переводчик\p{L}*|миллион\p{L}*|миллиард\p{L}*|процент\p{L}*)(?!\p{L})/iu,
    filler: /(?<!\p{L})(?:с|на|и|в|при|помощью|помощи|языка|язык|статья|текст|эта|этот|выполнен\p{L}*|сделан\p{L}*)(?!\p{L})/giu,
  },
  {
    language: 'ko',
    translation: /번역|버전/g,
    machine: /기계|자동|AI|인공지능/g,
    made: /번역되|번역된|번역했|번역입니다|번역한/,
    doubt: /오류|부정확|오역|정확/,
    authority: /원문|우선|참조|참고|확인하|공식|주요 언어/,
    self: /(?:이|본|해당) (?:기사|번역|글|문서|페이지|콘텐츠)/,
    report: /말했다|밝혔다|전했다|따르면|발표했|회사|이용자|사용자|연구|장관|법원|번역가/,
    filler: /에서|으로|로|의|이|가|은|는|을|를|된|했습니다|되었습니다|입니다|본|기사|에|의해|한|어/g,
  },
  {
    language: 'tr',
    translation: /(?<!\p{L})(?:çev[ir]\p{L}*|tercüme\p{L}*|sürüm\p{L}*)/giu,
    machine: /(?<!\p{L})(?:yapay zek\p{L}+|otomatik\p{L}*|makine\p{L}*|AI)(?!\p{L})/giu,
    made: /çevril|çevirisi|tercüme edil|oluşturul/iu,
    doubt: /hata|yanlış|doğruluk|hatalı/i,
    authority: /orijinal|özgün|aslına|ana dil|esas alın|geçerlidir|başvurun|lütfen/i,
    self: /\bbu (?:makale|metin|haber|çeviri|sayfa|içerik)/i,
    report:
      /(?<!\p{L})(?:dedi|söyledi|açıkladı|göre|belirtti|şirket\p{L}*|kullanıcı\p{L}*|araştırma\p{L}*|bakan\p{L}*|mahkeme|milyon|milyar|yüzde)(?!\p{L})/iu,
    filler: /(?<!\p{L})(?:ile|tarafından|olarak|dilinden|bu|makale|haber|metin|edilmiştir|\p{L}*den|\p{L}*dan)(?!\p{L})/giu,
  },
  {
    language: 'vi',
    translation: /\b(?:bản )?dịch(?!\p{L})|phiên bản/giu,
    machine: /\b(?:AI|trí tuệ nhân tạo|tự động|máy)(?!\p{L})/giu,
    made: /được (?:dịch|tạo)|dịch (?:tự động|bởi|máy)/iu,
    doubt: /sai sót|lỗi|không chính xác|chính xác/i,
    authority: /bản gốc|ngôn ngữ chính|nguyên bản|vui lòng|tham khảo/i,
    self: /(?:bài viết|bản dịch|bài báo|trang|nội dung|tin) này/i,
    report: /\b(?:cho biết|nói|theo|công ty|người dùng|nhà nghiên cứu|bộ trưởng|tòa án|triệu|tỷ)(?!\p{L})/iu,
    filler: /\b(?:từ|tiếng|bởi|bằng|được|sang|này|bài viết)(?!\p{L})/giu,
  },
];

/** A fast test for all languages: a text without any of these words is not a disclaimer. */
export const MAY_BE_DISCLAIMER =
  /translat|\beditions?\b|\bversi(?:[oó]n(?:es|s)?|on[ei]|ões)?\b|نسخ|إصدار|traduc|tradui|tradu[çz]|tradott|terjemah|翻訳|機械訳|自動訳|翻译|翻譯|译自|譯自|机译|ترجم|übersetz|vertaa?l|перев[её]д|перевод|번역|çev[ir]|tercüme|dịch/iu;

/** Names of translation software in notices. */
export const TOOLS =
  /DeepL|Google(?: Cloud)? (?:Translat\w+|Traduction|Terjemahan|翻訳|翻译|翻譯)|Google|ChatGPT|OpenAI|GPT-?\d[\w.]*|Gemini|Claude|(?:Microsoft|Bing|Azure|Yandex|Amazon|Naver) Translat\w+|Papago|Baidu|Youdao|ModernMT|SYSTRAN|Systran|LibreTranslate|NLLB|Lingvanex|百度翻译|有道翻译|谷歌翻译|DigitalSiber(?:\.id)?/u;
