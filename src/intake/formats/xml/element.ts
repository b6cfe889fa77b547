/** An element with its content in order, text between the elements included. */
export interface XmlElement {
  /** As written: `nar:newsItem`. */
  name: string;
  /** Without the prefix: `newsItem`. Wires get prefixes and namespaces wrong; this is what to go by. */
  local: string;
  /** Undefined where none is declared, or where the prefix is not. */
  namespace?: string | undefined;
  /** By name as written: `xml:lang`. No prototype. */
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  line: number;
}

export type XmlNode = XmlElement | string;
