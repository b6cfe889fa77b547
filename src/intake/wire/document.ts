/** One decoded input: a file, a fetched page, or standard input. */
export interface WireDocument {
  /** The name that the editor gave, used in every message: a path, an address, or `standard input`. */
  name: string;
  /** The text without a byte order mark, line ends `\n`, no control characters. */
  text: string;
  /** Where it was fetched from. The base of relative links. */
  address?: string | undefined;
  /** The decompressed bytes, for formats in which each part has its own encoding, such as mail. */
  bytes?: Buffer | undefined;
  /** The text with control characters, if they frame messages as for a teleprinter; line ends `\n`. */
  raw?: string | undefined;
}
