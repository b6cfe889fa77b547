import type { Finding } from '../../findings/finding.ts';

/**
 * What an editor should know of an import: what was taken out, assumed or kept.
 *
 * @param rule     what it is about
 * @param line     the line of the input
 * @param text     a sentence without a full stop
 * @param severity `warning` asks for a look
 */
export function noteOn(rule: string, line: number, text: string, severity: 'warning' | 'note' = 'note'): Finding {
  return { severity, rule, line, found: text };
}

/** The same for several texts. */
export function notesOn(rule: string, line: number, texts: readonly string[]): Finding[] {
  return texts.map((text) => noteOn(rule, line, text));
}

/** The rule of what was changed by hand and stays so: it is said even where nothing else is new. */
export const KEPT_BY_HAND = 'kept-by-hand';
