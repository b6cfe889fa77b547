import type { RootContent } from 'mdast';
import { isBareCredit } from '../../body/credit.ts';
import { isSameText } from '../../body/same-text.ts';
import { isParagraph, wordsOf } from '../../body/words.ts';

export const CREDIT = 'the picture’s credit';
export const CAPTION = 'the picture’s caption';

/**
 * Finds the paragraphs that are the caption or the credit of a picture: a credit and nothing else (`Jo Lux/AP`) with the
 * caption above it, a line with the word for a caption before it, a line that ends with a credit in brackets, and one that
 * repeats the caption of a picture.
 *
 * @param blocks   the text
 * @param captions what the article's pictures have for captions
 * @param kinds    what is known to be the site's; what is found is added
 */
export function markCaptions(blocks: readonly RootContent[], captions: readonly string[], kinds: Map<RootContent, string>): void {
  let opening = true;
  for (const [at, block] of blocks.entries()) {
    if (kinds.has(block) || !isParagraph(block)) continue;
    const line = wordsOf(block).replace(/\s+/g, ' ').trim();
    // A sentence that opens the text, or one with a label of its own, may have been used for a caption too.
    const isText = SENTENCE_END.test(line) && (opening || block.children[0]?.type === 'strong');
    const isCaption = isLabelled(line) || (!isText && repeats(line, captions));
    if (isCaption) kinds.set(block, CAPTION);
    else if (isBareCredit(line)) {
      kinds.set(block, CREDIT);
      const above = blocks[at - 1];
      if (above && !kinds.has(above) && isTitleOfPicture(above)) kinds.set(above, CAPTION);
    } else opening = false;
  }
}

function isLabelled(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (LABELLED.test(line) || OF_FILM.test(line) || OPENING_GALLERY.test(line) || CREDITED.test(line)) return true;
  const bracket = BRACKETED.exec(line);
  return bracket !== null && bracket.index > 0 && !SENTENCE_END.test(line.slice(0, bracket.index).trim());
}

function repeats(line: string, captions: readonly string[]): boolean {
  return line.length >= SHORTEST && line.length <= LONGEST && captions.some((caption) => isSameText(caption, line));
}

/** A short line that is no sentence. */
function isTitleOfPicture(block: RootContent): boolean {
  if (!isParagraph(block) || block.children.every(({ type }) => type === 'strong')) return false;
  const line = wordsOf(block).trim();
  return line !== '' && line.length <= LONGEST_TITLE && !line.includes('\n') && !SENTENCE_END.test(line);
}

const SENTENCE_END = /[.!?…。！？؟:：]["'”’»」』)）]*$/u;
// `图为` begins a sentence as well; the others name nothing but captions.
const LABELLED =
  /^(?:图注|圖註|图片?说明|圖片?說明|写真説明|caption|légende|keterangan (?:foto|gambar)|تعليق الصورة|bildunterschrift)\s*[:：]\s*\S|^(?:图|圖)(?:为|為)[^。]{4,50}。?$/iu;
const BRACKETED =
  /[(（](?:(?:image|photo|picture|pic|video)s?(?: credits?)?|credits?|foto|crédits?(?: photos?)?|写真|画像|图片?来源|圖片來源|الصورة|صورة)\s*[:：=＝]\s*[^()（）]{2,60}[)）]$/iu;
// What a film or a row of pictures is called: `The dam bursts – video`.
const OF_FILM =
  /^[^.!?。]{12,140}\s[–—-]\s(?:videos?(?: report| explainer)?|in pictures|gallery|audio|vidéos?|en images|diaporama|foto|galeri foto|動画|写真|视频|圖輯|图辑|فيديو|بالفيديو|بالصور)$/iu;
const OPENING_GALLERY = /^(?:open this photo in gallery|ouvrir cette photo dans la galerie)\s*[:：]?/iu;
// A credit at the end, which only a caption has.
const CREDITED =
  /[.!?"”\s)](?:[Pp]hotographs?|[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Cc]rédits? photos?|[Ff]oto)(?: (?:credits?|by))?\s*[:：]\s*\p{Lu}[\p{L}\p{M}.’' -]{1,40}\s?[/|,]\s?\p{Lu}[\p{L}\p{M}.’' /-]{1,50}$/u;
const SHORTEST = 12;
const LONGEST = 300;
const LONGEST_TITLE = 160;
