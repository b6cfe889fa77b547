import type { BlockContent, DefinitionContent, Heading } from 'mdast';
import type { Element, RootContent as Markup } from 'hast';
import type { WireImage } from '../../wire/item.ts';
import type { Marks, Run } from './inline.ts';

/** The state of reading a body. */
export interface Reading {
  base?: string | undefined;
  removed: Set<string>;
  images: WireImage[];
  /** The addresses of the pictures, to avoid duplicates. */
  addresses: Set<string>;
  /** Elements that were read before, such as the caption of a picture. */
  done: Set<Element>;
  /** The headings, with their levels in the HTML. */
  headings: { node: Heading; level: number }[];
  /** True if the HTML marks its paragraphs. Otherwise empty lines end them. */
  hasBlocks: boolean;
  /** Adds nodes to `flow`. Handlers of elements call this for their content, so they do not import each other. */
  readAll: (flow: Flow, nodes: readonly Markup[], marks: Marks) => void;
  /** Adds an element whose content is in separate paragraphs. */
  readBlock: (flow: Flow, element: Element, marks: Marks) => void;
  /** Converts nodes to blocks. */
  readBlocks: (nodes: readonly Markup[], marks: Marks, depth: number) => Block[];
  /** The text of nodes on one line, without marks. */
  readText: (nodes: readonly Markup[]) => string;
}

/** Blocks under construction: the finished ones, and the current paragraph. */
export interface Flow {
  blocks: Block[];
  runs: Run[];
  /** True if further white space has no effect. */
  isAtSpace: boolean;
  /** The number of quotes and lists around it. */
  depth: number;
}

export type Block = BlockContent | DefinitionContent;
