import { agencyIn } from '../names/agencies.ts';
import type { Dateline } from './found.ts';
import { isNoPlace } from './no-place.ts';
import { isKnownPlace, placeAtEnd } from '../names/places.ts';

/**
 * The dateline at the start of a Chinese or Japanese text: `新华社北京4月24日电`, `【ジャカルタ共同】`,
 * `ジャカルタ - `, `雅加达 - `, `（中央社記者王小明台北24日電）`.
 *
 * @param isGiven true for a place that the wire sent as a field
 */
export function readEasternDateline(text: string, isGiven: (place: string) => boolean): Dateline | undefined {
  const opening = text.slice(0, 90);
  return readCable(opening) ?? readBracket(opening) ?? readPlace(opening, isGiven);
}

/** `新华社北京4月24日电（记者张三）`: agency, optionally a reporter, place, day, and 电 (“cable”). */
function readCable(opening: string): Dateline | undefined {
  const match = CABLE.exec(opening);
  if (!match) return undefined;
  const [whole, bracket, head, agency, middle = '', day, tail, reporters] = match;
  // A bracket that opens before the agency closes after 电.
  if (Boolean(bracket) !== Boolean(tail)) return undefined;
  const words = middle.trim();
  const isReporter = /^(?:记者|記者)/.test(words);
  const place = isReporter ? placeAtEnd(words) : words.replace(/^[·\s]+/, '');
  if (!isReporter && place !== '' && !PLACE_NAME.test(place!)) return undefined;
  if (place && isNoPlace(place)) return undefined;
  return { length: whole.length, dateline: head!.trim(), located: place || undefined, agency, date: day, by: reporters };
}

/** `【北京＝共同】`, `【パリ時事】`, `［東京 ９日 ロイター］`, `（東京 24日 共同）`. */
function readBracket(opening: string): Dateline | undefined {
  const match = BRACKET.exec(opening);
  if (!match) return undefined;
  const [whole, inner] = match;
  const words = inner!.split(/[＝=\s、・]+/).filter(Boolean);
  const day = words.find((word) => EAST_DAY.test(word));
  const agency = agencyIn(words.at(-1)!) ?? words.map(agencyIn).find(Boolean);
  const first = words[0]!;
  // `【写真 共同】` is the credit of a picture.
  if (isNoPlace(first) && !isKnownPlace(first)) return undefined;
  if (agency && first !== agency) return { length: whole.length, dateline: inner!.trim(), located: placeFrom(first), agency, date: day };
  // `【パリ時事】`: there is no mark between agency and place.
  const joined = BEFORE_AGENCY.exec(first);
  if (joined && (isKnownPlace(joined[1]!) || KATAKANA.test(joined[1]!))) {
    return { length: whole.length, dateline: inner!.trim(), located: joined[1], agency: joined[2], date: day };
  }
  // `【ワシントン＝山田太郎】`
  const isSigned = /[＝=]/.test(inner!) && words.length === 2 && isKnownPlace(first);
  return isSigned ? { length: whole.length, dateline: inner!.trim(), located: first, by: words[1] } : undefined;
}

function readPlace(opening: string, isGiven: (place: string) => boolean): Dateline | undefined {
  const match = PLACE_AND_DASH.exec(opening);
  if (!match) return undefined;
  const [whole, place, day, bracketed, separator] = match;
  const agency = bracketed === undefined ? undefined : agencyIn(bracketed);
  if (bracketed !== undefined && !agency) return undefined;
  const rest = opening.slice(whole.length);
  if (rest.trim() === '' || isNoPlace(place!) || SCORE.test(rest)) return undefined;
  const isSpaced = /\s$/.test(separator!) || /^[＝=—–]|--/.test(separator!.trim());
  const looksForeign =
    isSpaced && (TRANSLITERATED.test(place!) || (KATAKANA.test(place!) && place!.length > 2) || PLACE_SUFFIX.test(place!));
  if (!agency && !day && !isKnownPlace(place!) && !isGiven(place!) && !(looksForeign && !SECOND_DASH.test(rest))) return undefined;
  // `東京-大阪間`, `上海-杭州高速`: two places and a line between them.
  if (!isSpaced && startsWithPlace(rest)) return undefined;
  return { length: whole.length, dateline: whole.slice(0, whole.length - separator!.length).trim(), located: place, agency, date: day };
}

