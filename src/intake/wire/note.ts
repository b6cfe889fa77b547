/** Something an editor should know of an import: what was taken out, assumed or kept. */
export interface Note {
  /** `warning` asks for a look. */
  severity: 'warning' | 'note';
  /** The line of the input. */
  line: number;
  /** A sentence without a full stop. */
  text: string;
  /** True of what was changed by hand and stays so: it is said even where nothing else is new. */
  isKept?: true;
}
