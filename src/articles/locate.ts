import { isCollection, isPair, LineCounter, parseDocument, type Node } from 'yaml';

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
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent', uniqueKeys: false });
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const entry = node.items.find((item, index) =>
      isPair(item) ? String((item.key as { value?: unknown } | null)?.value) === String(key) : index === key,
    );
    if (entry === undefined) break;
    const place = (isPair(entry) ? entry.key : entry) as Node | null;
    offset = place?.range?.[0] ?? offset;
    node = isPair(entry) ? entry.value : entry;
  }
  return firstLine + counter.linePos(offset).line - 1;
}
