/**
 * Folds traditional Chinese characters into simplified ones, so that each finds the other.
 *
 * Folds character by character with OpenCC's table: index and query only have to agree, and the length of the text must
 * not change, so that positions stay right. Text in other languages is not changed; Japanese has simplified characters
 * of its own.
 */
export function chineseFold(language: string): ChineseFold {
  if (!/^(?:zh|yue|cmn|hak|nan|wuu)\b/.test(language)) return { fold: (text) => text, prepare: () => Promise.resolve() };
  let simplified: ReadonlyMap<string, string> | undefined;
  return {
    fold: (text) => (simplified ? text.replace(/\p{Script=Han}/gu, (character) => simplified!.get(character) ?? character) : text),
    async prepare(text) {
      if (!simplified && (text === undefined || mayHoldTraditional(text))) simplified = await loadTable();
    },
  };
}

/**
 * False only if the table would not change the text. The table is as large as all other scripts of the search, and most
 * queries do not need it: their characters are in GB 2312, which the browser's decoder can list.
 */
export function mayHoldTraditional(text: string): boolean {
  common ??= listCommon();
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) if (!common.has(character)) return true;
  return false;
}

let common: ReadonlySet<string> | undefined;

function listCommon(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  const characters = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu));
  for (const character of ALSO_TRADITIONAL) characters.delete(character);
  return characters;
}

/** Characters of GB 2312 that the table changes. A test compares them with the table. */
const ALSO_TRADITIONAL = '乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽';

async function loadTable(): Promise<ReadonlyMap<string, string>> {
  const { default: table } = await import('opencc-js/dict/TSCharacters');
  const simplified = new Map<string, string>();
  for (const line of table.split('|')) {
    const [traditional, simple] = line.split(' ') as [string, string];
    if (traditional.length === simple.length) simplified.set(traditional, simple);
  }
  return simplified;
}

export interface ChineseFold {
  fold: (text: string) => string;
  /** Loads the table if the text needs it, or in any case if no text is given. Await it before calling `fold`. */
  prepare: (text?: string) => Promise<void>;
}
