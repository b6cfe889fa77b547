import type { LeftOut } from '../../format.ts';
import { lineCounter } from '../json-scan.ts';

/**
 * Removes what only another generator understands: Hugo's shortcodes, Liquid's tags and values and, from MDX, imports,
 * exports, components and comments. What tags enclose stays.
 *
 * @param line  the line on which the body begins
 * @param isMdx true where the file says so; else it shows by an import
 */
export function removeTemplates(body: string, line: number, isMdx: boolean): { body: string; leftOut: LeftOut[] } {
  const seen = new Map<string, Removed>();
  const lineOf = lineCounter(body);
  const see = (offset: number, text: string): void => {
    const found = text.length > 60 ? `${text.slice(0, 59)}…` : text;
    const known = seen.get(found);
    if (known) known.count++;
    else if (seen.size < MOST_KINDS) seen.set(found, { line: line + lineOf(offset) - 1, count: 1 });
  };
  let text = body;
  if (text.includes('{{') || text.includes('{%')) text = removeTags(text, see);
  if (isMdx || IMPORT.test(text)) text = removeMdx(text, see);
  const leftOut = [...seen].map(([found, removed]) => ({
    line: removed.line,
    found: `\`${found.replaceAll('\n', ' ')}\`${removed.count > 1 ? `, ${removed.count} times` : ''}`,
    reason: 'it means nothing outside the generator it was written for, and was taken out of the text',
    isLoss: false,
  }));
  return { body: text, leftOut };
}

function removeTags(text: string, see: See): string {
  let kept = '';
  let from = 0;
  const missing = new Set<string>();
  OPENER.lastIndex = 0;
  for (let match = OPENER.exec(text); match; match = OPENER.exec(text)) {
    const close = CLOSERS[match[0]]!;
    // Once a closing mark is not found any more, looking again would make a hostile text take for ever.
    const end = missing.has(close) ? -1 : text.indexOf(close, OPENER.lastIndex);
    if (end === -1) {
      missing.add(close);
      continue;
    }
    const after = end + close.length;
    see(match.index, text.slice(match.index, Math.min(after, match.index + 80)));
    kept += text.slice(from, match.index);
    // A tag that stood alone between blank lines leaves the lines above it.
    BLANK_LINES.lastIndex = after;
    OPENER.lastIndex = from = BLANK_BEFORE.test(kept.slice(-80)) && BLANK_LINES.test(text) ? BLANK_LINES.lastIndex : after;
  }
  return kept + text.slice(from);
}

function removeMdx(text: string, see: See): string {
  let isCode = false;
  let offset = 0;
  let isBehindRemoved = false;
  const kept: string[] = [];
  for (const line of text.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode;
    const isStatement = !isCode && STATEMENT.test(line);
    if (isStatement) see(offset, line);
    const rest = isStatement ? '' : isCode ? line : removeComponents(line, offset, see);
    offset += line.length + 1;
    const isBlank = rest.trim() === '';
    isBehindRemoved = isBlank && (isBehindRemoved || line.trim() !== '');
    // What stood alone between blank lines leaves one of them.
    if (isStatement || (isBehindRemoved && (kept.at(-1) ?? '').trim() === '')) continue;
    kept.push(rest);
  }
  return kept.join('\n');
}

function removeComponents(line: string, offset: number, see: See): string {
  if (!line.includes('<') && !line.includes('{/*')) return line;
  return line.replace(COMPONENT, (tag, at: number) => {
    see(offset + at, tag);
    return '';
  });
}

const MOST_KINDS = 50;
const OPENER = /\{\{<|\{\{%|\{\{|\{%/g;
const CLOSERS: Readonly<Record<string, string>> = { '{{<': '>}}', '{{%': '%}}', '{{': '}}', '{%': '%}' };
const BLANK_BEFORE = /(?:^|\n)[ \t]*\n[ \t]*$|^\s*$/;
const BLANK_LINES = /(?:[ \t]*\n)+/y;
const IMPORT = /^import\s[^\n]{1,200}\sfrom\s["']/m;
const STATEMENT = /^(?:import\s(?:[\w*{}\s,$]+\sfrom\s+)?["'][^"']+["'];?\s*$|export\s+(?:const|let|var|default|function)\b)/;
// A component’s name has a capital, which no HTML element has in MDX.
const COMPONENT = /<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>|\{\/\*[^{}]*\*\/\}/g;

type See = (offset: number, text: string) => void;

interface Removed {
  line: number;
  count: number;
}
