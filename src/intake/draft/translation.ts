import type { Publication } from '../../articles/model/publication.ts';
import type { Translation } from '../../articles/model/schema.ts';
import { nameOf } from '../../languages/names.ts';
import { baseLanguage } from '../../languages/table.ts';
import type { Told } from './told.ts';
import { readTag } from './language.ts';
import type { Note } from '../wire/note.ts';
import type { WireItem } from '../wire/item.ts';
import type { Disclaimer } from '../furniture/disclaimer/disclaimer.ts';

/** What a reader is told where the wire only says that it is a translation: the one that asks for more care. */
export const ASSUMED_METHOD = 'machine';

/** BCP 47's tag for a language that nobody named. */
const UNKNOWN_LANGUAGE = 'und';

/**
 * How a translation came about, from the wire's own fields and from its disclaimer.
 *
 * A disclaimer stands under the original as well at some wires ("always see Indonesian as our main language"); in
 * that language it speaks of the others, and the article is no translation.
 *
 * @returns undefined for an original
 */
export function translationOf(
  { translation, own }: Pick<WireItem, 'translation' | 'own'>,
  disclaimer: Disclaimer | undefined,
  language: string,
  publication: Publication,
  told: Told,
  note: (text: string, severity?: Note['severity']) => void,
): Translation | undefined {
  const wording = own?.translation?.disclaimer ?? (disclaimer && { language: disclaimer.language, text: disclaimer.text });
  const declared = translation?.sourceLanguage === undefined ? undefined : readTag(translation.sourceLanguage);
  const mentioned =
    disclaimer?.mentions !== undefined && baseLanguage(disclaimer.mentions) !== baseLanguage(language) ? disclaimer.mentions : undefined;
  const source = inEdition(declared ?? disclaimer?.sourceLanguage ?? mentioned, publication);
  if (source !== undefined && baseLanguage(source) === baseLanguage(language)) {
    if (wording) note(`the disclaimer names ${nameOf(source, 'en')} as the original, which this is; it is left out: “${wording.text}”`);
    return undefined;
  }
  if (source === undefined && !disclaimer) return undefined;
  const isMain = baseLanguage(publication.mainLanguage) === baseLanguage(language);
  const sourceLanguage = source ?? (isMain ? UNKNOWN_LANGUAGE : publication.mainLanguage);
  if (source === undefined && isMain) {
    if (!disclaimer || disclaimer.isOfVersions) {
      const lost = wording ? `: “${wording.text}”` : '';
      note(`the disclaimer does not name the original’s language, and this is the main language: taken as the original${lost}`, 'warning');
      return undefined;
    }
    note('the disclaimer does not name the original’s language; `sourceLanguage` says `und`, unknown, until you name it', 'warning');
  } else if (source === undefined) {
    note(`the disclaimer does not name the original’s language; taken as ${nameOf(sourceLanguage, 'en')}, the main language`, 'warning');
  }
  const method = translation?.method ?? disclaimer?.method ?? told.method ?? ASSUMED_METHOD;
  const { postEditing, ...reviewed } = own?.translation ?? {};
  return {
    sourceLanguage,
    method,
    ...(postEditing !== undefined && method === 'machine' && { postEditing }),
    ...(translation?.tool && { tool: translation.tool }),
    ...((translation?.org ?? disclaimer?.org) && { org: translation?.org ?? disclaimer?.org }),
    ...reviewed,
    ...(wording && { disclaimer: wording }),
  };
}

/** The publication's own tag for a language: `id-ID` is `id` where that is an edition. */
function inEdition(tag: string | undefined, { editions }: Publication): string | undefined {
  return (
    tag && (editions.find((edition) => edition === tag) ?? editions.find((edition) => baseLanguage(edition) === baseLanguage(tag)) ?? tag)
  );
}
