/**
 * True for a passage that stands under an article and is not of it: tags, rules for comments, how to reach the newsroom,
 * notices of rights, who edited it.
 */
export function isFootLine(text: string): boolean {
  return text.length <= LONGEST && FOOT.some((pattern) => pattern.test(text));
}

/**
 * True for a passage that introduces the author: it begins with the name and goes on in the third person, or speaks of
 * a reporter's work as only such passages do.
 *
 * @param authors the article's authors, as far as they are known
 */
export function isBiography(text: string, authors: readonly string[]): boolean {
  if (text.length > LONGEST_BIOGRAPHY || QUOTED.test(text)) return false;
  const start = text.slice(0, 80).toLowerCase();
  if (authors.some((name) => start.startsWith(name.toLowerCase()) && IS_SOMEBODY.test(text.slice(name.length, name.length + 90))))
    return true;
  return BIOGRAPHY.some((pattern) => pattern.test(text));
}

const LONGEST = 800;
const LONGEST_BIOGRAPHY = 900;
const QUOTED = /[”"»] ?(?:said|says|told|a dit|dit|kata|ujar|tutur)\b/iu;
const IS_SOMEBODY =
  /^[\s,–—(:：]{1,3}.{0,40}?(?:\b(?:is|was|has|covers|writes|joined|works|leads|reports|specialises|specializes|est|écrit|couvre|travaille|adalah|merupakan|menulis|meliput)\b|記者|编辑|記者。|记者|كاتب|صحفي|مراسل)/iu;
const BIOGRAPHY = [
  /^[\p{Lu}][\p{L}.’'-]+(?: [\p{L}][\p{L}.’'-]+){1,4},? (?:is|was) (?:an?|the|our|[\p{Lu}][\p{L}’' ]{2,40}[’']s)\b.{0,80}\b(?:reporter|journalist|correspondent|editor|writer|columnist|producer|author|professor|contributor|fellow|photographer|anchor|host)\b/u,
  /^[\p{Lu}][\p{L}.’'-]+(?: [\p{L}][\p{L}.’'-]+){1,4} (?:covers|writes (?:about|on|for)|reports on|joined|has (?:covered|worked|written|been (?:a|an|with|covering))|works (?:for|at|as)|specialises in|specializes in) .{3,}/u,
  /^(?:(?:senior|deputy|chief|assistant|staff|managing|contributing) )*(?:editor|reporter|writer|correspondent|journalist)(?: (?:with|at|for|and|covering|who|based)\b).{10,}/iu,
  /^an? [\d\p{Ll}-]{2,20}(?:-year| year)s? (?:industry )?(?:veteran|journalist|reporter).{20,}/iu,
  /^[\p{Lu}][\p{L}.’'-]+(?: [\p{L}][\p{L}.’'-]+){1,4},? est (?:un |une |le |la )?(?:journaliste|correspondante?|reporter|chroniqueu(?:r|se)|rédact(?:eur|rice)|photographe|auteure?|professeure?|chercheu(?:r|se))\b.{0,400}$/u,
  /^[\p{Lu}][\p{L}.’'-]+(?: [\p{L}][\p{L}.’'-]+){0,4},? (?:adalah|merupakan|ialah) (?:seorang )?(?:jurnalis|wartawan|reporter|editor|penulis|dosen|kolumnis|koresponden|peneliti)\b.{0,400}$/u,
  /^(?:about the authors?|à propos de l[’']auteure?|tentang penulis|筆者プロフィール|執筆者(?:紹介|プロフィール)|著者(?:紹介|プロフィール)|作者(?:简介|簡介|介绍)|(?:عن|نبذة عن) (?:الكاتب|المؤلف))\s*[:：]?/iu,
  /^[\p{Script=Han}\p{Script=Katakana}ー・\s]{2,20}(?:（[^）]{1,30}）)?(?:は|、)?(?:\d{4}年生まれ|\d{4}年入社|[^。]{0,20}(?:記者|編集委員|ライター|ジャーナリスト)。)/u,
];
const FOOT = [
  /^[([（]?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[)\]）]?(?:[\s,;|]*[([（【](?:end|ends|fin|selesai|完|終|끝|انتهى)[)\]）】])?$/iu,
  /^(?:©|\(c\)\s|copyright\s*(?:©|\(c\)))[^\n]{2,250}$/iu,
  /^[【［[（(][^【】]{0,80}(?:未经|未經)[^。]{0,20}(?:授权|授權|许可|許可|同意)[^。]{0,20}(?:转载|轉載|使用|复制|複製)/u,
  // What readers are asked about the article.
  /^[^.!?。！？؟]{0,60}(?:this article|cet article|artikel ini|berita ini|这篇文章|這篇文章|本文|この記事|هذا المقال)[^!?。！？؟]{0,60}[?？؟]$/iu,
  /^(?:出品|作者|编译|編譯|监制|監製|策划|策劃|制作|製作|设计|設計|记者|記者|撰文|摄影|攝影|实习生|責編|责编|统筹|美编)\s*[︱|｜丨/／:：]\s*\S[^。！？]{0,40}$/u,
  /^(?:posted|published|publié|diposting) (?:by|par|oleh) [^.!?]{2,60}\d{1,2}:\d\d(?:\s?[ap]m)?$/iu,
  /^[\s*_#]{0,4}(?:(?:post |article |story )?tags?|topics?|keywords?|categor(?:y|ies)|filed under|published under|posted in|more on|read more on these topics|in this (?:story|article)|mots[- ]clés?|étiquettes?|thèmes?|sujets?|catégories?|kata kunci|topik|kategori|label|タグ|キーワード|関連(?:キーワード|タグ|ワード)|カテゴリー?|标签|標籤|关键[词字]|關鍵[詞字]|分类|分類|الوسوم|وسوم|كلمات (?:مفتاحية|دلالية|البحث)|الكلمات (?:المفتاحية|الدلالية)|تصنيف(?:ات)?)\s*[:：]/iu,
  /^[^.]{0,120}\b(?:comments|commenting|commenters|discussion)\b[^]{0,200}\b(?:polic(?:y|ies)|guidelines|moderat(?:ed|ion|ors?)|do not (?:necessarily )?reflect|are (?:now )?closed|community standards|lively but civil)\b/iu,
  /\b(?:moderates?|moderating) comments\b|\bread our comment policy\b/iu,
  /^[^.]{0,120}\bcommentaires\b[^]{0,200}\b(?:modér\p{L}+|charte|sont fermés|règles de|connect\p{L}+)\b/iu,
  /^(?:(?:seluruh|semua|kolom|isi|tulis|beri) )?komentar\b[^]{0,160}\b(?:moderasi|tanggung jawab|kebijakan|ditutup|bijak|sopan|login|masuk)\b/iu,
  /^.{0,60}コメント[^。]{0,60}(?:個人の見解|利用規約|ガイドライン|承認制)/u,
  /^.{0,30}(?:评论|評論|留言|跟帖)[^。]{0,40}(?:请(?:文明|遵守|先?登录)|請(?:文明|遵守|先?登入)|不代表(?:本|.{0,8}立场)|须?经审核)/u,
  /^[^.]{0,200}(?:التعليقات|تعليقك|تعليقاتكم)[^]{0,300}(?:شروط|مراجعة|قبل نشرها|لا تعبر|وجهة نظر|وجهات نظر)/u,
  /^(?:the )?(?:opinions?|views?) (?:and opinions )?(?:expressed|stated|in this)[^]{0,160}\b(?:do(?:es)? not|not necessarily|those of the author|his own|her own|their own)\b/iu,
  /^(?:les (?:opinions|propos)|cette tribune)[^]{0,120}\b(?:n[’']engagent?|ne reflètent? pas|exprimées?)\b/iu,
  /^(?:文章|本文|以上)?(?:内容|內容|观点|觀點)?(?:仅|僅|只)代表[^。]{0,60}(?:观点|觀點|立场|立場|个人|個人)/u,
  /^[^]{0,80}(?:©|\(c\)|™|copyright\b)[^]{0,200}(?:all rights reserved|tous droits réservés|hak cipta dilindungi|may not be (?:published|reproduced)|無断|禁止|جميع الحقوق محفوظة)/iu,
  /^(?:all rights reserved|this material may not be published|no part of this|reproduction (?:is )?prohibited|toute reproduction|tous droits (?:de reproduction )?réservés|dilarang (?:keras )?(?:mengambil|mengutip|menyalin|mengcopy|melakukan)|hak cipta|(?:記事|写真|掲載)?.{0,20}無断(?:転載|使用|複製)|未经.{0,20}(?:授权|许可|同意).{0,20}(?:转载|使用|复制)|(?:版权|版權|著作权)(?:所有|声明|聲明|归)|转载(?:请|请注明)|轉載請|禁止转载|جميع (?:الحقوق|حقوق) .{0,20}محفوظة|حقوق (?:النشر|الطبع))/iu,
  /^(?:our standards|standards|licensing rights|reprints?|republish|order reprints|purchase licensing rights|correction policy|see something (?:wrong|inaccurate)|report (?:an?|this) (?:error|typo|mistake|story)|notice (?:an?|any) (?:error|typo)|spotted (?:an?|any) (?:error|typo|mistake)|suggest a correction|signaler une erreur|une erreur dans (?:cet|l[’'])|laporkan kesalahan)\b[^]{0,200}$/iu,
  /^a version of this (?:article|story|column|post) (?:appears|appeared|was published|first appeared|originally appeared)\b/iu,
  /^artikel ini (?:telah|sudah|pertama kali) (?:tayang|terbit|dimuat|dipublikasikan)\b.{1,200}$/iu,
  /^this (?:article|story|post) (?:was|is|has been|originally|first) (?:(?:originally|first|also) )?(?:published|reprinted|republished|appeared)\b.{1,200}$/iu,
  /^(?:特别声明|特別聲明|免责声明|免責聲明)\s*[:：]|^(?:本文)?(?:转载|轉載)自.{0,60}$/u,
  /^(?:source|sumber|来源|來源|출처|المصدر|出典)\s?[:：]\s?.{2,30}$/iu,
  /^pages?\s*[:：]\s*\d{1,2}(?:[\s|,]+\d{1,2})*$/iu,
  /^[（(【［[]?\s*(?:(?:责任|責任|本文|执行|值班)?(?:编辑|編輯|责编|責編|主编|编审|校对|校對|审核)|editor|penyunting|redaktur|محرر|تحرير)\s*[:：／/][^。.]{1,50}[）)】］\]]?$/iu,
  /^(?:source|sumber|来源|來源|出处|原文|المصدر)\s*[:：]\s*\S{0,60}(?:https?:\/\/|www\.)\S+$/iu,
];
