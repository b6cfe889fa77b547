import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/*
 * Text from outside must not make a regular expression hang. This tries every expression of the source on long runs of the
 * characters that it repeats, with an unexpected end. An expression whose time grows faster than the cube of its input takes
 * minutes at this length; slower growth is allowed for expressions that see text of limited length only.
 */
const LENGTH = 300;
/** Milliseconds, generous for a busy machine. */
const BOUND = 1500;
const COMMON = [' ', 'a', '1', '\n', '-', '.', ',', '&', '<', '"', 'a ', 'A', 'A ', '. '];

const expressions = globSync('src/**/*.{ts,mjs}').flatMap(expressionsOf);

it('finds the expressions of the source', () => expect(expressions.length).toBeGreaterThan(500));

it('has no regular expression that hangs on a long run of what it repeats', () => {
  expect(expressions.filter(hangs).map(({ where, source }) => `${where} ${source}`)).toEqual([]);
});

it('would notice one that hangs', () => {
  expect(hangs({ where: '', source: '^(?:a+)+$', flags: '' })).toBe(true);
  expect(hangs({ where: '', source: '^(?:\\s*(?:#[^\\n]*)?(?:\\n|$))*$', flags: '' })).toBe(true);
});

function hangs({ source, flags }: Expression): boolean {
  const expression = new RegExp(source, flags.replace('g', '').replace('y', ''));
  const start = literalStart(source);
  // Step by step, to notice an exponential one before it takes hours.
  for (const length of [12, 18, 22, 24, 26, 28, 30, 32, 40, 80, LENGTH]) {
    for (const atom of atomsOf(source)) {
      for (const before of new Set(['', start])) {
        const began = performance.now();
        expression.test(`${before}${atom.repeat(length)}\u0001!`);
        if (performance.now() - began > BOUND) return true;
      }
    }
  }
  return false;
}

/** The literal start of an expression. */
function literalStart(source: string): string {
  return /^\^?([^\\[\](){}?*+|^$.]+)(?![?*+{])/u.exec(source)?.[1] ?? '';
}

/** What an expression may repeat: its words and the members of its classes. */
function atomsOf(source: string): string[] {
  const words = [...source.matchAll(/[^\\[\](){}?*+|^$./\s]{2,12}/gu)].map(([word]) => word);
  const members = [...source.matchAll(/\[\^?((?:\\.|[^\]\\])+)\]/gu)].flatMap((match) =>
    [...match[1]!.replace(/\\[a-zA-Z](?:\{\w+\})?|\\/g, '')].slice(0, 5),
  );
  return [...new Set([...COMMON, ...words.slice(0, 12), ...members.slice(0, 12)])];
}

function expressionsOf(file: string): Expression[] {
  const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ where: `${file}:${line}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

interface Expression {
  where: string;
  source: string;
  flags: string;
}
