/**
 * Scans JSON text without making values. Reports where the text is broken, and where its objects begin. `JSON.parse`
 * does not report the latter, and for some errors reports no position at all.
 *
 * @param from     where the value begins; white space is allowed
 * @param onObject receives the offset of each object's `{` and the keys above it, with `*` for an item of a list; only
 *                 down to `DEEPEST_PATH` levels
 * @returns the offset after the value, or of the first character that is not allowed there
 */
export function scanJson(text: string, from = 0, onObject?: OnObject): { end: number } | { broken: number } {
  const scan: Scan = { text, at: from, state: 'value', levels: [], onObject };
  while (scan.state !== 'end') {
    scan.at = skipSpace(text, scan.at);
    const next = STEPS[scan.state](scan, text[scan.at]);
    if (next < 0) return { broken: ~next };
    scan.at = next;
  }
  return { end: scan.at };
}

/** Each step returns the offset after what it read. If the text is broken, it returns `~offset`, which is negative. */
const STEPS: Readonly<Record<State, (scan: Scan, character: string | undefined) => number>> = {
  value: readValue,
  'first value': (scan, character) => (character === ']' ? closeLevel(scan) : readValue(scan, character)),
  key: readKey,
  'first key': (scan, character) => (character === '}' ? closeLevel(scan) : readKey(scan, character)),
  colon(scan, character) {
    if (character !== ':') return ~scan.at;
    scan.state = 'value';
    return scan.at + 1;
  },
  after(scan, character) {
    const { isList } = scan.levels.at(-1)!;
    if (character === (isList ? ']' : '}')) return closeLevel(scan);
    if (character !== ',') return ~scan.at;
    scan.state = isList ? 'value' : 'key';
    return scan.at + 1;
  },
};

function readKey(scan: Scan, character: string | undefined): number {
  if (character !== '"') return ~scan.at;
  const end = skipString(scan.text, scan.at);
  if (end < 0) return end;
  if (scan.levels.length <= DEEPEST_PATH) scan.levels.at(-1)!.key = scan.text.slice(scan.at + 1, end - 1);
  scan.state = 'colon';
  return end;
}

function readValue(scan: Scan, character: string | undefined): number {
  if (character === '{' || character === '[') return openLevel(scan, character === '[');
  const end = skipScalar(scan.text, scan.at);
  if (end >= 0) endValue(scan);
  return end;
}

function openLevel(scan: Scan, isList: boolean): number {
  const { levels, onObject } = scan;
  if (!isList && onObject && levels.length <= DEEPEST_PATH) onObject(scan.at, levels.map(({ key }) => key).join('/'));
  levels.push({ isList, key: isList ? '*' : '' });
  scan.state = isList ? 'first value' : 'first key';
  return scan.at + 1;
}

function closeLevel(scan: Scan): number {
  scan.levels.pop();
  endValue(scan);
  return scan.at + 1;
}

function endValue(scan: Scan): void {
  scan.state = scan.levels.length === 0 ? 'end' : 'after';
}

function skipSpace(text: string, at: number): number {
  while (SPACE.has(text.charCodeAt(at))) at++;
  return at;
}

/** Skips a string, number or word. */
function skipScalar(text: string, at: number): number {
  if (text[at] === '"') return skipString(text, at);
  SCALAR.lastIndex = at;
  return SCALAR.test(text) ? SCALAR.lastIndex : ~at;
}

function skipString(text: string, at: number): number {
  for (let next = at + 1; ; next++) {
    const code = text.charCodeAt(next);
    if (code === 0x22) return next + 1;
    if (Number.isNaN(code) || code < 0x20) return ~next;
    if (code !== 0x5c) continue;
    ESCAPE.lastIndex = next;
    if (!ESCAPE.test(text)) return ~next;
    next = ESCAPE.lastIndex - 1;
  }
}

/** Deeper than the envelopes that `ninjs` looks into. */
const DEEPEST_PATH = 8;
const SPACE = new Set([0x20, 0x0a, 0x0d, 0x09]);
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What comes next: a value, the first value of a list, a key, and so on. */
type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'after';

interface Scan {
  text: string;
  at: number;
  state: State | 'end';
  levels: Level[];
  onObject: OnObject | undefined;
}

interface Level {
  isList: boolean;
  key: string;
}

type OnObject = (offset: number, path: string) => void;
