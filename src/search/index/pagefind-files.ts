import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { isPaired } from '../normalise/runs.ts';
import { PAGEFIND_VERSION } from '../shape.ts';
import { openCbor } from './cbor.ts';
import type { Word, WordIndex } from './word-index.ts';

/*
 * Writes the files of an index in the format of Pagefind 1.6, which src/search/read/ reads. The format is not
 * documented; `pagefind_web/src` in Pagefind's source reads it.
 *
 * Pagefind's own indexer writes the same words for the same tokens (a test compares them), but takes seven times the
 * processor time and several times the memory: it also prepares every record for display, compresses at the highest level
 * and passes everything as text. It also splits files between words with the same beginning, and then the engine finds
 * only the words of one file.
 */

/** Comes before the content of every compressed file. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Measured: takes two thirds of the time of the default, 6, for 0.2 % more bytes. */
const LEVEL = 5;
/**
 * Pages and positions in a full file. Measured: 8 KB compressed on average; Pagefind's own files have 27 KB. A query needs few
 * words of a file, but a host may limit the number of files.
 */
const FULL = 4000;
/** Words with the same beginning stay in one file up to this size. Chosen by hand; not measured. */
const OVERFULL = 3 * FULL;

/**
 * Encodes an index.
 *
 * @param tag the volume's tag
 * @returns the files by their path in the search folder; a record's id is its number
 */
export function pagefindFiles(tag: string, index: WordIndex): { hash: string; files: [path: string, content: Buffer][] } {
  const files: [string, Buffer][] = [];
  const chunks = cutWords(index.words()).map((words) => {
    const content = encodeWords(words);
    const name = `${tag}_${digest(content)}`;
    files.push([`index/${name}.pf_index`, compress(Buffer.concat([SIGNATURE, content]))]);
    return { from: words[0]!.form, to: words.at(-1)!.form, hash: name };
  });
  const meta = encodeMeta(index.lengths, shortenBounds(chunks));
  const name = digest(meta);
  files.push([`pagefind.${tag}_${name}.pf_meta`, compress(Buffer.concat([SIGNATURE, meta]))]);
  return { hash: name, files };
}

/** Splits the words into files of about the same size, between words with different beginnings. */
function cutWords(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let size = Infinity;
  for (const [number, word] of words.entries()) {
    const isFull = size >= FULL && (size >= OVERFULL || !haveSameBeginning(words[number - 1]!.form, word.form));
    if (number === 0 || isFull) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(word);
    size += word.pages.length + word.positions.length;
  }
  return chunks;
}

/**
 * True if one prefix query can match both words. Prefix queries have at least three letters, or one character in scripts
 * that are indexed in pairs.
 */
function haveSameBeginning(one: string, other: string): boolean {
  const [first, second] = [[...one], [...other]];
  const differ = first.findIndex((character, at) => character !== second[at]);
  return differ === -1 || differ >= (isPaired(one) ? 1 : 3);
}

function encodeWords(words: readonly Word[]): Buffer {
  const out = openCbor();
  out.array(1);
  out.array(words.length);
  for (const { form, pages, starts, positions } of words) {
    out.array(3);
    out.text(form);
    out.array(pages.length);
    for (const [number, page] of pages.entries()) {
      const [start, end] = [starts[number]!, starts[number + 1] ?? positions.length];
      out.array(3);
      out.number(page - (pages[number - 1] ?? 0));
      out.array(end - start);
      for (let at = start; at < end; at++) out.number(positions[at]! - (at > start ? positions[at - 1]! : 0));
      // No positions in metadata fields.
      out.array(0);
    }
    // No variants with other accents: folding has made them one word.
    out.array(0);
  }
  return out.take();
}

function encodeMeta(lengths: readonly number[], chunks: readonly Chunk[]): Buffer {
  const out = openCbor();
  out.array(6);
  out.text(PAGEFIND_VERSION);
  out.array(lengths.length);
  for (const [number, length] of lengths.entries()) {
    out.array(2);
    out.text(String(number));
    out.number(length);
  }
  out.array(chunks.length);
  for (const chunk of chunks) {
    out.array(3);
    for (const text of [chunk.from, chunk.to, chunk.hash]) out.text(text);
  }
  // No filters, sort orders and metadata fields: the directory has them.
  for (let none = 0; none < 3; none++) out.array(0);
  return out.take();
}

/** Shortens the first and last word of each file to what distinguishes it from its neighbours. */
function shortenBounds(chunks: readonly Chunk[]): Chunk[] {
  const short = chunks.map((chunk) => ({ ...chunk }));
  for (const [number, chunk] of short.entries()) {
    const next = short[number + 1];
    if (!next) break;
    const [last, first] = [[...chunk.to], [...next.from]];
    let shared = 0;
    while (shared < last.length && last[shared] === first[shared]) shared++;
    next.from = first.slice(0, shared + 1).join('');
    const to = last.slice(0, shared + 1).join('');
    // Shortened further, the end would come before the beginning.
    if (to >= chunk.from) chunk.to = to;
  }
  return short;
}

/** Compresses to the same bytes on every operating system. */
export function compress(content: Buffer): Buffer {
  const compressed = gzipSync(content, { level: LEVEL });
  // The operating system, which must not change the bytes. RFC 1952: 255 is "unknown".
  compressed[9] = 255;
  return compressed;
}

function digest(content: Buffer): string {
  return hash('sha1', content).slice(0, 10);
}

interface Chunk {
  from: string;
  to: string;
  hash: string;
}
