import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** Every source file with the source files that it imports, including types. Paths are from the project's folder. */
export function readImports(): Map<string, string[]> {
  const files = new Set(globSync('src/**/*.{ts,astro,mjs}'));
  return new Map([...files].map((file) => [file, importsOf(file).filter((target) => files.has(target))]));
}

/** The same for folders: which folders the files of a folder import. */
export function foldersOf(files: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of files) {
    const own = folders.get(dirname(file)) ?? new Set<string>();
    folders.set(dirname(file), own);
    for (const target of targets) if (dirname(target) !== dirname(file)) own.add(dirname(target));
  }
  return new Map([...folders].map(([folder, targets]) => [folder, [...targets]]));
}

/** The cycles of a graph: its strongly connected components with several members (Tarjan, 1972). */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    for (const target of graph.get(node) ?? []) {
      if (!order.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(node, Math.min(lowest.get(node)!, lowest.get(target)!));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const members = stack.splice(stack.indexOf(node));
    if (members.length > 1) cycles.push(members);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return cycles;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^'?]+)/g)].map((match) => match[1]!);
  return specifiers.map((specifier) => posix.join(dirname(file), specifier));
}
