import { parse as parseToml, TomlError } from 'smol-toml';
import { splitFrontMatter } from '../../../articles/read/front-matter.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireDocument } from '../../wire/document.ts';
import { scanJson } from '../json/scan.ts';
import { fieldsOf, type Fields } from '../json/values.ts';
import { lineCounter } from '../../../findings/line-counter.ts';

/**
 * Splits a Markdown file and reads its front matter: YAML between `---`, TOML between `+++`, JSON in braces, or none.
 *
 * @returns the fields, and the body verbatim with the line on which it begins
 * @throws Fault if the front matter cannot be read
 */
export function readFront({ text }: WireDocument): Front {
  if (/^---[ \t]*(?:\n|$)/.test(text)) return readYaml(text);
  if (/^\+\+\+[ \t]*(?:\n|$)/.test(text)) return readToml(text);
  if (/^\s*\{\s*["}]/.test(text)) return readJson(text);
  return { fields: new Map(), body: text, bodyLine: 1 };
}

function readYaml(text: string): Front {
  const { data, body, bodyLine } = splitFrontMatter(text);
  return { fields: checkFields(data), body, bodyLine };
}

function readToml(text: string): Front {
  const start = text.indexOf('\n') + 1;
  const closing = /^\+\+\+[ \t]*(?:\n|$)/m.exec(text.slice(start));
  if (start === 0 || !closing) {
    throw new Fault(
      1,
      'no second line `+++`',
      'TOML front matter that ends with a line `+++`',
      'put `+++` on a separate line after the last field',
    );
  }
  const end = start + closing.index + closing[0].length;
  try {
    const data = parseToml(text.slice(start, start + closing.index));
    return { fields: checkFields(data), body: text.slice(end), bodyLine: lineCounter(text)(end) };
  } catch (error) {
    if (!(error instanceof TomlError) && !(error instanceof RangeError)) throw error;
    const line = error instanceof TomlError ? error.line + 1 : 2;
    const reason = error.message.replace('Invalid TOML document: ', '').split('\n', 1)[0]!;
    throw new Fault(line, `TOML that cannot be read: ${reason}`, 'fields as `name = "value"`, one per line', 'correct this line');
  }
}

function readJson(text: string): Front {
  const scanned = scanJson(text);
  const lineOf = lineCounter(text);
  if ('broken' in scanned) {
    throw new Fault(lineOf(scanned.broken), 'JSON front matter that is broken here', 'one JSON object, then the text', 'correct it here');
  }
  const { end } = scanned;
  return { fields: checkFields(JSON.parse(text.slice(0, end))), body: text.slice(end), bodyLine: lineOf(end) };
}

function checkFields(data: unknown): Fields {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return fieldsOf(data);
  throw new Fault(
    2,
    Array.isArray(data) ? 'a list as front matter' : 'a text as front matter',
    'fields as `name: value`',
    'give each field a name',
  );
}

export interface Front {
  /** By lower-case name. */
  fields: Fields;
  body: string;
  bodyLine: number;
}
