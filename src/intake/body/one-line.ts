/**
 * Puts a text on one line. Keeps spaces of a language's typography: the ideographic space of Japanese, the no-break spaces
 * of French.
 *
 * @returns undefined if there is only white space
 */
export function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/[ \t\n\r\f\v\u0085\u2028\u2029]+/g, ' ').trim() || undefined;
}
