/**
 * Walks JSON text without making values: says where it breaks, and where its objects stand. `JSON.parse` keeps
 * neither, and names no place at all for some errors.
 *
 * @param from     where the value begins, white space allowed
 * @param onObject called with the offset of each object's `{` and the keys above it, `*` for an item of a list;
 *                 only down to `DEEPEST_PATH` levels
 * @returns the offset after the value, or of the first character that cannot stand there
 */
export function scanJson(text: string, from = 0, onObject?: (offset: number, path: string) => void): { end: number } | { broken: number } {
  const levels: Level[] = [];
  let state: State = 'value';
  let at = from;
  for (;;) {
    at = skipSpace(text, at);
    const character = text[at];
    if (character === undefined) return { broken: text.length };
    const level = levels.at(-1);
    if (state === 'key' || state === 'first key') {
      if (character === '}' && state === 'first key') levels.pop();
      else if (character === '"') {
        const end = skipString(text, at);
        if (end < 0) return { broken: -end };
        if (levels.length <= DEEPEST_PATH) level!.key = text.slice(at + 1, end - 1);
        at = end;
        state = 'colon';
        continue;
      } else return { broken: at };
    } else if (state === 'colon') {
      if (character !== ':') return { broken: at };
      state = 'value';
      at++;
      continue;
    } else if (state === 'after') {
      const close = level!.isList ? ']' : '}';
      if (character === ',') {
        state = level!.isList ? 'value' : 'key';
        at++;
        continue;
      }
      if (character !== close) return { broken: at };
      levels.pop();
    } else if (character === '{' || character === '[') {
      if (character === '{' && onObject && levels.length <= DEEPEST_PATH) onObject(at, levels.map(({ key }) => key).join('/'));
      levels.push({ isList: character === '[', key: character === '[' ? '*' : '' });
      state = character === '{' ? 'first key' : 'first value';
      at++;
      continue;
    } else if (character === ']' && state === 'first value') {
      levels.pop();
    } else {
      const end = skipScalar(text, at);
      if (end < 0) return { broken: -end };
      at = end - 1;
    }
    // A value has ended at `at`.
    at++;
    if (levels.length === 0) return { end: at };
    state = 'after';
  }
}

/** The line on which an offset stands, from 1; asked for many, it looks for the line ends once. */
export function lineCounter(text: string): (offset: number) => number {
  let ends: number[] | undefined;
  return (offset) => {
    if (!ends) {
      ends = [];
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at);
    }
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function skipSpace(text: string, at: number): number {
  while (SPACE.has(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after a string, number or word; negative where it breaks. */
function skipScalar(text: string, at: number): number {
  if (text[at] === '"') return skipString(text, at);
  SCALAR.lastIndex = at;
  const match = SCALAR.exec(text);
  return match ? SCALAR.lastIndex : -at;
}

function skipString(text: string, at: number): number {
  for (let next = at + 1; ; next++) {
    const code = text.charCodeAt(next);
    if (code === 0x22) return next + 1;
    if (Number.isNaN(code) || code < 0x20) return -next;
    if (code !== 0x5c) continue;
    ESCAPE.lastIndex = next;
    if (!ESCAPE.test(text)) return -next;
    next = ESCAPE.lastIndex - 1;
  }
}

const DEEPEST_PATH = 8;
const SPACE = new Set([0x20, 0x0a, 0x0d, 0x09]);
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

interface Level {
  isList: boolean;
  key: string;
}
