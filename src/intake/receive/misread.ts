/**
 * Mends a text whose UTF-8 was read as Windows-1252 (`Itâ€™s` for `It’s`). The whole text must be UTF-8 then; otherwise it
 * is returned as it is.
 */
export function mendMisread(text: string): string {
  if (!SIGN.test(text)) return text;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const byte = code <= 0xff ? code : BYTES.get(character);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}

// What the bytes 0x80 to 0x9f are in Windows-1252. Five of them are no character.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTES = new Map([...HIGH].map((character, index) => [character, 0x80 + index]));
// The first byte of a character of two to four bytes, and the byte after it.
const SIGN = new RegExp(`[\\u00c2-\\u00f4][\\u0080-\\u00bf${HIGH}]`, 'u');
