/** An element with its content in order, including the text between elements. */
export interface XmlElement {
  /** As written: `nar:newsItem`. */
  name: string;
  /** Without the prefix: `newsItem`. Use this, because wires get prefixes and namespaces wrong. */
  local: string;
  /** Undefined if there is none, or if its prefix is not declared. */
  namespace?: string | undefined;
  /** By name as written: `xml:lang`. No prototype. */
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  line: number;
}

export type XmlNode = XmlElement | string;
