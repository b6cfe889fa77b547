import type { See } from './see.ts';

/** A text without its code, so that nothing in the code is read as a template or a mark. */
export interface WithoutCode {
  text: string;
  /** Puts the code back into the text. */
  restore: (text: string) => string;
}

/**
 * Sets code aside: fences, inline code, the content of `raw`, and shortcodes that Hugo only displays because they contain a
 * comment. Converts `highlight` of Jekyll and Hugo to a fence. Removes comments.
 */
export function setCodeAside(body: string, see: See): WithoutCode {
  const kept: string[] = [];
  const missing = new Set<string>();
  let text = '';
  let from = 0;
  const keep = (start: number, end: number, code: string): void => {
    text += `${body.slice(from, start)}${MARK}${kept.push(code) - 1}${MARK}`;
    OPENING.lastIndex = from = end;
  };
  /** The next match of an end. If there is none, it is not searched for again, which would take quadratic time. */
  const find = (end: RegExp, start: number): RegExpExecArray | null => {
    if (missing.has(end.source)) return null;
    const sought = new RegExp(end.source, 'gm');
    sought.lastIndex = start;
    const match = sought.exec(body);
    if (!match) missing.add(end.source);
    return match;
  };
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(body); match; match = OPENING.exec(body)) {
    const { fence, tag, options, shortcode, ticks, shown } = match.groups as Partial<Record<string, string>>;
    const start = match.index;
    const inside = OPENING.lastIndex;
    if (fence !== undefined) {
      const end = find(new RegExp(`^ {0,3}${fence[0]!}{${Math.min(fence.length, 20)},}[ \\t]*$`), inside);
      const after = end ? end.index + end[0].length : body.length;
      keep(start, after, body.slice(start, after));
    } else if (ticks !== undefined) {
      const near = body.slice(inside, inside + LONGEST_IN_LINE);
      const end = ticks.length > 5 ? -1 : endOfTicks(near, ticks);
      if (end !== -1) keep(start, inside + end, body.slice(start, inside + end));
    } else if (shown !== undefined) {
      const end = find(/\*\//, inside)?.index;
      if (end === undefined) continue;
      const after = end + '*/>}}'.length;
      keep(start, after, `{{${shown} ${body.slice(inside, end).trim()} ${body.slice(end + 2, after)}`);
    } else {
      const name = shortcode === undefined ? tag! : 'highlight';
      const end = find(shortcode === undefined ? ENDS[name]! : SHORTCODE_END, inside);
      if (!end) continue;
      const content = body.slice(inside, end.index);
      see(match[0], name === 'highlight' ? 'the code in it became a block of code' : undefined);
      const code = name === 'highlight' ? fenced(content, options ?? shortcode ?? '') : name === 'raw' ? content : '';
      keep(start, end.index + end[0].length, code);
    }
  }
  text += body.slice(from);
  return { text, restore: (done) => done.replace(MARKS, (_, index: string) => kept[Number(index)] ?? '') };
}

/** Where a run of exactly so many backticks ends; -1 if the paragraph ends before that. */
function endOfTicks(text: string, ticks: string): number {
  for (let at = text.indexOf(ticks); at !== -1; at = text.indexOf(ticks, at)) {
    let end = at;
    while (text[end] === '`') end++;
    if (end - at === ticks.length) return /\n[ \t]*\n/.test(text.slice(0, at)) ? -1 : end;
    at = end;
  }
  return -1;
}

function fenced(content: string, options: string): string {
  const language = /^\s*["']?([\w+#.-]{1,30})/.exec(options)?.[1] ?? '';
  const longest = Math.max(2, ...[...content.matchAll(/`{3,}/g)].slice(0, 1000).map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${content.replace(/^[ \t]*\n/, '').trimEnd()}\n${fence}`;
}

/** No input contains this character: control characters were removed before. */
const MARK = '\0';
const MARKS = /\0(\d+)\0/g;
const LONGEST_IN_LINE = 1000;
const OPENING =
  /^ {0,3}(?<fence>`{3,}|~{3,})[^\n`]*$|\{%-?\s*(?<tag>highlight|raw|comment)\b(?<options>[^%\n]{0,200})%\}|\{\{[<%]\s*highlight\s(?<shortcode>[^>%\n]{0,200})[>%]\}\}|(?<ticks>`+)|\{\{(?<shown>[<%])\/\*/gm;
const ENDS: Readonly<Record<string, RegExp>> = {
  highlight: /\{%-?\s{0,9}endhighlight\s{0,9}-?%\}/,
  raw: /\{%-?\s{0,9}endraw\s{0,9}-?%\}/,
  comment: /\{%-?\s{0,9}endcomment\s{0,9}-?%\}/,
};
const SHORTCODE_END = /\{\{[<%]\s{0,9}\/\s{0,9}highlight\s{0,9}[>%]\}\}/;
