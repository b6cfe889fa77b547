import type { Note } from './note.ts';
import type { WireDocument } from './document.ts';
import type { WireItem } from './item.ts';

/** One wire format. One file in `formats/` each; `formats/all.ts` lists them in the order in which they are tried. */
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
  /** Parts that are no article, or cannot be one: a picture item, an item without a text. */
  leftOut: LeftOut[];
  /** What an editor should know of the input as a whole. */
  notes?: Note[];
}

/** A part of an input that becomes no article. */
export interface LeftOut {
  line: number;
  /** The part: `pictureItem urn:…`. */
  found: string;
  /** Why nothing comes of it, as half a sentence: `pictures alone are not imported`. */
  reason: string;
  /** True where an editor lost an article by it; false for what is no article at all. */
  isLoss: boolean;
}
