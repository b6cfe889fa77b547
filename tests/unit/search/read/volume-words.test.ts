import { gunzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { endPagefind, indexWithPagefind } from '../../../../src/search/index/pagefind-indexer.ts';
import { pagefindFiles } from '../../../../src/search/index/pagefind-files.ts';
import { openWordIndex } from '../../../../src/search/index/word-index.ts';
import { openVolumeWords } from '../../../../src/search/read/volume-words.ts';

const TAG = 'und-x-en-2026';
const LETTERS = 'abcdefghij';

/** 60 records of 500 words, enough for several files. */
const records = Array.from({ length: 60 }, (_, record) => [
  ...Array.from({ length: 500 }, (_, word) =>
    [...String((word * 37 + record * 11) % 4000).padStart(4, '0')].map((digit) => LETTERS[Number(digit)]).join(''),
  ),
  `only${record}`,
  '港灯',
  '𠮷野',
  'harbourǀ',
]);

afterAll(() => endPagefind());

it.each(['kawat', 'pagefind'])('finds every word with its records and positions in the index of %s', async (indexer) => {
  const { words, numbers } = await open(indexer);
  for (const [record, tokens] of records.slice(0, 5).entries()) {
    for (const [position, token] of tokens.entries()) {
      const pages = (await words.find(token))!.pages.map(({ page, positions }) => ({ record: numbers[page], positions }));
      expect(pages.find((page) => page.record === record)?.positions).toContain(position);
      expect(pages).toHaveLength(records.filter((others) => others.includes(token)).length);
    }
  }
});

it.each(['kawat', 'pagefind'])('finds the words with a beginning, and nothing for unknown words, in the index of %s', async (indexer) => {
  const { words } = await open(indexer);
  const known = new Set(records.flat());
  for (const start of ['a', 'bc', 'cde', 'jjj', 'only1', '港', 'zz']) {
    const forms = (await words.begin(start)).map(({ form }) => form);
    expect(forms.toSorted()).toEqual([...known].filter((word) => word.startsWith(start)).toSorted());
  }
  for (const unknown of ['aaaaa', 'zzz', '-', '0', '灯']) expect(await words.find(unknown)).toBeUndefined();
});

it('does not keep a failed download', async () => {
  const files = kawatFiles();
  let isOnline = false;
  const words = openVolumeWords(TAG, files.hash, (path) =>
    isOnline ? load(new Map(files.files))(path) : Promise.reject(new Error('offline')),
  );
  await expect(words.find('only1')).rejects.toThrow('offline');
  isOnline = true;
  expect((await words.find('only1'))?.pages).toHaveLength(1);
});

async function open(indexer: string) {
  const { hash, files, ids } = indexer === 'kawat' ? { ...kawatFiles(), ids: undefined } : await indexWithPagefind(TAG, records);
  const words = openVolumeWords(TAG, hash, load(new Map(files)));
  const stored = await words.ids();
  return { words, numbers: stored.map((id) => (ids ? ids.indexOf(id) : Number(id))) };
}

function kawatFiles() {
  const index = openWordIndex();
  for (const tokens of records) index.add(tokens);
  return pagefindFiles(TAG, index);
}

function load(files: ReadonlyMap<string, Uint8Array>): (path: string) => Promise<Uint8Array> {
  return (path) => Promise.resolve(new Uint8Array(gunzipSync(files.get(path)!)));
}
