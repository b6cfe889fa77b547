import matter from 'gray-matter';
import { load, YAMLException } from 'js-yaml';
import { Fault } from '../../findings/fault.ts';
import { countLineEnds } from '../../findings/line-counter.ts';

/**
 * Splits a Markdown file into front matter and body.
 *
 * Reads YAML only. gray-matter would execute `---js`; therefore all its other engines are replaced by one that throws,
 * and a language after the dashes is rejected before gray-matter sees the file.
 *
 * @param text the whole file, without a byte order mark
 * @throws Fault with the line in the file, what was found and what was expected
 */
export function splitFrontMatter(text: string): { data: unknown; yaml: string; body: string; bodyStart: number; bodyLine: number } {
  const opening = /^---([^\n]*)\n?/.exec(text);
  if (!opening) {
    throw broken(1, firstLine(text), 'a first line `---`, then front matter, then `---`', 'begin the file with `---` and the fields');
  }
  if (opening[1]!.trim() !== '') {
    throw broken(1, `\`---${opening[1]!.trim()}\``, '`---` alone: front matter must be YAML', 'remove what follows the dashes');
  }
  const closing = /\n---[ \t\r]*(?:\n|$)/.exec(text.slice(3));
  if (!closing) {
    throw broken(
      1,
      'no second line `---`',
      'front matter that ends with a line `---`',
      'put `---` on a separate line after the last field',
    );
  }
  const bodyStart = 3 + closing.index + closing[0].length;
  const yaml = text.slice(opening[0].length, 3 + closing.index + 1);
  // gray-matter treats any line that starts with three dashes as the end.
  const dashes = /^---/m.exec(yaml);
  if (dashes) {
    const line = 2 + countLineEnds(yaml.slice(0, dashes.index));
    throw broken(
      line,
      'YAML that cannot be read: a line that begins with `---` inside it',
      'fields as `name: value`, one per line',
      'remove the line, or indent it if it is part of a text',
    );
  }
  const body = text.slice(bodyStart);
  if (yaml.length > LONGEST_FRONT_MATTER) {
    throw broken(
      1,
      `front matter of ${yaml.length} characters`,
      `at most ${LONGEST_FRONT_MATTER}`,
      'shorten it; the text of the article goes below the second `---`',
    );
  }
  const { data } = matter(withoutBlankLines(text.slice(0, bodyStart)), { language: 'yaml', engines: enginesFor(yaml) });
  return { data, yaml, body, bodyStart, bodyLine: countLineEnds(text.slice(0, bodyStart)) + 1 };
}

/**
 * Parses YAML 1.2 with the core schema: no merge keys, no custom types. Dates stay strings, to keep their offset.
 *
 * @param firstLineNumber the line of the file where `yaml` starts
 * @throws Fault
 */
export function parseYaml(yaml: string, firstLineNumber: number): unknown {
  try {
    return isBlank(yaml) ? {} : (load(yaml, { maxAliases: 0 }) ?? {});
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = firstLineNumber + (error.mark?.line ?? 0);
    throw broken(
      line,
      `YAML that cannot be read: ${error.reason}`,
      'fields as `name: value`, one per line',
      'quote text that holds `: `, `#` or quotation marks; indent with spaces',
    );
  }
}

/** In characters. */
const LONGEST_FRONT_MATTER = 200_000;

function broken(line: number, found: string, expected: string, fix: string): Fault {
  return new Fault(line, found, expected, fix, 'front-matter');
}

function isBlank(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}

/** gray-matter needs time that grows with the square of the number of blank lines. They have no meaning to it. */
function withoutBlankLines(text: string): string {
  return text
    .replace(/[\u2028\u2029]/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
}

// Ignores what gray-matter passes on and parses the original YAML, because blank lines matter in multi-line texts. It
// starts on line 2, after the opening dashes.
const enginesFor = (whole: string) => ({
  yaml: { parse: () => parseYaml(whole.replace(/\n$/, ''), 2) as object },
  json: { parse: refuse },
  javascript: { parse: refuse },
  js: { parse: refuse },
  coffee: { parse: refuse },
  toml: { parse: refuse },
});

function firstLine(text: string): string {
  const line = text.split('\n', 1)[0]!.trim();
  return line === '' ? 'an empty line' : `\`${line.slice(0, 60)}\``;
}
