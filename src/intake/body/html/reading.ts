import type { BlockContent, DefinitionContent, Heading } from 'mdast';
import type { Element, RootContent as Markup } from 'hast';
import type { WireImage } from '../../wire/item.ts';
import type { Marks, Run } from './inline.ts';

/** What holds for a whole body while it is read. */
export interface Reading {
  base?: string | undefined;
  removed: Set<string>;
  images: WireImage[];
  /** The addresses of the pictures, to have each once. */
  addresses: Set<string>;
  /** Elements that were read already: the caption of a picture. */
  done: Set<Element>;
  /** The headings that were made and the level each had. */
  headings: { node: Heading; level: number }[];
  /** Whether the HTML marks its paragraphs; where it does not, empty lines do. */
  hasBlocks: boolean;
  /** Reads nodes into `flow`. Handlers of elements call this for what is inside; none imports another. */
  readAll: (flow: Flow, nodes: readonly Markup[], marks: Marks) => void;
  /** Reads an element whose content stands in paragraphs of its own. */
  readBlock: (flow: Flow, element: Element, marks: Marks) => void;
  /** The blocks that nodes come to. */
  readBlocks: (nodes: readonly Markup[], marks: Marks, depth: number) => Block[];
  /** What nodes say, without marks, on one line. */
  readText: (nodes: readonly Markup[]) => string;
}

/** Blocks in the making: those done, and the paragraph that is being written. */
export interface Flow {
  blocks: Block[];
  runs: Run[];
  /** Whether more white space would add nothing. */
  isAtSpace: boolean;
  /** How many quotes and lists this stands in. */
  depth: number;
}

export type Block = BlockContent | DefinitionContent;
