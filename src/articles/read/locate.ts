import { isCollection, isPair, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/**
 * Finds the line of a field. Slow, so it is used only when a problem needs its line.
 *
 * @param path      keys and list indexes from the outermost field inwards
 * @param firstLine the line of the file where `yaml` starts
 * @returns the line of the field's key; if the field is missing, of the innermost existing block around it
 */
export function locateField(yaml: string, path: readonly PropertyKey[], firstLine: number): number {
  return fieldLocator(yaml, firstLine)(path);
}

/** The same for several fields. Parses the YAML once, on the first call. */
export function fieldLocator(yaml: string, firstLine: number): (path: readonly PropertyKey[]) => number {
  let parsed: { counter: LineCounter; contents: unknown } | undefined;
  return (path) => {
    if (!parsed) {
      const counter = new LineCounter();
      const { contents } = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false });
      parsed = { counter, contents };
    }
    return firstLine + lineInYaml(path, parsed.contents, parsed.counter) - 1;
  };
}

function lineInYaml(path: readonly PropertyKey[], contents: unknown, counter: LineCounter): number {
  let node = contents;
  let offset = 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const entry =
      isSeq(node) && typeof key === 'number'
        ? node.items[key]
        : node.items.find((item) => isPair(item) && String((item.key as { value?: unknown } | null)?.value) === String(key));
    if (entry === undefined) break;
    const located = (isPair(entry) ? entry.key : entry) as Node | null;
    offset = located?.range?.[0] ?? offset;
    node = isPair(entry) ? entry.value : entry;
  }
  return counter.linePos(offset).line;
}
