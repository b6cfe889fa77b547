import type { See } from './see.ts';

/** Removes kramdown's attributes (`{: .class}`, `{:toc}` with the entry it replaces) and those of headings (`{#id}`). */
export function removeAttributes(text: string, see: See): string {
  if (!text.includes('{:') && !text.includes('{#') && !text.includes('{.')) return text;
  const remove = (found: string): string => {
    see(found.trim());
    return '';
  };
  return text.replace(CONTENTS, remove).replace(OF_BLOCK, remove).replace(OF_WORDS, remove).replace(OF_HEADING, remove);
}

const CONTENTS = /^ {0,3}(?:[*+-]|\d{1,3}\.)[ \t][^\n]{0,100}\n[ \t]{0,9}\{:\s?toc[^{}\n]{0,100}\}[ \t]*(?:\n|$)/gim;
const OF_BLOCK = /^[ \t]{0,9}\{:{1,2}[^{}\n]{0,200}\}[ \t]*(?:\n|$)/gm;
const OF_WORDS = /\{:{1,2}\/?[\s.#\w][^{}\n]{0,200}\}/g;
const OF_HEADING = /(?<=^#{1,6}[ \t][^\n]{0,300})[ \t]\{[#.][^{}\n]{0,200}\}(?=[ \t]*$)/gm;
