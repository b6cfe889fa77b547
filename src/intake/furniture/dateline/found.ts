/** A dateline as it stands at the start of a text. */
export interface Dateline {
  /** The characters it takes, the dash and the spaces after it included. */
  length: number;
  /** Verbatim, without the dash. */
  dateline: string;
  /** The place in the form to browse by; absent where the dateline names none that is sure. */
  located?: string | undefined;
  agency?: string | undefined;
  /** The day as it stands: `Dec. 9`. */
  date?: string | undefined;
  /** The reporter, where the dateline names one. */
  by?: string | undefined;
}
