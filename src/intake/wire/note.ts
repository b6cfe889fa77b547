import type { Finding } from '../../findings/finding.ts';

/**
 * Makes a note about an import for an editor: what was removed, assumed or kept.
 *
 * @param rule     the subject of the note
 * @param line     the line of the input
 * @param text     a sentence without a full stop
 * @param severity a `warning` asks the editor to look
 */
export function noteOn(rule: string, line: number, text: string, severity: 'warning' | 'note' = 'note'): Finding {
  return { severity, rule, line, found: text };
}

/** Makes several notes with `noteOn`. */
export function notesOn(rule: string, line: number, texts: readonly string[]): Finding[] {
  return texts.map((text) => noteOn(rule, line, text));
}

/** The rule of notes about an editor's change that was kept. They are reported even if nothing else changed. */
export const KEPT_BY_HAND = 'kept-by-hand';
