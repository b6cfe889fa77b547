/** A dateline at the start of a text. */
export interface Dateline {
  /** The number of its characters, including the dash and the spaces after it. */
  length: number;
  /** Verbatim, without the dash. */
  dateline: string;
  /** The place, in the form for lists; undefined if it is not certain. */
  located?: string | undefined;
  agency?: string | undefined;
  /** The day, verbatim: `Dec. 9`. */
  date?: string | undefined;
  /** The reporter, if the dateline names one. */
  by?: string | undefined;
}
