/**
 * The name of an XML document's root, without prefix. Does not parse the text, so it is cheap enough for every input.
 *
 * @returns undefined if the text does not begin like XML, or if the root is not within the first `REACH` characters
 */
export function rootName(text: string): string | undefined {
  const position = rootStart(text);
  if (position === undefined) return undefined;
  const name = /^[^\s<>/"'=]{1,100}(?=[\s/>])/.exec(text.slice(position + 1, position + 102))?.[0];
  return name?.slice(name.lastIndexOf(':') + 1);
}

/** Where the first tag begins, after the declaration, comments and document type; undefined as for `rootName`. */
export function rootStart(text: string): number | undefined {
  const head = text.slice(0, REACH);
  for (let position = 0; position !== -1;) {
    position = skipSpace(head, position);
    if (head[position] !== '<') return undefined;
    if (head.startsWith('<!--', position)) position = behind(head, '-->', position);
    else if (head[position + 1] === '?') position = behind(head, '?>', position);
    else if (head[position + 1] === '!') position = behindDoctype(head, position);
    else return position;
  }
  return undefined;
}

/** Characters in which the root is looked for. Comments and document types before it are short. */
const REACH = 65_536;

function skipSpace(text: string, start: number): number {
  SPACE.lastIndex = start;
  SPACE.test(text);
  return SPACE.lastIndex;
}

const SPACE = /[\s\ufeff]*/y;

function behind(text: string, end: string, start: number): number {
  const index = text.indexOf(end, start);
  return index === -1 ? -1 : index + end.length;
}

/** Where `<!DOCTYPE … [ … ]>` ends. */
function behindDoctype(text: string, start: number): number {
  const close = text.indexOf('>', start);
  const bracket = text.indexOf('[', start);
  if (bracket === -1 || bracket > close) return close === -1 ? -1 : close + 1;
  SUBSET_END.lastIndex = bracket;
  return SUBSET_END.test(text) ? SUBSET_END.lastIndex : -1;
}

const SUBSET_END = /\]\s*>/g;
