/**
 * True for words before a dash, a day or an agency that are not a place: a label (`EN DIRECT`,
 * `速報`), the name of a section, a side in a match, what comes before a date (`Publié le`), a placeholder (`N/A`).
 */
export function isNoPlace(text: string): boolean {
  const words = text.trim();
  return (
    NAMELESS.test(words) ||
    LABEL.test(words) ||
    STAMPED.test(words) ||
    DANGLING.test(words) ||
    OPENS_CLAUSE.test(words) ||
    INITIALS.has(words)
  );
}

// `N/A`, `No-Data-Available`, `20260504T193000+0000`: a system had nothing to say, or said it in the wrong field.
const NAMELESS =
  /^(?:n\s?[/.]\s?[ad]\.?|n\.?a\.?|none|null|nil|undefined|unknown|unspecified|tba|tbd|no[ -](?:data|place|location|dateline|city)(?:[ -](?:data|available|given|set|name))?|not[ -](?:available|applicable|specified|set|given|known)|-+|\?+|inconnue?|non (?:disponible|renseign[ée]e?|pr[ée]cis[ée]e?)|tidak (?:ada|diketahui|tersedia)|unbekannt|desconocid[oa]|sin (?:datos|especificar)|无|無|暂无|不明|なし|未定|غير (?:متوفر|معروف|محدد)|لا يوجد)$|^[^\p{L}]*$|\d{5}|\d{4}-\d\d/iu;

