import type { PhrasingContent } from 'mdast';

/*
 * A paragraph is a list of runs, each with its marks, as in word processors. So a block or two `<br>` within `<b>` can split
 * the paragraph without breaking the nesting. The nesting for Markdown is made at the end, always in the same order.
 */

/** The marks of a run of text. */
export interface Marks {
  link?: string;
  strong?: boolean;
  emphasis?: boolean;
  delete?: boolean;
  code?: boolean;
}

/** Text with its marks; `undefined` stands for a line break. */
export type Run = { value: string; marks: Marks } | undefined;

export const PLAIN: Marks = {};

/**
 * Converts runs to Markdown nodes. Moves white space out of marks, as Markdown requires, trims the edges, and merges equal
 * neighbours.
 */
export function nest(runs: readonly Run[]): PhrasingContent[] {
  return trimEdges(nestFrom(runs, 0));
}

const ORDER = ['link', 'strong', 'emphasis', 'delete', 'code'] as const;

function nestFrom(runs: readonly Run[], level: number): PhrasingContent[] {
  const mark = ORDER[level];
  const nodes: PhrasingContent[] = [];
  if (!mark) {
    for (const run of runs)
      if (run) addText(nodes, run.value);
      else nodes.push({ type: 'break' });
    return nodes;
  }
  for (let from = 0; from < runs.length;) {
    const value = runs[from]?.marks[mark];
    let to = from + 1;
    while (to < runs.length && (runs[to] ? runs[to]!.marks[mark] === value : value === undefined)) to += 1;
    const group = from === 0 && to === runs.length ? runs : runs.slice(from, to);
    if (value) addMarked(nodes, mark, value, group, level + 1);
    else
      for (const node of nestFrom(group, level + 1))
        if (node.type === 'text') addText(nodes, node.value);
        else nodes.push(node);
    from = to;
  }
  return nodes;
}

function addMarked(nodes: PhrasingContent[], mark: keyof Marks, value: string | true, runs: readonly Run[], level: number): void {
  const inner = nestFrom(runs, level);
  const before = cutStart(inner);
  const after = cutEnd(inner);
  addText(nodes, before);
  if (inner.length > 0) {
    if (mark === 'link') nodes.push({ type: 'link', url: value as string, children: inner });
    else if (mark === 'code') nodes.push({ type: 'inlineCode', value: textOf(inner) });
    else nodes.push({ type: mark, children: inner });
  }
  addText(nodes, after);
}

function trimEdges(nodes: PhrasingContent[]): PhrasingContent[] {
  for (;;) {
    if (nodes[0]?.type === 'break') nodes.shift();
    else if (cutStart(nodes) === '') break;
  }
  for (;;) {
    if (nodes.at(-1)?.type === 'break') nodes.pop();
    else if (cutEnd(nodes) === '') break;
  }
  return nodes;
}

/** Removes and returns the white space at the beginning. */
function cutStart(nodes: PhrasingContent[]): string {
  const first = nodes[0];
  if (first?.type !== 'text') return '';
  const rest = first.value.trimStart();
  const cut = first.value.slice(0, first.value.length - rest.length);
  if (rest === '') nodes.shift();
  else first.value = rest;
  return cut;
}

function cutEnd(nodes: PhrasingContent[]): string {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return '';
  const rest = last.value.trimEnd();
  const cut = last.value.slice(rest.length);
  if (rest === '') nodes.pop();
  else last.value = rest;
  return cut;
}

function addText(nodes: PhrasingContent[], value: string): void {
  if (value === '') return;
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value += value;
  else nodes.push({ type: 'text', value });
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : ' ')).join('');
}
