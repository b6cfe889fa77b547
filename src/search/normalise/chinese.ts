/**
 * Folds traditional characters into simplified ones, so that either finds the other.
 *
 * Character by character, from OpenCC's table: a search wants the same on both sides, not the right word. Only
 * Chinese is folded; Japanese has characters of its own. The fold keeps the text's length, so that places stay right.
 */
export function chineseFold(language: string): ChineseFold {
  if (language.split('-', 1)[0] !== 'zh') return { fold: (text) => text, prepare: () => Promise.resolve() };
  let simplified: ReadonlyMap<string, string> | undefined;
  return {
    fold: (text) => (simplified ? text.replace(/\p{Script=Han}/gu, (character) => simplified!.get(character) ?? character) : text),
    async prepare(text) {
      if (!simplified && (text === undefined || mayHoldTraditional(text))) simplified = await loadTable();
    },
  };
}

/**
 * False only where the table changes nothing. Its download is as large as the rest of the search's scripts, and most
 * queries are in simplified characters: those are GB 2312's, which the browser's own decoder can list.
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

/** Characters of GB 2312 that the table folds into others. A test compares them with the table. */
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
  /** To be awaited before `fold`: loads the table where the text needs it; without a text, always. */
  prepare: (text?: string) => Promise<void>;
}
