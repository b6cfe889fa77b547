import { isPaired } from '../normalise/runs.ts';
import { compress } from './pagefind-files.ts';

/**
 * Collects a volume's vocabulary: the words that a misspelt one may mean. Words of fewer than four letters, or three in Arabic,
 * are too similar to each other, and words of scripts with pairs are not known, except those that a record lists.
 */
export function openVocabulary(): Vocabulary {
  const counts = new Map<string, number>();
  return {
    add(tokens, listed) {
      for (const word of new Set([...tokens, ...listed])) counts.set(word, (counts.get(word) ?? 0) + 1);
    },
    take() {
      const words = [...counts].filter(([word]) => isWord(word)).toSorted(([one], [other]) => (one < other ? -1 : 1));
      return compress(Buffer.from(words.map(([word, count]) => (count === 1 ? word : `${word}\t${count}`)).join('\n')));
    },
  };
}

function isWord(word: string): boolean {
  if (/[ǀǁǂ]/.test(word)) return false;
  return isPaired(word) ? /^[\u30a1-\u30fa\u30fc]{4,}$/.test(word) : /^(?:[\p{L}\p{M}]{4,}|\p{Script=Arabic}{3})$/u.test(word);
}

export interface Vocabulary {
  add: (tokens: readonly string[], listed: readonly string[]) => void;
  /** The compressed list, one word per line, sorted, with the number of its records if it has several. */
  take: () => Buffer;
}
