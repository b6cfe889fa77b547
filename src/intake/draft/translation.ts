import type { Publication } from '../../articles/model/publication.ts';
import type { FrontMatter, Translation } from '../../articles/model/schema.ts';
import { nameOf } from '../../languages/names.ts';
import { baseLanguage } from '../../languages/table.ts';
import type { ItemOptions } from './item-options.ts';
import { readTag } from './language.ts';
import type { WireItem } from '../wire/item.ts';
import type { Disclaimer } from '../furniture/disclaimer/read-disclaimer.ts';
import type { Finding } from '../../findings/finding.ts';
import { noteOn } from '../wire/note.ts';

/** The method if the wire only says that it is a translation: the one that makes readers more careful. */
const ASSUMED_METHOD = 'machine';

/** BCP 47's tag for an unknown language. */
const UNKNOWN_LANGUAGE = 'und';

/**
 * Determines how a translation was made, from the wire's fields and from its disclaimer.
 *
 * Some wires put a disclaimer under the original too ("always see Indonesian as our main language"). In that language
 * it is about the other versions, and the article is not a translation.
 *
 * @returns no translation for an original
 */
export function translationOf(
  { line, translation, own }: Pick<WireItem, 'line' | 'translation' | 'own'>,
  { inText, tag, language, publication, options }: TranslationContext,
): { translation?: Translation; notes: Finding[] } {
  const notes: Finding[] = [];
  const note = (text: string, severity?: 'warning'): void => void notes.push(noteOn('translation', line, text, severity));
  const disclaimer = inText ?? tag;
  const wording = own?.translation?.disclaimer ?? (disclaimer && { language: disclaimer.language, text: disclaimer.text });
  const declared = translation?.sourceLanguage === undefined ? undefined : readTag(translation.sourceLanguage);
  const named = inEdition(declared ?? sourceIn(disclaimer, language), publication);
  if (named !== undefined && baseLanguage(named) === baseLanguage(language)) {
    if (wording) note(`the disclaimer names ${nameOf(named, 'en')} as the original, which this is; it is left out: “${wording.text}”`);
    return { notes };
  }
  if (named === undefined && !disclaimer) return { notes };
  const isMain = baseLanguage(publication.mainLanguage) === baseLanguage(language);
  if (named === undefined && isMain && (!disclaimer || disclaimer.isOfVersions)) {
    const lost = wording ? `: “${wording.text}”` : '';
    note(`the disclaimer does not name the original’s language, and this is the main language: taken as the original${lost}`, 'warning');
    return { notes };
  }
  const sourceLanguage = named ?? (isMain ? UNKNOWN_LANGUAGE : publication.mainLanguage);
  if (named === undefined) note(assumedSource(sourceLanguage), 'warning');
  const method = translation?.method ?? disclaimer?.method ?? options.method ?? ASSUMED_METHOD;
  if (translation?.method === undefined && inText === undefined && options.method === undefined)
    note(`the wire does not say who translated; it is marked as translated by a ${method}. --method human changes that`, 'warning');
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

/** Makes the `translation` of an article that joins a story with an original in another language, if the wire sent none. */
export function assumedTranslation(
  original: Pick<FrontMatter, 'language'>,
  line: number,
  options: ItemOptions,
): { translation: Translation; notes: Finding[] } {
  const method = options.method ?? ASSUMED_METHOD;
  const text = `the story has an original in ${original.language}; this is marked as a ${method} translation of it. If that is wrong, or a person translated it, correct \`translation\` or import with --method human`;
  const notes = options.method === undefined ? [noteOn('translation', line, text, 'warning')] : [];
  return { translation: { sourceLanguage: original.language, method }, notes };
}

/** The original's language that a disclaimer names or mentions. */
function sourceIn(disclaimer: Disclaimer | undefined, language: string): string | undefined {
  const { sourceLanguage, mentions } = disclaimer ?? {};
  return sourceLanguage ?? (mentions !== undefined && baseLanguage(mentions) !== baseLanguage(language) ? mentions : undefined);
}

function assumedSource(language: string): string {
  const unnamed = 'the disclaimer does not name the original’s language';
  if (language === UNKNOWN_LANGUAGE) return `${unnamed}; \`sourceLanguage\` is \`und\` (unknown) until you change it`;
  return `${unnamed}; taken as ${nameOf(language, 'en')}, the main language`;
}

/** The publication's tag for a language: `id-ID` becomes `id` if that is an edition. */
function inEdition(tag: string | undefined, { editions }: Publication): string | undefined {
  return (
    tag && (editions.find((edition) => edition === tag) ?? editions.find((edition) => baseLanguage(edition) === baseLanguage(tag)) ?? tag)
  );
}

interface TranslationContext {
  /** The disclaimer in the text. */
  inText: Disclaimer | undefined;
  /** The tag in the headline. */
  tag: Disclaimer | undefined;
  /** The article's language. */
  language: string;
  publication: Publication;
  options: ItemOptions;
}
