import type { Publication } from '../../articles/model/publication.ts';
import type { FrontMatter, Translation } from '../../articles/model/schema.ts';
import { nameOf } from '../../languages/names.ts';
import { baseLanguage } from '../../languages/table.ts';
import type { Told } from './told.ts';
import { readTag } from './language.ts';
import type { WireItem } from '../wire/item.ts';
import type { Disclaimer } from '../furniture/disclaimer/disclaimer.ts';
import type { Finding } from '../../findings/finding.ts';
import { noteOn } from '../wire/note.ts';

/** What a reader is told where the wire only says that it is a translation: the one that asks for more care. */
const ASSUMED_METHOD = 'machine';

/** BCP 47's tag for a language that nobody named. */
const UNKNOWN_LANGUAGE = 'und';

/**
 * How a translation came about, from the wire's own fields and from its disclaimer.
 *
 * A disclaimer stands under the original as well at some wires ("always see Indonesian as our main language"); in
 * that language it speaks of the others, and the article is no translation.
 *
 * @param disclaimer the notice in the text, and the tag in the headline
 * @returns no translation for an original
 */
export function translationOf(
  { line, translation, own }: Pick<WireItem, 'line' | 'translation' | 'own'>,
  { disclaimer: inText, tag }: { disclaimer: Disclaimer | undefined; tag: Disclaimer | undefined },
  language: string,
  publication: Publication,
  told: Told,
): { translation?: Translation; notes: Finding[] } {
  const notes: Finding[] = [];
  const note = (text: string, severity?: 'warning'): void => void notes.push(noteOn('translation', line, text, severity));
  const disclaimer = inText ?? tag;
  const wording = own?.translation?.disclaimer ?? (disclaimer && { language: disclaimer.language, text: disclaimer.text });
  const declared = translation?.sourceLanguage === undefined ? undefined : readTag(translation.sourceLanguage);
  const mentioned =
    disclaimer?.mentions !== undefined && baseLanguage(disclaimer.mentions) !== baseLanguage(language) ? disclaimer.mentions : undefined;
  const source = inEdition(declared ?? disclaimer?.sourceLanguage ?? mentioned, publication);
  if (source !== undefined && baseLanguage(source) === baseLanguage(language)) {
    if (wording) note(`the disclaimer names ${nameOf(source, 'en')} as the original, which this is; it is left out: “${wording.text}”`);
    return { notes };
  }
  if (source === undefined && !disclaimer) return { notes };
  const isMain = baseLanguage(publication.mainLanguage) === baseLanguage(language);
  const sourceLanguage = source ?? (isMain ? UNKNOWN_LANGUAGE : publication.mainLanguage);
  if (source === undefined && isMain) {
    if (!disclaimer || disclaimer.isOfVersions) {
      const lost = wording ? `: “${wording.text}”` : '';
      note(`the disclaimer does not name the original’s language, and this is the main language: taken as the original${lost}`, 'warning');
      return { notes };
    }
    note('the disclaimer does not name the original’s language; `sourceLanguage` says `und`, unknown, until you name it', 'warning');
  } else if (source === undefined) {
    note(`the disclaimer does not name the original’s language; taken as ${nameOf(sourceLanguage, 'en')}, the main language`, 'warning');
  }
  const method = translation?.method ?? disclaimer?.method ?? told.method ?? ASSUMED_METHOD;
  if (translation?.method === undefined && inText === undefined && told.method === undefined)
    note(`the wire does not say who translated; it is marked as translated by a ${method}. --method human says otherwise`, 'warning');
  const { postEditing, ...reviewed } = own?.translation ?? {};
  const read: Translation = {
    sourceLanguage,
    method,
    ...(postEditing !== undefined && method === 'machine' && { postEditing }),
    ...(translation?.tool && { tool: translation.tool }),
    ...((translation?.org ?? disclaimer?.org) && { org: translation?.org ?? disclaimer?.org }),
    ...reviewed,
    ...(wording && { disclaimer: wording }),
  };
  return { translation: read, notes };
}

/** What an article is taken for of which the wire says nothing, and whose story has an original in another language. */
export function translationBeside(
  original: Pick<FrontMatter, 'language'>,
  line: number,
  told: Told,
): { translation: Translation; notes: Finding[] } {
  const method = told.method ?? ASSUMED_METHOD;
  const text = `the story has an original in ${original.language}; this is marked as a ${method} translation of it. If it is none, or a person translated it, correct \`translation\` or import with --method human`;
  const notes = told.method === undefined ? [noteOn('translation', line, text, 'warning')] : [];
  return { translation: { sourceLanguage: original.language, method }, notes };
}

/** The publication's own tag for a language: `id-ID` is `id` where that is an edition. */
function inEdition(tag: string | undefined, { editions }: Publication): string | undefined {
  return (
    tag && (editions.find((edition) => edition === tag) ?? editions.find((edition) => baseLanguage(edition) === baseLanguage(tag)) ?? tag)
  );
}
