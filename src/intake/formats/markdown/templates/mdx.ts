import type { See } from './see.ts';

/** True if a text has an import, as only MDX does. */
export function isMdxText(text: string): boolean {
  return IMPORT.test(text);
}

/** Removes the code of MDX: imports, exports, components, comments and values. Keeps the content of components. */
export function removeMdx(text: string, see: See): string {
  const plain = removeInline(removeStatements(text, see), see);
  return plain;
}

/** Imports and exports begin at the start of a line and end with their brackets. */
function removeStatements(text: string, see: See): string {
  const kept: string[] = [];
  let open = 0;
  let count = 0;
  for (const line of text.split('\n')) {
    const isStart = open === 0 && STATEMENT.test(line);
    if (isStart) {
      see(line);
      count = 0;
    }
    if (!isStart && open === 0) {
      // Leave one blank line if it was alone between two.
      if (line.trim() !== '' || kept.at(-1) !== REMOVED) kept.push(line);
      continue;
    }
    open = Math.max(0, open + balanceOf(line));
    if (++count > MOST_LINES) open = 0;
    if (open === 0 && kept.at(-1) !== REMOVED) kept.push(REMOVED);
  }
  return kept.filter((line) => line !== REMOVED).join('\n');
}

function balanceOf(line: string): number {
  let balance = 0;
  for (const character of line) {
    if ('{(['.includes(character)) balance++;
    else if ('})]'.includes(character)) balance--;
  }
  return balance;
}

function removeInline(text: string, see: See): string {
  if (!text.includes('<') && !text.includes('{')) return text;
  const lines: string[] = [];
  const marked = text.replace(INLINE, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return found;
    see(found);
    return REMOVED;
  });
  let isBehindRemoved = false;
  for (const line of marked.split('\n')) {
    const rest = line.replaceAll(REMOVED, '');
    const isBlank = rest.trim() === '';
    isBehindRemoved = isBlank && (isBehindRemoved || line !== rest);
    if (isBehindRemoved && (lines.at(-1) ?? '').trim() === '') continue;
    lines.push(isBlank && line !== rest ? '' : rest);
  }
  return lines.join('\n');
}

// No input contains this character.
const REMOVED = '\u0001';
const MOST_LINES = 300;
const IMPORT = /^import\s[^\n]{1,200}\sfrom\s["']/m;
const STATEMENT =
  /^(?:import\s(?:[\w*{}\s,$]{1,300}\sfrom\s+)?["'][^"']+["'];?\s*$|import\s+(?:[\w$]+\s*,\s*)?\{[^}]*$|export\s+(?:const|let|var|default|function|async)\b)/;
// In MDX only components have capitals in their names. Matches braces nested up to two levels.
const BRACES = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,500}\}){0,300}\}){0,1000}\}`;
const INLINE = new RegExp(
  String.raw`(\\[{<])|</?[A-Z][\w.]{0,60}(?:\s(?:[^<>{}"']|"[^"]{0,1000}"|'[^']{0,1000}'|${BRACES}){0,1000})?/?>|</?>|${BRACES}`,
  'g',
);
