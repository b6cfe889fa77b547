/**
 * The words of a volume and where they stand: what its index is written from.
 */
export function openWordIndex(): WordIndex {
  const byToken = new Map<string, Word | null>();
  const byForm = new Map<string, Word>();
  const lengths: number[] = [];

  /** The word of a token, null where nothing of it is indexed. */
  const wordOf = (token: string): Word | null => {
    const form = indexedForm(token);
    let word = form === '' ? null : byForm.get(form);
    if (word === undefined) byForm.set(form, (word = { form, starts: [], pages: [], places: [] }));
    byToken.set(token, word);
    return word;
  };
  return {
    lengths,
    // Runs once a word of the whole archive.
    add(tokens) {
      const page = lengths.push(tokens.length) - 1;
      for (let place = 0; place < tokens.length; place++) {
        const token = tokens[place]!;
        let word = byToken.get(token);
        if (word === undefined) word = wordOf(token);
        if (word === null) continue;
        const { pages, places } = word;
        if (pages[pages.length - 1] !== page) {
          pages.push(page);
          word.starts.push(places.length);
        }
        places.push(place);
      }
    },
    words: () => [...byForm.values()].toSorted((one, other) => compareCodePoints(one.form, other.form)),
  };
}

/**
 * A token as Pagefind's engine asks for it: letters and digits alone, without marks other than those of kana, which make
 * another letter. Whatever the tokens were folded to, the engine does this to every query.
 */
export function indexedForm(token: string): string {
  if (/^[a-z0-9]*$/.test(token)) return token;
  const bare = token
    .replace(/[^\p{Alphabetic}\p{N}]/gu, '')
    .normalize('NFD')
    .replace(/(?![\u3099\u309a])\p{M}/gu, '');
  return /[\u3099\u309a]/.test(bare) ? bare.normalize('NFC') : bare;
}

/** Rust's order of texts, in which the engine looks for words; JavaScript's own puts U+10000 before U+E000. */
function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    // The first half of a pair is smaller than some of what a pair is greater than.
    if (a !== b) return isHalf(a) === isHalf(b) ? a - b : isHalf(a) ? 1 : -1;
  }
  return one.length - other.length;
}

function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

export interface WordIndex {
  /** Takes the next record's tokens, in their order. */
  add: (tokens: readonly string[]) => void;
  /** How many tokens each record has. */
  readonly lengths: readonly number[];
  /** In the order of their code points. */
  words: () => Word[];
}

export interface Word {
  form: string;
  /** The records that hold it, ascending. */
  pages: number[];
  /** For each record, where its places begin in `places`. */
  starts: number[];
  /** Places in the records' tokens, record after record, ascending within each. */
  places: number[];
}
