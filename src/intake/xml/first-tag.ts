/**
 * The name of an XML text's root, without a prefix, found without parsing: cheap enough to ask of every input.
 *
 * @returns undefined where the text does not begin as XML does, or its root is out of reach
 */
export function rootName(text: string): string | undefined {
  const head = text.slice(0, REACH);
  let position = 0;
  for (;;) {
    position = skipSpace(head, position);
    if (head[position] !== '<') return undefined;
    if (head.startsWith('<!--', position)) position = behind(head, '-->', position);
    else if (head[position + 1] === '?') position = behind(head, '?>', position);
    else if (head[position + 1] === '!') position = behindDoctype(head, position);
    else break;
    if (position === -1) return undefined;
  }
  const name = /^[^\s<>/"'=]{1,100}(?=[\s/>])/.exec(head.slice(position + 1, position + 102))?.[0];
  return name?.slice(name.lastIndexOf(':') + 1);
}

/** Comments and document types before the root are short; what follows so many characters is not looked at. */
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

/** Behind `<!DOCTYPE … [ … ]>`. Brackets in quotes do not occur in what is looked for. */
function behindDoctype(text: string, start: number): number {
  const close = text.indexOf('>', start);
  const bracket = text.indexOf('[', start);
  if (bracket === -1 || bracket > close) return close === -1 ? -1 : close + 1;
  const end = text.indexOf(']', bracket);
  return end === -1 ? -1 : behind(text, '>', end);
}
