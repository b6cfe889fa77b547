/** One input, decoded: a file, a page that was fetched, or what came by standard input. */
export interface WireDocument {
  /** As the editor named it: a path, an address, or `standard input`. Stands in every message. */
  name: string;
  /** The text without a byte order mark, line ends `\n`, no control characters. */
  text: string;
  /** Where it was fetched from, the base of relative links. */
  address?: string | undefined;
}
