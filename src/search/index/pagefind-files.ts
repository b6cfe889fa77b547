import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { isPaired } from '../normalise/tokens.ts';
import { PAGEFIND_VERSION } from '../shape.ts';
import { openCbor } from './cbor.ts';
import type { Word, WordIndex } from './word-index.ts';

/*
 * Pagefind's files of an index, in the format of its 1.6 (undocumented; `pagefind_web/src` of its source reads it), for
 * its engine to search.
 *
 * Pagefind's own indexer makes the same words of the same tokens, which a test compares, in seven times
 * the processor's time and several times the memory: it prepares every record for display once more, compresses all of
 * it at the highest level and hands it over as text. And it cuts its files anywhere, also between words that begin alike,
 * of which the engine then finds only those of one file.
 */

/** Stands before the content of every compressed file. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Two thirds of the time of the usual 6, and a five-hundredth more bytes (measured). */
const LEVEL = 5;
/** A file of words is full at so many records and places: 19 KB compressed on average (measured); Pagefind's own have 27. */
const FULL = 10_000;
/** Words that begin alike stay in one file, unless it becomes larger than this. */
const OVERFULL = 3 * FULL;

/**
 * @param tag of the volume
 * @returns the files by their path in the search folder; the records' ids are their numbers
 */
export function pagefindFiles(tag: string, index: WordIndex): { hash: string; files: [path: string, content: Buffer][] } {
  const files: [string, Buffer][] = [];
  const chunks = cutWords(index.words()).map((words) => {
    const content = encodeWords(words);
    const name = `${tag}_${digest(content)}`;
    files.push([`index/${name}.pf_index`, compress(content)]);
    return { from: words[0]!.form, to: words.at(-1)!.form, hash: name };
  });
  const meta = encodeMeta(index.lengths, shortenBounds(chunks));
  const name = digest(meta);
  files.push([`pagefind.${tag}_${name}.pf_meta`, compress(meta)]);
  return { hash: name, files };
}

/** Words in files of about one size, cut where the neighbours begin differently. */
function cutWords(words: readonly Word[]): Word[][] {
  const chunks: Word[][] = [];
  let size = Infinity;
  for (const [number, word] of words.entries()) {
    const isFull = size >= FULL && (size >= OVERFULL || !beginAlike(words[number - 1]!.form, word.form));
    if (number === 0 || isFull) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(word);
    size += word.pages.length + word.places.length;
  }
  return chunks;
}

/**
 * True for two words that one beginning may ask for. What is asked for by its beginning has three letters or more; in
 * scripts that are indexed in pairs it is a single character.
 */
function beginAlike(one: string, other: string): boolean {
  const [first, second] = [[...one], [...other]];
  const differ = first.findIndex((character, at) => character !== second[at]);
  return differ === -1 || differ >= (isPaired(one) ? 1 : 3);
}

function encodeWords(words: readonly Word[]): Buffer {
  const out = openCbor();
  out.array(1);
  out.array(words.length);
  for (const { form, pages, starts, places } of words) {
    out.array(3);
    out.text(form);
    out.array(pages.length);
    for (const [number, page] of pages.entries()) {
      const [start, end] = [starts[number]!, starts[number + 1] ?? places.length];
      out.array(3);
      out.number(page - (pages[number - 1] ?? 0));
      out.array(end - start);
      for (let at = start; at < end; at++) out.number(places[at]! - (at > start ? places[at - 1]! : 0));
      // Places in fields of metadata: there are none.
      out.array(0);
    }
    // Forms with other marks: they are one word here.
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
  // Filters, orders and fields of metadata: the directory has them.
  for (let none = 0; none < 3; none++) out.array(0);
  return out.take();
}

/** As much of the first and last word of each file as tells it from its neighbours. */
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
    // A file of one beginning keeps its end.
    if (to >= chunk.from) chunk.to = to;
  }
  return short;
}

function compress(content: Buffer): Buffer {
  const compressed = gzipSync(Buffer.concat([SIGNATURE, content]), { level: LEVEL });
  // The system it was made on, which must not tell (RFC 1952: 255 is "unknown").
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
