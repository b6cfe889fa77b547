import { compareCodePoints } from '../code-points.ts';
import { indexedForm } from '../indexed-form.ts';
import { decodeList, decodeWords, type StoredWord, type WordFileList } from './word-files.ts';

/**
 * Opens the words of a volume. Each file is loaded when a word of it is first asked for, and is then kept.
 *
 * @param tag  the volume's tag
 * @param hash digest in the name of its list
 * @param load loads a compressed file by its path in the search folder
 */
export function openVolumeWords(tag: string, hash: string, load: (path: string) => Promise<Uint8Array>): VolumeWords {
  const files = new Map<string, Promise<StoredWord[]>>();
  let list: Promise<WordFileList> | undefined;

  const readList = (): Promise<WordFileList> => {
    if (!list) {
      list = load(`pagefind.${tag}_${hash}.pf_meta`).then(decodeList);
      // Do not keep a failure.
      list.catch(() => (list = undefined));
    }
    return list;
  };
  const readFile = (name: string): Promise<StoredWord[]> => {
    let words = files.get(name);
    if (!words) {
      words = load(`index/${name}.pf_index`).then(decodeWords);
      files.set(name, words);
      words.catch(() => files.delete(name));
    }
    return words;
  };

  return {
    ids: async () => (await readList()).ids,
    async find(token) {
      const form = indexedForm(token);
      const name = fileOf(form, (await readList()).files);
      if (form === '' || name === undefined) return undefined;
      const words = await readFile(name);
      const word = words[lowerBound(words, form)];
      return word?.form === form ? word : undefined;
    },
    async begin(token) {
      const start = indexedForm(token);
      if (start === '') return [];
      const names = filesOf(start, (await readList()).files);
      const lists = await Promise.all(names.map(readFile));
      return lists.flatMap((words) => {
        const from = lowerBound(words, start);
        let to = from;
        while (words[to]?.form.startsWith(start)) to++;
        return words.slice(from, to);
      });
    },
  };
}

/** The file that contains a form, if any does. */
function fileOf(form: string, files: WordFileList['files']): string | undefined {
  return files.findLast(({ from }) => compareCodePoints(from, form) <= 0)?.name;
}

/** The files that contain forms with the given beginning. */
function filesOf(start: string, files: WordFileList['files']): string[] {
  const first = files.findLastIndex(({ from }) => compareCodePoints(from, start) <= 0);
  return files.filter(({ from }, number) => number === first || (number > first && from.startsWith(start))).map(({ name }) => name);
}

/** The index of the first word that is not before the form. */
function lowerBound(words: readonly StoredWord[], form: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCodePoints(words[middle]!.form, form) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface VolumeWords {
  /** The records' ids, by page number. */
  ids: () => Promise<string[]>;
  /** Finds a token; undefined if no record has it. */
  find: (token: string) => Promise<StoredWord | undefined>;
  /** Finds all words that begin with a token. */
  begin: (token: string) => Promise<StoredWord[]>;
}
