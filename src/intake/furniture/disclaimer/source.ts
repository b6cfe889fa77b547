import { languagesNamed } from '../names/languages.ts';
import { TOOLS } from './wordings.ts';

/**
 * The language that an article was translated from, according to its disclaimer: the one after “from”, that of the original,
 * or the authoritative one. Ignores languages that are only listed (`the English and French versions`).
 *
 * @returns undefined if it names none, or more than one
 */
export function sourceLanguageIn(text: string, language: string): string | undefined {
  const cue = CUES[language];
  if (!cue) return undefined;
  const sources = new Set<string>();
  for (const { tag, start, end } of languagesNamed(text, language)) {
    const isSource =
      cue.before.test(text.slice(Math.max(0, start - 45), start)) ||
      cue.after.test(text.slice(end, end + 45)) ||
      cue.within?.test(text.slice(start, end));
    if (isSource) sources.add(tag);
  }
  return sources.size === 1 ? [...sources][0] : undefined;
}

/**
 * The only language that a short notice mentions without saying that it is the source. Ignores the notice's own language:
 * `Automatic English translation` names the target.
 */
export function mentionedLanguage(text: string, language: string): string | undefined {
  const named = new Set(languagesNamed(text, language).map(({ tag }) => tag));
  named.delete(language === 'nb' ? 'no' : language);
  named.delete(language);
  return named.size === 1 ? [...named][0] : undefined;
}

/** Who translated, or who runs the machine: `DigitalSiber.id` in “(system supported by DigitalSiber.id)”, `DeepL`. */
export function organisationIn(text: string): string | undefined {
  for (const pattern of ORGANISATIONS) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1]!.replace(/[.,]+$/, '').trim();
      if (name && !NO_NAME.test(name)) return name;
    }
  }
  return TOOLS.exec(text)?.[0];
}

interface Cue {
  before: RegExp;
  after: RegExp;
  /** In the name itself, if its ending means “from”. */
  within?: RegExp | undefined;
}

