import type { Finding } from './finding.ts';

/** A finding that is thrown, because the file cannot be read or written at all. */
export class Fault extends Error implements Finding {
  override name = 'Fault';
  readonly severity = 'error';
  readonly rule: string;
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;

  /**
   * @param line     first line is 1
   * @param found    what is there
   * @param expected what should be there
   * @param fix      what to do
   * @param rule     the name of the rule
   */
  constructor(line: number, found: string, expected: string, fix: string, rule = 'import') {
    super(`line ${line}: found ${found}, expected ${expected}`);
    this.line = line;
    this.found = found;
    this.expected = expected;
    this.fix = fix;
    this.rule = rule;
  }
}

/** A fault as plain data, in a file. */
export function findingOf({ severity, rule, line, found, expected, fix }: Fault, file: string): Finding {
  return { severity, rule, file, line, found, expected, fix };
}
