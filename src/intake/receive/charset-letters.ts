/**
 * How much a text looks like writing, from about -1 (bytes read in the wrong charset) to about 1. Only characters
 * beyond ASCII count: they are what a charset decides.
 *
 * A wrong charset shows: characters that do not exist, accents in the midst of symbols, letters of one script in
 * an order or a frequency that no language has. So letters count by how common they are and what stands beside
 * them.
 *
 * @returns undefined where all of it is ASCII
 */
export function likeness(text: string): number | undefined {
  let sum = 0;
  let count = 0;
  let before = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character > '\u007f') {
      sum += worth(character, before, text[index + 1] ?? '');
      count++;
    }
    before = character;
  }
  return count === 0 ? undefined : sum / count;
}

function worth(character: string, before: string, after: string): number {
  const code = character.charCodeAt(0);
  // A replacement character, private use, or a control character: nobody wrote that.
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return -8;
  if (code < 0xa0) return -4;
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00))
    return LATIN_LETTER.test(character) ? latinWorth(character, before, after) : symbolWorth(character, before, after);
  if (code >= 0x400 && code < 0x530) return cyrillicWorth(character, before);
  if (code >= 0x600 && code < 0x700) return arabicWorth(character, before, after);
  if (code >= 0x3040 && code < 0x3100) return 1;
  if (code >= 0x3400 && code < 0xa000) return hanWorth(character, before, after);
  if (code >= 0xac00 && code < 0xd7a4) return COMMON_HANGUL.has(character) ? 1 : -0.1;
  // Katakana of half width fill what is read as Shift_JIS and is not.
  if (code >= 0xff61 && code <= 0xff9f) return -0.6;
  if (PUNCTUATION.test(character)) return 0.6;
  if (OTHER_LETTER.test(character)) return OTHER_LETTER.test(before) || OTHER_LETTER.test(after) ? 0.6 : -0.3;
  return -0.4;
}

/** Beside small Latin letters a Chinese character is likely two bytes of a Western text. */
function hanWorth(character: string, before: string, after: string): number {
  const isBeside = LOWER.test(before) || LOWER.test(after);
  if (COMMON_HAN.has(character)) return isBeside ? 0.1 : 1;
  return isBeside ? -0.7 : -0.3;
}

/** An accented letter stands among plain ones: three in a row are no word. */
function latinWorth(character: string, before: string, after: string): number {
  const isBeside = ASCII_LETTER.test(before) || ASCII_LETTER.test(after);
  if (before > '\u007f' && after > '\u007f' && LATIN_LETTER.test(before) && LATIN_LETTER.test(after)) return -0.9;
  if (UPPER.test(character) && LOWER.test(before)) return -0.9;
  if (isBeside || before === '’' || before === "'") return WESTERN.test(character) ? 1 : 0.3;
  // `à`, `é`, `ó` are words.
  return ALONE.test(character) ? 0.5 : -0.5;
}

function symbolWorth(character: string, before: string, after: string): number {
  if (ANY_LETTER.test(before) && ANY_LETTER.test(after) && !'·’'.includes(character)) return -0.9;
  if ('«»\u00a0°·©®§£¿¡º'.includes(character)) return 0.6;
  if ('½¼¾²³'.includes(character)) return /\d|\s|^$/.test(before) || /[a-z]/.test(before) ? 0.3 : -0.5;
  return -0.5;
}

function cyrillicWorth(character: string, before: string): number {
  // ”Привет“ read in another Cyrillic charset changes case within words.
  if (CYRILLIC_UPPER.test(character) && CYRILLIC_LOWER.test(before)) return -1;
  if (CYRILLIC_UPPER.test(character)) return 0.3;
  return COMMON_CYRILLIC.test(character) ? 1 : 0.4;
}

function arabicWorth(character: string, before: string, after: string): number {
  if (ASCII_LETTER.test(before) || ASCII_LETTER.test(after)) return -0.8;
  if (COMMON_ARABIC.test(character)) return ARABIC.test(before) || ARABIC.test(after) ? 1 : 0;
  return 0.4;
}

const LATIN_LETTER = /[\p{Script=Latin}]/u;
const ASCII_LETTER = /[A-Za-z]/;
const ANY_LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const ALONE = /[àÀéÉèÈóÓáÁíåÅ]/;
const WESTERN = /[àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿßÉÈÊÀÂÇÎÔÖÄÜŒÁÍÓÚÑØÅ]/;
const CYRILLIC_UPPER = /[А-ЯЁ]/;
const CYRILLIC_LOWER = /[а-яё]/;
const COMMON_CYRILLIC = /[оеаинтсрвлкмдпуя]/;
const ARABIC = /[\u0600-\u06ff]/;
const COMMON_ARABIC = /[اليمونرتبهدعسفةأحقك،]/;
const PUNCTUATION = /[\u2010-\u2027\u2030\u2039\u203a\u20ac\u2122\u3000-\u3011\u3014\u3015\uff01-\uff5e\u2026]/;
const OTHER_LETTER = /[\p{Script=Greek}\p{Script=Hebrew}\p{Script=Thai}]/u;

// The common characters of Chinese and Japanese news, in simplified, traditional and Japanese forms.
const COMMON_HAN = new Set(
  [
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方',
    '多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情',
    '明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给',
    '世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太',
    '量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象',
    '完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔议席济警察调查协首选举党府参',
    '赛球胜负局组织称宣布支持谈判银价增减率企亿投票律案罪证欧洲亚俄英韩印尼阿巴伊朗叙联盟核武器攻击灾害震火车飞医病疫研究技网',
    '络环境源油农昨周星早晚约近超逾仅继续影响责双推坚根虽需示介绍這個們來為國說時會對發後經還進實軍無與長機關點業將兩間問應戰',
    '頭體見產話內給門東聲員論處義幾認條氣題爾別變總電數報結場計資許統區隊決馬書則聽達強難權設記類據邊張該規萬覺術領確傳師觀讓',
    '識帶導爭運議濟調協舉黨參賽勝負組織稱談價減億證歐亞韓聯擊災飛醫網環農約僅續響責雙係開動學現當樣從沒過種麼裡臺灣週末車隻兒',
    '顯歲讀費軌選華陸寫買賣銀錢鐵錄針銷輸轉輪遠違適遲遊鄉釋陽際雖離風飯養驗驚鬥魚鮮麗齊連発対九米実円関京戦経言氏田八六務気七',
    '野総県続改初午権産百派済予川査委元千考画売策集団側引半官増変男私始島両朝革価村終挙勢台広容応演歳置流疑税検町校料裁状語営',
    '職証土急止送援供役構割聞付施説転食防補優収断石足消番護態備配副算視独育訪楽乗店述残線州質念待試族域助労例衛映限親額監験追',
    '審商伝働景落担退準訴辺造株低毎復閣渡失移差写評課守極含撃観整段型深答夜製況音申様財港注呼',
  ].join(''),
);
const COMMON_HANGUL = new Set(
  '이다는의을에가고하지한를은도로사기리으들인어시서자과나대일정그라있해아수보부것스전만제상장주구원국와했여면선트게공동안당비조경관연등세성위미오우진신계개무소문모중정치화회명발생의요실월년원천억만적통법최민회의행후교김',
);
