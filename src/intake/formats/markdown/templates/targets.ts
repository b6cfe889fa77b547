import type { See } from './see.ts';

/**
 * Replaces links and pictures whose address only the generator or its site knows: a link by its text, a picture by its
 * alternative text.
 */
export function dropUnknownTargets(text: string, see: See): string {
  if (!text.includes('{{') && !text.includes('{%')) return text;
  const names = new Set<string>();
  const known = text.replace(DEFINITION, (found, name: string) => {
    see(found.trim(), 'its address is one that only the generator knows; its words stay');
    names.add(name.toLowerCase());
    return '';
  });
  const linked = known.replace(LINK, (found, words: string) => {
    see(found, 'its address is one that only the generator knows; its words stay');
    return words;
  });
  const plain = linked
    .replace(ANCHOR, (found, words: string) => {
      see(found, 'its address is one that only the generator knows; its words stay');
      return words;
    })
    .replace(IMAGE, (found, before: string, after: string) => {
      see(found, 'its address is one that only the generator knows; its words stay');
      return /\balt="([^"]{0,300})"/i.exec(`${before} ${after}`)?.[1] ?? '';
    })
    .replace(AUTOLINK, (found) => {
      see(found, 'its address is one that only the generator knows; its words stay');
      return '';
    });
  if (names.size === 0) return plain;
  return plain.replace(REFERENCE, (found, words: string, name: string) => (names.has((name || words).toLowerCase()) ? words : found));
}

const TEMPLATE = '(?:\\{\\{[<%]?[^<>{}\\n]{0,300}[>%]?\\}\\}|\\{%[^%\\n]{0,300}%\\})';
const LINK = new RegExp(`!?\\[([^\\[\\]\\n]{0,300})\\]\\([^()\\n]{0,200}?${TEMPLATE}[^()\\n]{0,300}\\)(?:\\{:[^{}\\n]{0,100}\\})?`, 'g');
const DEFINITION = new RegExp(`^ {0,3}\\[([^\\[\\]\\n]{1,100})\\]:[ \\t]*[^\\n]{0,200}?${TEMPLATE}[^\\n]{0,300}\\n?`, 'gm');
const REFERENCE = /\[([^[\]\n]{1,300})\]\[([^[\]\n]{0,100})\]/g;
const ANCHOR = new RegExp(`<a\\s[^<>]{0,200}?${TEMPLATE}[^<>]{0,300}>([^<]{0,500})</a>`, 'gi');
const IMAGE = new RegExp(`<img\\s([^<>]{0,300}?)${TEMPLATE}([^<>]{0,300})>`, 'gi');
const AUTOLINK = new RegExp(`<${TEMPLATE}[^<>]{0,300}>`, 'g');
