import { compareCodePoints } from '../code-points.ts';
import { indexedForm } from '../indexed-form.ts';

/** Opens an empty index in memory: the words of a volume and their positions. */
export function openWordIndex(): WordIndex {
  const byToken = new Map<string, Word | null>();
  const byForm = new Map<string, Word>();
  const lengths: number[] = [];

  /** The word of a token; null if it has nothing to index. */
  const wordOf = (token: string): Word | null => {
    const form = indexedForm(token);
    let word = form === '' ? null : byForm.get(form);
    if (word === undefined) byForm.set(form, (word = { form, starts: [], pages: [], positions: [] }));
    byToken.set(token, word);
    return word;
  };
  return {
    lengths,
    // Runs for every word of the archive, so it must be fast.
    add(tokens) {
      const page = lengths.push(tokens.length) - 1;
      for (let position = 0; position < tokens.length; position++) {
        const token = tokens[position]!;
        let word = byToken.get(token);
        if (word === undefined) word = wordOf(token);
        if (word === null) continue;
        const { pages, positions } = word;
        if (pages[pages.length - 1] !== page) {
          pages.push(page);
          word.starts.push(positions.length);
        }
        positions.push(position);
      }
    },
    words: () => [...byForm.values()].toSorted((one, other) => compareCodePoints(one.form, other.form)),
  };
}

export interface WordIndex {
  /** Adds the next record. */
  add: (tokens: readonly string[]) => void;
  /** The number of tokens of each record. */
  readonly lengths: readonly number[];
  /** Sorted by code points. */
  words: () => Word[];
}

export interface Word {
  form: string;
  /** The numbers of the records that contain it, ascending. */
  pages: number[];
  /** For each record, where its positions begin in `positions`. */
  starts: number[];
  /** Positions in the records' tokens, record after record, ascending within each. */
  positions: number[];
}
