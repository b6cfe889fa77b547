/**
 * A text as one line. Spaces that are part of a language's setting stay: a Japanese headline's wide one, French ones
 * that do not break.
 *
 * @returns undefined for nothing but white space
 */
export function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/[ \t\n\r\f\v\u0085\u2028\u2029]+/g, ' ').trim() || undefined;
}
