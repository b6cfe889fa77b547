import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import * as pagefind from 'pagefind';
import { afterAll, expect, it } from 'vitest';
import { openWordIndex } from '../../../../src/search/index/word-index.ts';
import { indexedForm } from '../../../../src/search/indexed-form.ts';
import { pagefindFiles } from '../../../../src/search/index/pagefind-files.ts';
import { INCLUDED_CHARACTERS, PAGEFIND_VERSION } from '../../../../src/search/shape.ts';

/*
 * Compares the files with those of Pagefind's own indexer. The tests fail if a new version of Pagefind writes another format.
 */
const token = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.stringMatching(/^[0-9]{1,6}$/),
  fc.stringMatching(/^[\u4e00-\u9fa5]{1,2}$/),
  fc.stringMatching(/^[\u0627-\u063a]{1,7}$/),
  fc.stringMatching(/^[\u3041-\u3096\u30a1-\u30fa]{1,2}$/),
  fc.constantFrom('the', 'of', 'yang', 'sedǀ', 'ǁus', '8ǀ75', '𠮷野', 'ー', 'кот', 'ñ'.normalize('NFD').slice(0, 1)),
);
const record = fc.array(token, { minLength: 1, maxLength: 60 });
const TAG = 'und-x-en-2026';
// Pagefind gives words of the body a weight of 24, and stores it only if it is not 25. This marker, which its HTML parser
// puts before more important text, sets the weight to 25 for the rest of the record.
const WEIGHT_25 = '___PAGEFIND_WEIGHT___1.05';

afterAll(() => pagefind.close());

it('writes the same words as Pagefind for the same tokens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 30 }), async (records) => {
      const [own, theirs] = [ownFiles(records), await filesOfPagefind(records)];
      expect(wordsOf(own)).toEqual(wordsOf(theirs));
    }),
    { numRuns: 60 },
  );
});

it('writes the same words as Pagefind for a large volume', async () => {
  const [records] = fc.sample(fc.array(record, { minLength: 300, maxLength: 300, size: 'max' }), { numRuns: 1, seed: 7 }) as [string[][]];
  const own = ownFiles(records);
  expect(wordsOf(own)).toEqual(wordsOf(await filesOfPagefind(records)));
});

it('has the version and the characters of the installed Pagefind', async () => {
  const entry = JSON.parse((await filesOfPagefind([['word']])).get('pagefind-entry.json')!.toString()) as Record<string, unknown>;
  expect(entry).toMatchObject({ version: PAGEFIND_VERSION, include_characters: INCLUDED_CHARACTERS });
});

it('keeps words with the same beginning in one file', () => {
  const records = Array.from({ length: 40 }, (_, page) =>
    Array.from({ length: 900 }, (_, word) => `w${String(word * 7 + page).padStart(5, '0')}`),
  );
  const files = [...ownFiles(records).keys()].filter((path) => path.endsWith('.pf_index'));
  expect(files.length).toBeGreaterThan(2);
  const firsts = boundsOf(ownFiles(records)).map(({ from, to }) => [from.slice(0, 3), to.slice(0, 3)]);
  firsts.slice(1).forEach(([from], number) => expect(from).not.toBe(firsts[number]![1]));
});

it('gives every file bounds that include its words', () => {
  const words = ['a', 'ab', 'abc', 'b', 'ﬁ', '中国', '中央', '𠮷野', 'か', 'ǁus'];
  const bounds = boundsOf(ownFiles([words]));
  expect(bounds).toEqual([{ from: 'a', to: '𠮷野' }]);
});

it('writes an empty index', () => {
  expect(ownFiles([]).size).toBe(1);
  expect(ownFiles([['́', '-']]).size).toBe(1);
});

it('writes the same bytes on every operating system', () => {
  for (const content of ownFiles([['word']]).values()) expect(content.subarray(0, 10).toString('hex')).toBe('1f8b08000000000000ff');
});

it.each([
  ['café', 'cafe'],
  ['が', 'が'],
  ['パリ', 'パリ'],
  ['한국', '한국'.normalize('NFD')],
  ['taxesǀ', 'taxesǀ'],
  ['a_b', 'ab'],
])('indexes %s in the form in which the engine looks it up', (token, form) => {
  expect(indexedForm(token)).toBe(form);
});

function ownFiles(records: readonly string[][]): Map<string, Buffer> {
  const index = openWordIndex();
  for (const tokens of records) index.add(tokens);
  return new Map(pagefindFiles(TAG, index).files);
}

async function filesOfPagefind(records: readonly string[][]): Promise<Map<string, Buffer>> {
  const { index } = await pagefind.createIndex();
  for (const [number, tokens] of records.entries()) {
    await index!.addCustomRecord({ url: String(number), content: [WEIGHT_25, ...tokens].join(' '), language: TAG });
  }
  const { files } = await index!.getFiles();
  await index!.deleteIndex();
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
}

/** The words of all files, in order. The two indexers split them into files differently. */
function wordsOf(files: ReadonlyMap<string, Buffer>): unknown[] {
  const lists = [...files].filter(([path]) => path.startsWith('index/')).map(([, content]) => (decode(content) as [[string][]])[0]);
  return lists.toSorted(([one], [other]) => Buffer.compare(Buffer.from(one![0]), Buffer.from(other![0]))).flat();
}

function boundsOf(files: ReadonlyMap<string, Buffer>): { from: string; to: string }[] {
  const meta = [...files].find(([path]) => path.endsWith('.pf_meta'))![1];
  const [, , chunks] = decode(meta) as [string, unknown, [string, string, string][]];
  return chunks.map(([from, to]) => ({ from, to }));
}

/** Decodes the parts of CBOR that Pagefind's files use. */
function decode(file: Buffer): unknown {
  const bytes = gunzipSync(file).subarray('pagefind_dcd'.length);
  let at = 0;
  const item = (): unknown => {
    const first = bytes[at++]!;
    const size = first & 31;
    const width = size < 24 ? 0 : 2 ** (size - 24);
    const value = width === 0 ? size : bytes.readUIntBE(at, width);
    at += width;
    switch (first >> 5) {
      case 0:
        return value;
      case 1:
        return -1 - value;
      case 3:
        return bytes.toString('utf8', at, (at += value));
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new Error(`unexpected ${first} at ${at}`);
    }
  };
  const content = item();
  expect(at).toBe(bytes.length);
  return content;
}