function startsWithPlace(text: string): boolean {
  for (let length = 2; length <= 8; length++) if (isKnownPlace(text.slice(0, length))) return true;
  return false;
}

function placeFrom(word: string): string | undefined {
  return /^[\p{Script=Han}\p{Script=Katakana}ー・ヶ]{2,12}$/u.test(word) ? word : undefined;
}

const DAY = '(?:[0-9０-９]{1,2}\\s?月\\s?)?[0-9０-９]{1,2}\\s?日';
const EAST_DAY = new RegExp(`^${DAY}$`);
const CABLE_AGENCY =
  '(?:新华|新華|中新|中央|法新|美联|美聯|路透|共同|时事|埃菲|塔斯|德新|彭博|韩联|韓聯|俄新|安莎|安塔拉)社|中新网|中新網|人民网|央视新闻|央广网|本报|本報|\\p{Script=Han}{2,4}(?:网|網|日报|日報|晚报|晚報|早报|通讯社|通訊社)';
const CABLE = new RegExp(
  `^\\s*([（(【［]?)\\s*(?:据|據)?((${CABLE_AGENCY})[\\s/]?((?:记者|記者)?[\\p{Script=Han}·、\\s]{0,16}?)\\s?(${DAY})(?:专|專|综合|綜合)?[电電讯訊])\\s*([）)】］]?)(?:\\s*[（(]\\s*((?:总台|本报)?(?:记者|記者)[^（）()]{1,30}|\\p{Script=Han}{2,4}(?:[ 、]\\p{Script=Han}{2,4}){0,3})[）)])?\\s*(?:[-—–:：]+)?\\s*`,
  'u',
);
const BRACKET = /^\s*[【［[（(]\s*([^【】［］[\]（）()。]{3,30})[】］\]）)]\s*[-–—=＝]*\s*/u;
const BEFORE_AGENCY = /^([\p{Script=Han}\p{Script=Katakana}ー・]{2,12}?)(共同|時事|ロイター|ＡＦＰ(?:時事)?|ＡＰ|AFP(?:時事)?|AP)$/u;
const PLACE_AND_DASH = new RegExp(
  `^\\s*([\\p{Script=Han}\\p{Script=Katakana}ー・ヶ]{2,14})(?:[\\s、，,]*(${DAY}))?(?:\\s?[（(]([^（）()]{2,20})[）)])?(\\s*(?:--|——|[-－–—―‐＝=])\\s*)`,
  'u',
);
const PLACE_NAME = /^[\p{Script=Han}·/、]{2,12}$/u;
const KATAKANA = /^[\p{Script=Katakana}ー・]+$/u;
const PLACE_SUFFIX = /^[\p{Script=Han}]{1,5}[市省州县縣府県都町村岛島港]$/u;
// The characters with which Chinese writes foreign names.
const TRANSLITERATED =
  /^[阿埃艾奥奧巴贝貝比彼波伯布查达達代德登迪蒂丁杜顿頓多厄尔爾法菲费費弗夫福盖蓋冈岡戈格古哈海汉漢赫亨霍吉基加贾賈金卡坎康科克肯库庫拉莱萊兰蘭朗劳勞勒雷里利列林隆卢盧鲁魯伦倫罗羅洛马馬迈邁曼梅蒙米密莫姆穆纳納南内內尼努诺諾帕派潘佩皮普奇切乔喬日萨薩塞桑森沙圣聖施史斯苏蘇索塔泰坦特提廷图圖托瓦威韦韋维維温溫文沃乌烏西希夏辛休雅亚亞延扬揚耶伊因约約泽澤詹兹茲祖佐]{3,8}$/u;
// `浦項 - 神戸 2-1`
const SCORE = /^[\p{L}ー・]{1,14}\s?[(（]?\d{1,2}\s?[-–:：対]\s?\d/u;
const SECOND_DASH = /^[^。！？]*\s[-–—]{1,2}\s/u;
