/**
 * Reads CBOR (RFC 8949), as much of it as Pagefind's files use: whole numbers, texts, and arrays of known length.
 *
 * @param start where the first item begins
 */
export function readCbor(bytes: Uint8Array, start: number): CborReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  /** Reads the head of an item of the given type and returns its value. */
  const head = (...types: readonly number[]): { type: number; value: number } => {
    const first = bytes[at++];
    if (first === undefined || !types.includes(first >> 5)) throw new Error('The index file is damaged');
    const size = first & 31;
    if (size < 24) return { type: first >> 5, value: size };
    const width = 1 << (size - 24);
    at += width;
    if (width === 1) return { type: first >> 5, value: view.getUint8(at - 1) };
    if (width === 2) return { type: first >> 5, value: view.getUint16(at - 2) };
    if (width === 4) return { type: first >> 5, value: view.getUint32(at - 4) };
    throw new Error('The index file is damaged');
  };
  /** Reads past one item, whatever it is. */
  const skip = (): void => {
    const { type, value } = head(NUMBER, NEGATIVE, TEXT, ARRAY, SIMPLE);
    if (type === TEXT) at += value;
    else if (type === ARRAY) for (let rest = value; rest > 0; rest--) skip();
  };
  return {
    skip,
    number() {
      const { type, value } = head(NUMBER, NEGATIVE);
      return type === NEGATIVE ? -1 - value : value;
    },
    array: () => head(ARRAY).value,
    text() {
      const { value } = head(TEXT);
      at += value;
      return decoder.decode(bytes.subarray(at - value, at));
    },
  };
}

const decoder = new TextDecoder();
const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;
const SIMPLE = 7;

export interface CborReader {
  number: () => number;
  text: () => string;
  /** Reads the head of an array and returns how many items follow. */
  array: () => number;
  skip: () => void;
}
