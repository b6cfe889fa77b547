/** One input, decoded: a file, a page that was fetched, or what came by standard input. */
export interface WireDocument {
  /** As the editor named it: a path, an address, or `standard input`. Stands in every message. */
  name: string;
  /** The text without a byte order mark, line ends `\n`, no control characters. */
  text: string;
  /** Where it was fetched from, the base of relative links. */
  address?: string | undefined;
  /** The bytes as they came, decompressed: for formats whose parts are each encoded in their own way, such as mail. */
  bytes?: Buffer | undefined;
  /** The text with its control characters, where they frame messages as teleprinters sent them; line ends `\n`. */
  raw?: string | undefined;
}
