/** Thrown where an input, or one item of it, cannot be imported. Says what an editor needs to mend it. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;

  /**
   * @param line  first line is 1
   * @param found what stands there, `expected` what should, `fix` what to do
   */
  constructor(line: number, found: string, expected: string, fix: string) {
    super(`line ${line}: found ${found}, expected ${expected}`);
    this.line = line;
    this.found = found;
    this.expected = expected;
    this.fix = fix;
  }
}
