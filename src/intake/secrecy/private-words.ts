/*
 * How wires say that what follows is only for editors. Plain words; they match lines that `plainLine` made.
 */

/** “… not for publication” in the languages of wires. */
export const NOT_FOR_PUBLICATION = new RegExp(
  [
    'not (?:intended |meant |destined )?(?:for|to be) (?:publication|publishing|published|print|broadcast|release)',
    '(?:for|to) (?:the )?(?:editors|editorial use|internal use|internal information|newsrooms?)(?: information| use)? only',
    'nicht (?:zur|für die|zum) (?:veröffentlichung|publikation|verbreitung|abdruck)',
    'nur für (?:die )?redaktion(?:en)?\\b',
    "(?:non|pas|point) (?:destinée?s? à|pour|à|faites? pour)(?: la| être| l'usage public)? ?(?:publication|publiée?s?|diffusion|diffusée?s?)",
    "(?:réservée?s?|à l'usage|à l'attention) (?:exclusi\\w+ )?(?:aux|des) (?:rédactions|rédacteurs|clients)",
    'no (?:son |es |están? )?(?:destinad[oa]s? a|para|publicable)(?: la| su| ser)? ?(?:publica|difu)?',
    'non (?:è |sono )?(?:destinat[aeio] (?:alla|a)|per la|da) (?:pubblica|diffu)',
    'não (?:é |são )?(?:destinad[oa]s? (?:à|a)|para|se destinam? à) (?:publica|divulga)',
    'niet (?:bedoeld |bestemd )?voor (?:publicatie|publikatie|verspreiding)',
    '(?:tidak|bukan) untuk (?:di)?(?:publikasi|siar|terbit|muat|tayang|sebar)',
    '(?:ej|inte|icke) (?:avsedda? )?för (?:publicering|publikation)',
    '(?:ikke|ikkje) (?:beregnet |ment )?(?:for|til|på) (?:publisering|offentliggjøring|publicering|offentliggørelse)',
    'ei (?:ole )?(?:tarkoitettu )?(?:julkaistavaksi|julkisuuteen)',
    'nie (?:jest |są )?(?:przeznaczon\\p{L}+ )?do (?:publikacji|druku)',
    '(?:není|nejsou) určen\\p{L}+ (?:k|ke|pro) (?:zveřejn|publik)',
    'nem (?:közlésre|publikálásra|nyilvánosságra)',
    'yayın(?:lanmak|a)? (?:için|yönelik) değil',
    'не (?:предназначен\\p{L}* )?для (?:публикации|печати|опубликования)',
    'не (?:призначен\\p{L}* )?для (?:публікації|друку)',
    '(?:όχι|δεν προορίζ\\p{L}+) (?:προς|για) (?:δημοσίευση|δημοσίευσ)',
    '(?:ليس|ليست|غير|لا) ?(?:معدة?|مخصصة?|موجهة?|صالحة?)? ?لل?نشر',
    'برای انتشار نیست',
    '(?:לא|אינ\\p{L}+) (?:מיועד\\p{L}* )?לפרסום',
    '(?:不|非|未)(?:得|作|供|予|宜|用于|用於|可|做)?(?:公开|公開)?(?:发表|发布|刊登|刊发|發表|發布|刊發|播发)',
    '(?:仅|僅|只)供(?:编辑|編輯|内部|內部)',
    '(?:掲載|報道|公開|配信|記事化?|放送|発表)(?:用|向け)?(?:では?|は|を)? ?(?:ありません|ない|しない|禁止|不可|目的と(?:しない|した)|お控え|対象外)',
    '(?:編集(?:者|部|局)|社内)(?:用|向け|限り|のみ|専用)',
    '(?:보도|게재|공개)(?:용|를|를 위한 것)?(?:이|가)? ?(?:아닙|아님|금지|불가)',
    'không (?:dùng )?(?:để|cho) (?:đăng|xuất bản|công bố)',
    'ไม่(?:ใช่)?(?:เพื่อ|สำหรับ)?(?:การ)?เผยแพร่',
    'प्रकाशन के लिए नहीं',
  ].join('|'),
  'iu',
);

/** How a statement about what follows begins. */
export const WHAT_FOLLOWS =
  /^(?:the |these |this |all )?(?:following|information below|notes? below|remainder)|^(?:die |der |das )?(?:nach|nachf|folgend|nachstehend|untenstehend)|^(?:die |diese )(?:informationen|angaben|hinweise)|^(?:les |ces |l')?(?:informations?|éléments|renseignements|indications|coordonnées|notes?)|^(?:la |las |los |esta |estas )?(?:siguientes?|informaci)|^(?:le |la |gli |i |queste )?(?:seguent|informazion)|^(?:as |a |o |os |estas )?(?:seguintes?|informaç)|^(?:de |deze |onderstaande|volgende)|^(?:informasi|keterangan|catatan|data|bagian|maklumat)|^(?:följande|nedanstående|følgende|nedenstående|seuraava|następuj|poniższ|následuj|aşağıda)|^(?:следующ|нижеследующ|приведенн|данн|эта |наступн|наведен|οι ακόλουθ)|^(?:المعلومات|البيانات|هذه|ما يلي|التالي|الملاحظات)|^(?:اطلاعات|המידע)|^(?:以下|下列|下述|次の|下記|この|上記)|^(?:다음|아래|thông tin|ข้อมูล)/iu;

/** The title of a part with contacts, addresses and links for newsrooms. */
export const NOTEBOOK =
  /^(?:[\p{L}]{2,12}[- ])?(?:notizblock|notebook|notizbuch|bloc-notes|kladblok|block-notes|libreta|buku catatan|blok notes|メモ|编辑备注|編輯備註)(?: .{0,20})?:?$/iu;

/** The title of a list of contacts, which confirms that the part is a notebook. */
export const CONTACTS =
  /^(?:[\p{L}]{2,12}[- ])?(?:kontakte?|contacts?|contactos?|contatti|contatos?|contacten|kontak|kontakter|контакты|جهات الاتصال|للاتصال|联系方式|聯絡方式|連絡先|お問い合わせ)\b/iu;
