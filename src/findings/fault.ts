/** Thrown for something wrong at a line of a file, in the words that an editor reads of any problem. */
export class Fault extends Error {
  override name = 'Fault';
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;

  /**
   * @param line     first line is 1
   * @param found    what stands there
   * @param expected what should
   * @param fix      what to do
   */
  constructor(line: number, found: string, expected: string, fix: string) {
    super(`line ${line}: found ${found}, expected ${expected}`);
    this.line = line;
    this.found = found;
    this.expected = expected;
    this.fix = fix;
  }
}
