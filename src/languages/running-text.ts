/**
 * The part of a text by which its language can be told. Of a table or a list of names and numbers, that is only the lines
 * with running words; of any other text, all of it.
 */
export function runningText(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const small = sample.match(/\p{Ll}/gu)?.length ?? 0;
  const caseless = sample.match(/\p{Lo}/gu)?.length ?? 0;
  // Chinese and Arabic have no small letters, and old wires write only capitals.
  if (small < letters / 4 || caseless > letters / 4 || isRunning(sample)) return text;
  return text
    .split('\n')
    .filter((line) => isRunning(line.slice(0, SAMPLE)))
    .join('\n');
}

/** True if enough of the words and numbers are words in small letters. In German text, half are. */
function isRunning(text: string): boolean {
  const tokens = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu) ?? [];
  const small = tokens.filter((token) => /^[\p{Ll}\p{M}'’-]{2,}$/u.test(token)).length;
  return tokens.length >= FEWEST && small >= tokens.length * SHARE;
}

// Chosen by hand; not measured.
const SAMPLE = 1500;
const FEWEST = 3;
const SHARE = 0.35;
