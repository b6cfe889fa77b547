import type { WireDocument } from './document.ts';
import type { WireItem } from './item.ts';
import type { Finding } from '../../findings/finding.ts';

/** A wire format. Each is a folder in `formats/`; `formats/all.ts` lists them in the order in which they are tried. */
export interface Format {
  /** For `--format`: lower case with hyphens. */
  name: string;
  /** For readers of messages: `IPTC ninjs 1 to 3`. */
  title: string;
  /** True if the content, not the name, is of this format. Must be fast, as it is called for every input. */
  recognises(document: WireDocument): boolean;
  /**
   * Reads the articles of an input, in order.
   *
   * @throws Fault if the input as a whole cannot be read
   */
  read(document: WireDocument): Reading;
}

/** The result of a parser: the articles, and what was left out and why. */
export interface Reading {
  items: WireItem[];
  /** Parts that are not articles (notes), and parts that could not be imported (errors): see `left-out.ts`. */
  leftOut: Finding[];
  /** Notes about the input as a whole. */
  notes?: Finding[];
}
