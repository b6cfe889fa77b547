import type { WireDocument } from './document.ts';
import type { WireItem } from './item.ts';
import type { Finding } from '../../findings/finding.ts';

/** A wire format. Each is a folder in `formats/`; `formats/all.ts` lists them in the order in which they are tried. */
export interface Format {
  /** For `--format`: lower case with hyphens. */
  name: string;
  /** For people: `IPTC ninjs 1 to 3`. */
  title: string;
  /** True where the content, not the name, shows this format. Cheap: it is asked of every input. */
  recognises(document: WireDocument): boolean;
  /**
   * The articles of an input, in its order.
   *
   * @throws Fault where the input as a whole cannot be read
   */
  read(document: WireDocument): Reading;
}

/** What a parser found: the articles, and what it left out and why. */
export interface Reading {
  items: WireItem[];
  /** Parts that are not articles (notes), and parts that could not be imported (errors): see `left-out.ts`. */
  leftOut: Finding[];
  /** What an editor should know of the input as a whole. */
  notes?: Finding[];
}