// The whole label, or its beginning: `UPDATE 2`, `LIVE BLOG`, `CEK FAKTA`.
const LABEL = new RegExp(
  `^(?:${[
    'update|updated|breaking|exclusive|analysis|opinion|feature|focus|interview|video|watch|photos?|pictures|urgent|alert|flash|live|correct(?:ed|ion)|notes?|read|factbox|fact[ -]?check|explain(?:er|ed)|timeline|profile|portrait|summary|wrap ?up|roundup|preview|review|editorial|editors?|results?|scores?|standings|football|soccer|tennis|rugby|cricket|basket(?:ball)?|golf|sports?|weather|horoscope|politics|business|economy|world|culture|health|science|technology|tech|education|travel|lifestyle|entertainment|comment(?:ary)?|column|letters?|obituary|podcast|gallery|sponsored|advert(?:isement|orial)?|press release|media advisory|top stor(?:y|ies)|top news|headlines?|latest|just in|developing|what (?:we|to)|how (?:to|the)|why|who|when|in (?:pictures|photos|brief|full)|key (?:points|facts)|q\\s?&\\s?a|big read|long read|special report|recap|transcript|poll|quiz|trailer|newsletter|posted|published|created|last updated|modified|today|yesterday|tomorrow',
    "exclusif|analyse|enqu[êe]te|reportage|encadr[ée]|chronologie|entretien|tribune|chronique|r[ée]cit|t[ée]moignages?|d[ée]cryptage|direct|en (?:direct|images?|bref|continu|vid[ée]o)|vid[ée]os?|alerte|rectificatif|voir|lire|[àa] (?:lire|voir|la une|retenir)|r[ée]sultats?|bourse|m[ée]t[ée]o|[ée]dito(?:rial)?|politique|[ée]conomie|soci[ée]t[ée]|monde|sant[ée]|sciences|faits? divers|ce (?:que|qu[’']|qui)|info|infos|l[’']essentiel|publi[ée]|mis [àa] jour|modifi[ée]|cr[ée][ée]|post[ée]",
    'eksklusif|analisis|opini|fokus|wawancara|foto|baca|ralat|koreksi|hasil|sepak ?bola|olahraga|cuaca|cek fakta|fakta|hoaks|kronologi|jadwal|harga|resep|liga|klasemen|skor|profil|ekonomi|politik|nasional|internasional|hukum|kesehatan|teknologi|hiburan|gaya hidup|populer|terpopuler|terkini|siaran|langsung|tonton|infografis?|advertorial|diterbitkan|dipublikasikan|diperbarui|diunggah|dibuat|tayang|terbit',
    'eilmeldung|kommentar|analyse|hintergrund|schwerpunkt|[üu]berblick|was wir|live-?ticker|liveblog|newsticker|meinung|leitartikel|bericht|nachrichten|wirtschaft|wetter|sport|kultur|ver[öo]ffentlicht|aktualisiert|stand|anzeige',
    "exclusivo|[úu]ltima hora|[úu]ltimas noticias|en (?:vivo|directo|fotos)|ao vivo|an[áa]lisis|an[áa]lise|opini[óo]n|opini[ãa]o|entrevista|reportaje|lo (?:que|[úu]ltimo)|o que|resultados?|deportes|econom[íi]a|pol[íi]tica|publicad[oa]|actualizad[oa]|atualizad[oa]|in diretta|esclusiva|intervista|analisi|pubblicato|aggiornato|foto|fotos|urgente|ultim['’]?ora",
    'nieuws|liveblog|analyse|achtergrond|column|opinie|gepubliceerd|bijgewerkt|son dakika|canl[ıi]|[öo]zel|yorum|g[üu]ncelleme|yay[ıi]n|pilne|komentarz|na [żz]ywo|opublikowano|tin nóng|trực tiếp',
    'главное|срочно|молния|эксклюзив|видео|фото|мнение|анализ|интервью|обзор|что известно|онлайн|трансляция|спорт|политика|экономика|общество|опубликовано|обновлено|терміново|головне|оновлено',
    'عاجل|حصري|حصريا|خاص|فيديو|بالفيديو|بالصور|صور|شاهد|تحليل|رأي|تقرير|تحديث|مباشر|بث مباشر|مقابلة|حوار|رياضة|ملخص|اقتصاد|سياسة|ما (?:نعرفه|الذي|هو|هي)|كيف|لماذا|أبرز|آخر|نشر|نُشر|تم (?:النشر|التحديث)|آخر تحديث',
    '快讯|快訊|速报|速報|独家|獨家|最新|更新|评论|評論|分析|社评|社評|社論|社论|视频|視頻|影片|图片|圖片|图集|照片|写真|動画|解説|特集|独自|号外|焦点|焦點|专访|專訪|直播|发布|發布|来源|來源|ニュース|コラム|インタビュー|アナリシス|フォーカス|アップデート|ビデオ|スポーツ|サッカー|テニス|ライブ|レビュー|プレス|アニメ|ゲーム|エンタメ|ビジネス|テクノロジー|コメント|ランキング|グルメ|カルチャー|オピニオン|トップ|テレビ|ドラマ|マーケット|エッセイ|プレミア|リーグ|中継|公開|配信|記者|詳報|続報|社説|経済|政治|社会|国際',
  ].join('|')})(?![\\p{L}\\p{M}](?<!\\p{Script=Han}|\\p{Script=Katakana}))`,
  'iu',
);

// Words that systems write before a day, and with which no place ends: `Publié le`, `Veröffentlicht am`, `نشر في`.
const DANGLING = /\s(?:le|la|les|du|de|des|on|at|of|and|et|dan|am|der|da|do|au|aux|en|sur|sous|the|pada|el|di|à|em|в|на|في|بتاريخ|يوم)$/iu;
const STAMPED = /(?:^|[\s(])\d{1,2}\s?[:h]\s?\d\d(?:$|\P{L})|^\d{1,2}\s?[-/.]\s?\d{1,2}(?:$|\D)/u;
const OPENS_CLAUSE = /^(?:by|par|oleh|por|von|door|from|with|what|how|why|who|where|if|is|are|do|does|can)\s/iu;

// Organisations whose initials look like a town in capitals.
const INITIALS = new Set(
  'NATO OTAN OPEC OPEP ASEAN UNESCO UNICEF UEFA FIFA INTERPOL PERTAMINA COVID WHO OMS ONU PBB UN EU UE NASA ESA MIT IMF FMI BRICS G7 G20 F1 NBA NFL KPK DPR TNI POLRI BBC CNN'.split(
    ' ',
  ),
);
