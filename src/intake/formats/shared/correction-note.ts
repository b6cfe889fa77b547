/**
 * Finds the wire's statement of what was corrected. Notes to editors are private unless they state a correction. So a
 * note is used only if
 *
 * - it begins like such a statement (`CORRECTS the minister's name`, `更正：…`), or
 * - the wire marked the version as a correction and the note mentions correcting;
 *
 * and only if it says more than that something was corrected.
 *
 * @param notes    notes to editors
 * @param headline the headline, which may have such a statement in brackets
 * @param marked   whether the wire marked the version as a correction
 */
export function correctionIn({
  notes,
  headline,
  marked,
}: {
  notes: readonly string[];
  headline?: string | undefined;
  marked: boolean;
}): string | undefined {
  const inBrackets =
    headline === undefined ? [] : (headline.match(/[([（【][^()[\]（）【】]{1,300}[)\]）】]/g) ?? []).map((part) => part.slice(1, -1));
  return [...notes, ...inBrackets].find((note) => (marked ? CORRECTING : CORRECTING_FIRST).test(note) && saysMore(note));
}

const WORD =
  'correct(?:s|ed|ing|ion|ions|ion:)?|corrig\\w*|errat(?:um|a)|rectifi\\w*|berichtig\\w*|korrig\\w*|korrektur|korreksi|ralat|rettelse|rättelse|' +
  'meralat|memperbaiki|perbaikan|corrección|訂正|更正|修正|勘误|勘誤|تصحيح|تصويب';

const CORRECTING = new RegExp(`(?<!\\p{L})(?:${WORD})|訂正|更正|勘误|勘誤`, 'iu');
const CORRECTING_FIRST = new RegExp(`^[\\s\\p{P}]*(?:${WORD})`, 'iu');
const LABEL = new RegExp(WORD, 'giu');

/** True if there are letters besides the label: `CORRECTION` alone tells a reader nothing. */
function saysMore(note: string): boolean {
  return (note.slice(0, 2000).replace(LABEL, '').match(/\p{L}/gu)?.length ?? 0) >= 6;
}
