/*
 * The wording of embargo instructions from agencies and press offices. All patterns are anchored or plain words, and
 * match lines that `plainLine` made. The word `embargo` alone is often news (an arms embargo). So it counts only
 * together with a participle, “under”, or “until” with a day or an hour.
 */

const VERBS = '(?:publish|release|broadcast|distribute|disseminate|transmit|use|print|post|air)';
const NOUNS = '(?:publication|release|broadcast|distribution|dissemination|use|transmission|print|air)';

/** An instruction, if a line begins with it. */
export const EMBARGO_AT_START = new RegExp(
  `^(?:${[
    '(?:strict(?:ly)? |hard |news |press |media )*embargoed?(?: material| copy| text)? (?:until|till|til|to|for(?: release)?) (?:.{0,40}\\b)?(?:publication|release|further notice|noon|midnight|delivery|\\d)',
    '(?:strictly |news |press |media )*embargoed (?:until|till|til|for release|for publication|copy|material)',
    `(?:strictly |absolutely )*not (?:to be used |to be published |to be released |for ${NOUNS}(?:,? or ${NOUNS}| or \\w+)? )(?:or \\w+ )?(?:before|until|till|prior|earlier)`,
    `(?:please )?(?:do not|don't) ${VERBS}(?: or ${VERBS})?(?: \\w+){0,3} (?:before|until|till|prior)`,
    'hold for (?:release|publication|approval|lawyers)',
    'hold until ',
    'not to be (?:published|released|broadcast|used)',
    `(?:strictly )?not for (?:publication|release|broadcast)\\b`,
    '(?:advance )?for (?:release|publication|use) (?:at|on|after|not before|by|in|:|-)[^.]{0,40}\\d',
    'advance for ',
    // German
    'sperr(?:frist|vermerk)\\b',
    'gesperrt (?:bis|für)',
    '(?:nicht|keine?) (?:zur |vor )?(?:veröffentlich|verwend|send)[^.]{0,80}\\bvor\\b',
    'nicht vor [^.]{0,60}(?:veröffentlich|verwend|senden|sendung)',
    'nicht zur veröffentlichung',
    // French
    'sous embargo\\b',
    'embargo jusqu',
    '(?:à )?ne pas (?:publier|diffuser|utiliser|divulguer)',
    '(?:publication|diffusion) interdite (?:avant|jusqu)',
    'pas de (?:publication|diffusion) avant',
    // Spanish, Italian, Portuguese
    'embargad[oa]s? (?:hasta|até)',
    '(?:bajo|sotto|sob|em) embargo\\b',
    'no (?:publicar|difundir|emitir|divulgar)\\b',
    'non (?:pubblicare|diffondere|divulgare)\\b',
    'não (?:publicar|divulgar|veicular)\\b',
    // Dutch and the Scandinavian languages
    '(?:onder|under) embargo\\b',
    'niet (?:publiceren|voor publicatie|verspreiden)\\b',
    '(?:ikke|ej|inte) (?:for|för|til|till|publi[sc]er(?:es|as)?|offentliggør(?:es)?)\\b[^.]{0,40}(?:publi|offentlig|før|före|innan)',
    '(?:sperrefrist|klausuler(?:et|t)|publiceringsförbud)\\b',
    // Indonesian and Malay
    '(?:jangan|dilarang|belum boleh|tidak boleh|mohon tidak) (?:di|mem?|men?|meny)?(?:siarkan|terbitkan|nerbitkan|publikasikan|mublikasikan|tayangkan|muat|sebarkan|yiarkan)',
    '(?:tidak|bukan) untuk (?:di)?(?:publikasi|siar|terbit|muat|tayang)',
    '(?:dalam|di bawah) embargo\\b',
    // Polish, Czech, Turkish, Vietnamese
    '(?:nie publikować|nepublikovat|ambargolu|yayınlamayın|không (?:đăng|công bố|phát hành) trước)',
    // Russian, Ukrainian, Greek
    '(?:под эмбарго|эмбарго до|не публиковать|не для (?:публикации|печати)|не публікувати|εμπάργκο μέχρι|υπό εμπάργκο)',
    // Arabic, Persian, Hebrew
    '(?:محظور|ممنوع|يحظر|يمنع|حظر)(?: من)? ?(?:ال|على ال)?نشره?(?: هذا الخبر| هذه المادة)? (?:حتى|قبل|الى|إلى)',
    '(?:لا|لم|عدم|يرجى عدم|الرجاء عدم) ?(?:ي|ت|ال)?نشره?(?: هذا الخبر| هذه المادة)? (?:حتى|قبل)',
    '(?:غير|ليس|ليست) (?:صالح )?لل?نشر',
    '(?:انتشار (?:تا|پیش از|قبل از)|אמברגו עד|אין לפרסם)',
    // Korean
    '(?:엠바고|보도 ?(?:금지|유예|제한)|보도 ?시점)',
    // Hindi, Thai
    '(?:प्रकाशन के लिए नहीं|ห้ามเผยแพร่)',
  ].join('|')})`,
  'iu',
);

/** An instruction, if a short line begins with it and names a day or an hour. */
export const EMBARGO_WITH_TIME =
  /^(?:(?:strict |news |press |media )?embargo\b ?(?::|-|\/|until|till|bis|hasta|fino|até|tot|til|till|do|hingga|sampai|s\/d|jusqu|\d)|解禁(?:日時|日|時刻|時間|时间|前)?|(?:報道|情報|記事|掲載|公開)解禁|エンバーゴ|发布时间限制|禁发)/iu;

/** An instruction anywhere in a short line: in Chinese and Japanese it comes last. */
export const EMBARGO_ANYWHERE =
  /(?:前|まで|以前|之前)(?:の|は|、|,)? ?(?:報道|掲載|配信|放送|公開|使用|発表)?(?:は|を)? ?(?:禁止|厳禁|不可|禁ずる|しないで|お控え)|(?:前|之前) ?(?:不得|请勿|請勿|禁止|切勿|勿|不可)(?:提前|对外|對外|公开|公開)?(?:发布|刊发|播发|发表|公开|报道|發布|刊發|播發|發表|公開|報導|刊登|刊载)|^(?:请勿|請勿|不得|禁止|切勿)(?:提前|对外|對外|公开|公開)?(?:发布|刊发|播发|发表|报道|發布|刊發|播發|發表|報導|刊登)|(?:報道|掲載|配信|放送)(?:禁止|厳禁|解禁前)|(?:发布|發布)?(?:禁令|保密)(?:至|到|截止)|^\d[^。]{0,40}解禁$/u;
