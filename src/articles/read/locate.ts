import { isCollection, isPair, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/**
 * Finds the line on which a field stands, so that a message can name it. Slow and exact: used only once
 * something is known to be wrong.
 *
 * @param yaml      the YAML text
 * @param path      keys and list positions from the outermost field inwards
 * @param firstLine the file's line on which `yaml` begins
 * @returns the line of the field's key; where the field is missing, that of the nearest block that should hold it
 */
export function locateField(yaml: string, path: readonly PropertyKey[], firstLine: number): number {
  return fieldLocator(yaml, firstLine)(path);
}

/** The same for any number of fields of a text, which is parsed once, when the first is asked for. */
export function fieldLocator(yaml: string, firstLine: number): (path: readonly PropertyKey[]) => number {
  let parsed: { counter: LineCounter; contents: unknown } | undefined;
  return (path) => {
    if (!parsed) {
      const counter = new LineCounter();
      const { contents } = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false });
      parsed = { counter, contents };
    }
    return firstLine + lineOf(path, parsed.contents, parsed.counter) - 1;
  };
}

function lineOf(path: readonly PropertyKey[], contents: unknown, counter: LineCounter): number {
  let node = contents;
  let offset = 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const entry =
      isSeq(node) && typeof key === 'number'
        ? node.items[key]
        : node.items.find((item) => isPair(item) && String((item.key as { value?: unknown } | null)?.value) === String(key));
    if (entry === undefined) break;
    const place = (isPair(entry) ? entry.key : entry) as Node | null;
    offset = place?.range?.[0] ?? offset;
    node = isPair(entry) ? entry.value : entry;
  }
  return counter.linePos(offset).line;
}
