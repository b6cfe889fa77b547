import { readCbor } from './cbor.ts';

/*
 * Reads the two kinds of files of Pagefind 1.6's index: the list of a volume's records and word files, and the word files.
 * Kawat's writer is in src/search/index/pagefind-files.ts. The format is not documented.
 */

/** Comes before the content of every file. */
const SIGNATURE = 'pagefind_dcd'.length;

/** Decodes a volume's list (`.pf_meta`). */
export function decodeList(bytes: Uint8Array): WordFileList {
  const reader = readCbor(bytes, SIGNATURE);
  reader.array();
  reader.text();
  const ids = times(reader.array(), () => {
    const fields = reader.array();
    const id = reader.text();
    for (let rest = fields - 1; rest > 0; rest--) reader.skip();
    return id;
  });
  const files = times(reader.array(), () => {
    reader.array();
    const from = reader.text();
    reader.text();
    return { from, name: reader.text() };
  });
  return { ids, files };
}

/** Decodes a file of words (`.pf_index`). */
export function decodeWords(bytes: Uint8Array): StoredWord[] {
  const reader = readCbor(bytes, SIGNATURE);
  reader.array();
  return times(reader.array(), () => {
    reader.array();
    const form = reader.text();
    let page = 0;
    const pages: StoredPage[] = times(reader.array(), () => {
      reader.array();
      page += reader.number();
      const positions = readPositions();
      // Positions in metadata fields, which Kawat does not use.
      reader.skip();
      return { page, positions };
    });
    // Variants with other accents, which folding has made one word.
    reader.skip();
    return { form, pages };
  });

  function readPositions(): number[] {
    const positions: number[] = [];
    let last = 0;
    for (let rest = reader.array(); rest > 0; rest--) {
      const step = reader.number();
      // A negative number is the weight of the words that follow.
      if (step >= 0) positions.push((last += step));
    }
    return positions;
  }
}

function times<Item>(count: number, make: () => Item): Item[] {
  const items: Item[] = [];
  for (let number = 0; number < count; number++) items.push(make());
  return items;
}

export interface WordFileList {
  /** The records' ids, by page number. */
  ids: string[];
  /** Sorted; each file has the words from `from` up to the next file's. */
  files: { from: string; name: string }[];
}

export interface StoredWord {
  form: string;
  /** Ascending. */
  pages: StoredPage[];
}

export interface StoredPage {
  page: number;
  /** Ascending positions in the record's tokens. */
  positions: number[];
}
