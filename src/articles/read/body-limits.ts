/*
 * What a body may hold. Parsers of Markdown and HTML take time that grows with the square of some of what is in a text,
 * and memory with its nesting: a text beyond these bounds could keep a build busy for hours. Measured with micromark 4 and
 * parse5, a body at every bound takes a few seconds; no article is near one.
 */
const LONGEST_BODY = 500_000;
/** Characters that begin or end emphasis, code, links and HTML: each may pair with any other between two empty lines. */
const MOST_SIGNS_IN_BLOCK = 1500;
const MOST_SIGNS = 20_000;
/** micromark looks through all that stands before each heading that is underlined. */
const MOST_UNDERLINES = 500;
/** A row of a table is filled up to the number of its columns. */
const MOST_CELLS = 50_000;
const MOST_TAGS = 5000;
/** Of quotes and lists, and of HTML elements. */
const DEEPEST = 100;

/**
 * Finds the first place where a body goes beyond what Kawat reads. Looks at every character once.
 *
 * @param body     Markdown
 * @param bodyLine the file's line on which it begins
 * @returns undefined if all is within bounds
 */
export function findExcess(body: string, bodyLine: number): Excess | undefined {
  if (body.length > LONGEST_BODY) {
    return excess(bodyLine, `a text of ${count(body.length)} characters`, `at most ${count(LONGEST_BODY)}`, 'split the article');
  }
  // Most wire copy has no sign at all.
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
      return excess(
        number,
        `quotes or lists ${count(depth)} deep`,
        `at most ${DEEPEST}`,
        'nest them less, or write `\\>` for a sign that is meant',
      );
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

/** How deep quotes and lists may be nested where a line begins. */
function depthOf(line: string): number {
  let [markers, columns, at] = [0, 0, 0];
  let depth = 0;
  for (MARKER.lastIndex = 0; at < line.length; at = MARKER.lastIndex) {
    const match = MARKER.exec(line);
    if (!match) break;
    for (const space of match[1]!) columns += space === '\t' ? 4 : 1;
    // A list's content stands at least two columns further in than the list.
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
        lineAt(body, match.index, bodyLine),
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
        lineAt(body, match.index, bodyLine),
        `more than ${DEEPEST} HTML elements that are open at once`,
        `at most ${DEEPEST}`,
        `close \`<${open[0]!}>\` and the others`,
      );
    }
  }
  return undefined;
}

function lineAt(body: string, index: number, bodyLine: number): number {
  return bodyLine + body.slice(0, index).split('\n').length - 1;
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
/** Elements that have no content, or that end where the next one begins: never open within each other. */
const SHALLOW = new Set(
  'area base br col dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr'.split(' '),
);

export interface Excess {
  line: number;
  found: string;
  expected: string;
  fix: string;
}
