/**
 * Opens a writer of CBOR (RFC 8949) that supports only what an index needs: whole numbers from 0 to 2³² − 1, texts, and
 * arrays whose length is known in advance. Each is written in its shortest form.
 *
 * Libraries for CBOR expect a tree of objects; for an index that would be millions of objects.
 */
export function openCbor(): CborWriter {
  let buffer = Buffer.allocUnsafe(64 * 1024);
  let length = 0;
  const reserve = (bytes: number): void => {
    if (length + bytes <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + bytes));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  const head = (type: number, value: number): void => {
    reserve(5);
    if (value < 24) buffer[length++] = type | value;
    else if (value < 0x1_00) {
      buffer[length++] = type | 24;
      buffer[length++] = value;
    } else if (value < 0x1_00_00) {
      buffer[length++] = type | 25;
      length = buffer.writeUInt16BE(value, length);
    } else {
      buffer[length++] = type | 26;
      length = buffer.writeUInt32BE(value, length);
    }
  };
  return {
    number: (value) => head(NUMBER, value),
    array: (items) => head(ARRAY, items),
    text(value) {
      const bytes = Buffer.byteLength(value);
      head(TEXT, bytes);
      reserve(bytes);
      length += buffer.write(value, length);
    },
    take() {
      const bytes = Buffer.from(buffer.subarray(0, length));
      length = 0;
      return bytes;
    },
  };
}

/** The major types: the upper three bits of an item's first byte. */
const NUMBER = 0 << 5;
const TEXT = 3 << 5;
const ARRAY = 4 << 5;

export interface CborWriter {
  number: (value: number) => void;
  text: (value: string) => void;
  /** Begins an array; its items are written next. */
  array: (items: number) => void;
  /** Returns everything written since the last call. */
  take: () => Buffer;
}
