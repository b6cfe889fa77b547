/*
 * What bytes show of their charset before anything is guessed.
 */

/** UTF-16 without a mark: its spaces and line ends are NUL in every other byte, always at the same side. */
export function wideByNul(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const fewest = Math.max(2, sample.length * 0.01);
  if (odd >= fewest && even * 10 <= odd) return 'utf-16le';
  return even >= fewest && odd * 10 <= even ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark and without spaces, as Chinese and Japanese are: read so, nearly all of it is of their script. */
export function wideByScript(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  return (['utf-16le', 'utf-16be'] as const).find((charset) => {
    const text = new TextDecoder(charset).decode(sample);
    // Two plain letters read as one character are a Chinese one; they give no kana and no full stops.
    const marks = text.match(EASTERN_MARKS)?.length ?? 0;
    return marks >= text.length * 0.03 && (text.match(EASTERN)?.length ?? 0) >= text.length * 0.9;
  });
}

/** The ISO 2022 charset of bytes that are ASCII to every check: it shifts between alphabets by escape sequences. */
export function shiftedName(bytes: Buffer): 'iso-2022-jp' | undefined {
  return bytes.includes('\x1b$B') || bytes.includes('\x1b$@') ? 'iso-2022-jp' : undefined;
}

/** How many characters beyond ASCII are whole if bytes are read as UTF-8, and how many places are broken. */
export function brokenUtf8(bytes: Buffer): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0;
    let end = index + 1;
    while (end < index + length && (bytes[end]! & 0xc0) === 0x80) end++;
    if (length > 0 && end === index + length) whole++;
    else broken++;
    index = end - 1;
  }
  return { whole, broken };
}

/** True where bytes beyond ASCII stand alone among letters, as accented letters do. In other scripts they stand in rows. */
export function isWestern(sample: Buffer): boolean {
  let high = 0;
  let adjacent = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index]! < 0x80) continue;
    high++;
    if (index > 0 && sample[index - 1]! >= 0x80) adjacent++;
  }
  return adjacent <= high * 0.25;
}

/** The lines that hold bytes beyond ASCII, up to some kilobytes: the rest is the same in every charset. */
export function sampleOf(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < SAMPLE;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE));
    if (line.some((byte) => byte > 0x7f)) {
      parts.push(line);
      size += line.length;
    }
    start = end;
  }
  return Buffer.concat(parts);
}

const SAMPLE = 12_000;
const EASTERN_MARKS = /[\u3001\u3002\u3041-\u30ff\uff0c]/g;
const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/gu;
