/**
 * Parts a caption from the credit at its end or in its place: `The weir. (Jo Lux/AP)`, `堰＝共同`, `Photo: Jo Lux`. What
 * only might be a credit stays in the caption.
 */
export function partCredit(text: string): { caption: string | undefined; credit: string | undefined } {
  const words = text.replace(/\s+[-–—|]\s*$/u, '').trim();
  const alone = LABELLED.exec(words);
  // Behind a sign of copyright a caption may follow the name.
  if (alone && alone[1]!.length <= (words.startsWith('©') ? LONGEST_NAME : LONGEST))
    return { caption: undefined, credit: plainCredit(alone[1]!) };
  for (const pattern of [BRACKETED, BEHIND_BAR, BEHIND_EQUALS, BEHIND_LABEL]) {
    const match = pattern.exec(words);
    const credit = match?.[1]?.trim();
    if (match && credit && credit.length <= LONGEST && (pattern === BEHIND_LABEL || isCredit(credit)))
      return { caption: words.slice(0, match.index).trim() || undefined, credit: plainCredit(credit) };
  }
  return isBareCredit(words) ? { caption: undefined, credit: plainCredit(words) } : { caption: words || undefined, credit: undefined };
}

/** True for a line that is a credit and nothing else: it names an agency of pictures, alone or behind a name. */
export function isBareCredit(text: string): boolean {
  const words = text.trim();
  return words.length <= LONGEST_BARE && !/[.!?。]\s/u.test(words) && (LABELLED.test(words) || BARE.test(words));
}

/** A credit without brackets and without the word for it: `(Image: Getty Images)` → `Getty Images`. */
export function plainCredit(text: string): string {
  let credit = text.trim();
  for (let before = ''; before !== credit;) {
    before = credit;
    credit = credit
      .replace(/^[(（[]([^()（）[\]]*)[)）\]]$/u, '$1')
      .replace(LABEL, '')
      .trim();
  }
  return credit === '' ? text.trim() : credit;
}

function isCredit(text: string): boolean {
  return (
    AGENCY.test(text) ||
    LABEL.test(text) ||
    /撮影$|提供$|^(?:dok|dok\.|dokumentasi|ist|istimewa)\b/iu.test(text) ||
    /^\p{Lu}[\p{L}.'’ -]{2,40}\/\p{Lu}/u.test(text)
  );
}

const LONGEST = 100;
const LONGEST_BARE = 90;
const LONGEST_NAME = 30;
const WORD =
  '(?:(?:photo|image|picture|photograph|video|illustration)s?(?: ?(?:credits?|source))?(?: by)?|credits?|photographer|photo credit should read|foto|fotografer|crédits?(?: photos?)?|photographie|写真|画像|撮影|提供|图片?来源|图|摄影|圖|圖片來源|صورة|الصورة|تصوير|مصدر الصورة)';
const LABEL = new RegExp(`^(?:${WORD}\\s*[:：=＝]\\s*|(?:photos?|images?|pictures?) by\\s+|credit(?=\\s)\\s+|©\\s*)`, 'iu');
const LABELLED = new RegExp(`^[(（[]?(?:${WORD}\\s*[:：=＝]|(?:photos?|images?|pictures?) by\\s|©)\\s*(\\S.*?)[)）\\]]?$`, 'iu');
const NAMES =
  'AP|AFP|AAP|EPA|PA|dpa|ANSA|EFE|Reuters|REUTERS|Xinhua|Kyodo|Antara|ANTARA|Bloomberg|Getty Images|Getty|iStock(?:photo)?|Shutterstock|Alamy|Zuma|Sipa|Corbis|NurPhoto|Anadolu|Unsplash|Pexels|Pixabay|Wikimedia Commons|Flickr|AP Photo|ＡＰ|ＡＦＰ|ロイター|共同|時事|新华社|新華社|中新社|视觉中国|رويترز|أ ف ب|فرانس برس|الأناضول';
const AGENCY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES})(?![\\p{L}\\p{N}])`, 'u');
const BARE = new RegExp(
  `^(?:[\\p{L}\\p{M}.,'’ -]{0,50}\\s?(?:[/|]|\\bvia\\b)\\s?){0,3}(?:${NAMES})(?:\\s?(?:[/|]|\\bvia\\b)\\s?(?:${NAMES})){0,2}$`,
  'u',
);
const BRACKETED = /\s*[(（[]([^()（）[\]]{2,100})[)）\]]\.?$/u;
const BEHIND_BAR = /\s*[|｜]\s*([^|｜]{2,100})$/u;
const BEHIND_EQUALS = /[＝=]([^＝=]{1,20})$/u;
const BEHIND_LABEL = new RegExp(`(?<=[.。!?\\s、，])(?:${WORD}\\s*[:：]|©)\\s*([^.。]{2,60})$`, 'iu');