const NEVER = /(?!)/;
const CUES: Readonly<Record<string, Cue>> = {
  en: {
    before:
      /\b(?:from(?: the)?(?: original)?(?: language)?|(?:see|consult|read|check)(?: the)?(?: original)?|refer to(?: the)?(?: original)?|original(?:ly)?(?: language| article| text| version)?(?: was| is)?(?: written| published)?(?: in)?|written in|main language(?: is)?)[\s:(]*$/i,
    after:
      /^\)?\s*(?:as (?:our|the|its) (?:main|original|primary|authoritative|reference|source)|(?:language )?(?:version|text|article|original)?\s*(?:shall |will |should )?(?:prevails?|takes precedence|is (?:the |our )?(?:only )?(?:authoritative|official|original|main|primary|binding))|(?:original|source)\b)/i,
  },
  fr: {
    before:
      /(?:(?:traduit|traduc)\p{L}*[^.]{0,40}(?:\bde l[’']|\bdu |\bdepuis l[’'e] ?)|\bdepuis (?:l[’']|le )|\bà partir (?:de l[’']|du )|\boriginale?s? (?:est )?(?:en|rédigée? en) |^de l[’'])\s*$/iu,
    after: /^\s*(?:fait (?:foi|autorité)|prévau|comme (?:notre )?langue|est (?:notre|la) (?:langue|version)|d[’']origine)/i,
  },
  id: {
    before:
      /\b(?:dari(?:pada)?(?: bahasa)?|(?:merujuk|rujuk|mengacu|lihat)(?: ke| pada| kepada)?(?: versi)?(?: asli)?(?: dalam)?(?: bahasa)?|asli(?:nya)?(?: dalam| ber)?\s?(?:bahasa)?)\s*$/i,
    after: /^\s*(?:sebagai (?:bahasa|versi|acuan)|adalah (?:bahasa utama|versi (?:asli|resmi))|yang (?:berlaku|menjadi acuan))/i,
  },
  ja: {
    before: /(?:原文は|正文は|元は|原文（|オリジナルは)\s*$/,
    after:
      /^(?:版|の原文|原文|記事|の記事)?(?:から|より|を(?:主|メイン|正|原文|基|元|ご|翻訳)|が(?:主|正|原文|優先|公式)|をもと)|^の(?:原文|オリジナル)/,
  },
  zh: {
    before: /(?:[译譯]自|[从從]|由|原文[为為是]?|以|[参參][阅閱看考]|查看)\s*$/,
    after: /^(?:版本?|原文|文本|原稿)?(?:自动|自動|机器|機器|由?AI)?(?:翻[译譯]|[为為](?:准|準|主|正|我)|作[为為])|^(?:版本?)?原文/,
  },
  ar: {
    before: /(?<!\p{L})(?:من|عن|(?:الرجوع|العودة) إلى|راجع|الأصلي(?:ة)?|كتب(?:ت)? ب)(?: النسخة| النص| اللغة| باللغة)*\s*$/u,
    after: /^\s*(?:(?:هي|كـ?|باعتبارها|بوصفها)\s*(?:ال|ل)?لغ(?:ة|تنا)|كلغة|(?:هي )?(?:المرجع|المعتمدة|الأصلية))/u,
  },
  es: {
    before: /\b(?:del(?: idioma)?|desde el|original (?:está )?en)\s*$/i,
    after: /^\s*(?:prevalece|como (?:nuestro )?idioma|es (?:el|la) (?:idioma|versión) )/i,
  },
  de: {
    before: /\b(?:aus dem|vom|original (?:ist )?auf)\s*$/i,
    after: /^\s*(?:ist (?:maßgeblich|verbindlich)|als (?:unsere )?hauptsprache|e? ?(?:original|fassung (?:gilt|ist)))/i,
  },
  pt: { before: /\b(?:do(?: idioma)?|original em)\s*$/i, after: /^\s*(?:prevalece|como (?:nosso|nossa))/i },
  it: { before: /\b(?:dal|dall[’'])\s*$/i, after: /^\s*(?:fa fede|prevale|come (?:nostra )?lingua)/i },
  nl: { before: /\b(?:uit het|vanuit het)\s*$/i, after: /^\s*(?:is leidend|als hoofdtaal)/i },
  ru: { before: /(?:^|\s)со?\s*$/i, after: /^\s*(?:оригинал|является)/i },
  ko: { before: /원문은\s*$/, after: /^(?:에서|로부터| 원문|를 (?:주요|원문))/ },
  tr: { before: /orijinal(?:i)?\s*$/i, after: /^\s*(?:dilinden|asl)/i, within: /[dt][ea]n$/ },
  vi: { before: /từ(?: tiếng)?\s*$/i, after: NEVER },
};

const NAME = "((?:\\p{Lu}|\\d)[\\p{L}\\d.&’'-]*(?:\\s+(?:\\p{Lu}|\\d)[\\p{L}\\d.&’'-]*){0,3})";
const LATIN_NAME = "([A-Za-z][\\w.&'-]*(?:\\s[A-Z][\\w.&'-]*){0,3})";
const ORGANISATIONS = [
  new RegExp(
    `\\b(?:supported|powered|provided|generated|translat\\w+|produced|made)\\s+(?:\\w+\\s+)?(?:by|using|with|via)\\s+(?:the\\s+)?${NAME}`,
    'gu',
  ),
  new RegExp(
    `(?:tradui|traduc|génér|fourni|réalis|soutenu|propuls|trad|alimentad|gerad|fornecid|apoyad|generad|supportat|tradott)\\p{L}*[^.]{0,30}?\\s(?:par|avec|via|grâce à|por|con|com|mediante|usando|da|tramite)\\s+${NAME}`,
    'gu',
  ),
  new RegExp(
    `(?:didukung|diterjemahkan|disediakan|dihasilkan|dibuat|terjemahan)[^.]{0,30}?\\s(?:oleh|dengan|menggunakan)\\s+${NAME}`,
    'giu',
  ),
  new RegExp(`(?:mit|von|durch|door|met)\\s+${LATIN_NAME}\\s+(?:\\p{L}+\\s+)?(?:übersetzt|vertaald|erstellt)`, 'gu'),
  new RegExp(`${LATIN_NAME}\\s*(?:による|を使用|を用い|を利用|が提供|のサポート|で翻訳|で自動)`, 'gu'),
  new RegExp(`(?:由|通过|通過|使用|经|經|借助)\\s*${LATIN_NAME}\\s*(?:翻|自动|自動|提供|支持|支援|生成|机器|機器|进行|進行)`, 'gu'),
  new RegExp(`(?:بواسطة|من قبل|باستخدام|بدعم من|عبر)\\s+${LATIN_NAME}`, 'gu'),
];
const NO_NAME =
  /^(?:(?:the |an? )?(?:A\.?I|IA|KI|AI\b.*|Artificial.*|Machine.*|Automatic.*|Intelligence.*|Kecerdasan.*|Mesin|Computer|Software)|[a-z]{1,3})$/i;
