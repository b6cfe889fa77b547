import { lineAt } from '../../findings/line-counter.ts';

/*
 * Limits of a body. Markdown and HTML parsers need time that grows with the square of some counts, and memory that grows
 * with nesting, so a text beyond these limits could keep a build busy for hours. Measured with micromark 4 and parse5: a
 * body at any limit takes a few seconds. Real articles come nowhere near them.
 */
const LONGEST_BODY = 500_000;
/** Characters that can open or close emphasis, code, links and HTML. Each may pair with any other in its block. */
const MOST_SIGNS_IN_BLOCK = 1500;
const MOST_SIGNS = 20_000;
/** For each underlined heading, micromark searches everything before it. */
const MOST_UNDERLINES = 500;
/** Parsers fill every row of a table up to its number of columns. */
const MOST_CELLS = 50_000;
const MOST_TAGS = 5000;
/** Nesting of quotes and lists, and of HTML elements. */
const DEEPEST = 100;

/**
 * Finds the first position where a body exceeds a limit. Takes linear time.
 *
 * @param body     Markdown
 * @param bodyLine the line of the file where the body starts
 * @returns undefined if the body is within all limits
 */
export function findExcess(body: string, bodyLine: number): Excess | undefined {
  if (body.length > LONGEST_BODY) {
    return excess(bodyLine, `a text of ${count(body.length)} characters`, `at most ${count(LONGEST_BODY)}`, 'split the article');
  }
  // Most wire copy has none of these characters.
  if (!ANY.test(body)) return undefined;
  return findInLines(body, bodyLine) ?? findInTags(body, bodyLine);
}

function findInLines(body: string, bodyLine: number): Excess | undefined {
  let [signs, inBlock, underlines, cells, columns] = [0, 0, 0, 0, 0];
  let number = bodyLine - 1;
  for (const line of body.split('\n')) {
    number++;
    if (/^[ \t]*$/.test(line)) {
      inBlock = columns = 0;
      continue;
    }
    const depth = depthOf(line);
    if (depth > DEEPEST) {
      return excess(number, `quotes or lists ${count(depth)} deep`, `at most ${DEEPEST}`, 'nest them less, or write `\\>` for a literal >');
    }
    const own = line.match(SIGN)?.length ?? 0;
    inBlock += own;
    signs += own;
    if (inBlock > MOST_SIGNS_IN_BLOCK) {
      return excess(
        number,
        `more than ${count(MOST_SIGNS_IN_BLOCK)} of the characters * _ ~ \` [ ] < & between two empty lines`,
        `at most ${count(MOST_SIGNS_IN_BLOCK)}`,
        'remove them, or put an empty line between paragraphs',
      );
    }
    if (signs > MOST_SIGNS) {
      return excess(
        number,
        `more than ${count(MOST_SIGNS)} of the characters * _ ~ \` [ ] < &`,
        `at most ${count(MOST_SIGNS)}`,
        'split the article',
      );
    }
    if (UNDERLINE.test(line) && ++underlines > MOST_UNDERLINES) {
      return excess(number, `more than ${MOST_UNDERLINES} lines of = or -`, `at most ${MOST_UNDERLINES}`, 'write headings with #');
    }
    if (DELIMITERS.test(line) && line.includes('-')) columns = Math.max(columns, line.match(/\|/g)?.length ?? 0);
    cells += columns;
    if (cells > MOST_CELLS)
      return excess(number, `tables of more than ${count(MOST_CELLS)} cells`, `at most ${count(MOST_CELLS)}`, 'split the table');
  }
  return undefined;
}

/** The greatest depth of quotes and lists that the start of a line allows. */
function depthOf(line: string): number {
  let [markers, columns, at] = [0, 0, 0];
  let depth = 0;
  for (MARKER.lastIndex = 0; at < line.length; at = MARKER.lastIndex) {
    const match = MARKER.exec(line);
    if (!match) break;
    for (const space of match[1]!) columns += space === '\t' ? 4 : 1;
    // A list's content is indented by at least two columns.
    depth = ++markers + Math.floor(columns / 2);
  }
  return depth;
}

function findInTags(body: string, bodyLine: number): Excess | undefined {
  const open: string[] = [];
  let tags = 0;
  for (const match of body.matchAll(TAG)) {
    const [, closing, written] = match;
    const name = written!.toLowerCase();
    if (++tags > MOST_TAGS) {
      return excess(
        bodyLine + lineAt(body, match.index) - 1,
        `more than ${count(MOST_TAGS)} HTML tags`,
        `at most ${count(MOST_TAGS)}`,
        'write Markdown, or split the article',
      );
    }
    if (SHALLOW.has(name)) continue;
    if (closing) {
      const last = open.lastIndexOf(name);
      if (last !== -1) open.splice(last, 1);
    } else if (open.push(name) > DEEPEST) {
      return excess(
        bodyLine + lineAt(body, match.index) - 1,
        `more than ${DEEPEST} nested HTML elements`,
        `at most ${DEEPEST}`,
        `close \`<${open[0]!}>\` and the others`,
      );
    }
  }
  return undefined;
}

function excess(line: number, found: string, expected: string, fix: string): Excess {
  return { line, found, expected, fix };
}

function count(number: number): string {
  return new Intl.NumberFormat('en').format(number);
}

const ANY = /[*_~`[\]<>&|=+\-\d]/;
const SIGN = /[*_~`[\]<&]/g;
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/;
const DELIMITERS = /^[ \t>|:*+-]+$/;
const MARKER = /([ \t]*)(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const TAG = /<(\/?)([a-z][a-z0-9-]{0,40})/gi;
/** Elements without content, and elements that end where the next one starts. They do not nest. */
const SHALLOW = new Set(
  'area base br col dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr'.split(' '),
);

export interface Excess {
  line: number;
  found: string;
  expected: string;
  fix: string;
}
