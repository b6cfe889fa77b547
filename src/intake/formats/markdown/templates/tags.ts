import type { See } from './see.ts';

/** Removes Hugo's shortcodes and Liquid's tags and values. Keeps the text inside tags. */
export function removeTags(text: string, see: See): string {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  let kept = '';
  let from = 0;
  const missing = new Set<string>();
  OPENER.lastIndex = 0;
  for (let match = OPENER.exec(text); match; match = OPENER.exec(text)) {
    const close = CLOSERS[match[0]]!;
    // Do not search again for a closing mark that was not found: this would take quadratic time for a hostile text.
    const end = missing.has(close) ? -1 : text.indexOf(close, OPENER.lastIndex);
    if (end === -1) {
      missing.add(close);
      continue;
    }
    let after = end + close.length;
    // A path is useless without the site's address.
    if (SITE.test(text.slice(match.index, after))) {
      PATH.lastIndex = after;
      PATH.test(text);
      after = PATH.lastIndex;
    }
    see(text.slice(match.index, Math.min(after, match.index + 80)));
    kept += text.slice(from, match.index);
    // Remove the blank lines after a tag that was alone between blank lines.
    BLANK_LINES.lastIndex = after;
    OPENER.lastIndex = from = BLANK_BEFORE.test(kept.slice(-80)) && BLANK_LINES.test(text) ? BLANK_LINES.lastIndex : after;
  }
  return kept + text.slice(from);
}

const OPENER = /\{\{<|\{\{%|\{\{|\{%/g;
const CLOSERS: Readonly<Record<string, string>> = { '{{<': '>}}', '{{%': '%}}', '{{': '}}', '{%': '%}' };
const SITE = /^\{\{-?\s{0,9}site\.(?:base)?url\b/;
const PATH = /(?:\/[^\s<>()[\]"'{}]{0,500})?/y;
const BLANK_BEFORE = /(?:^|\n)[ \t]*\n[ \t]*$|^\s*$/;
const BLANK_LINES = /(?:[ \t]*\n)+/y;
