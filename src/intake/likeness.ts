import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../articles/front-matter.ts';
import type { Archive } from './archive.ts';

/**
 * The stories of a day that an article may be a version of, in another language: those that share numbers and names
 * with it. Only offered to the editor; likeness alone joins nothing.
 */
export function findLikely(text: string, language: string, story: string, archive: Archive, contentDir: string): string | undefined {
  const own = traitsOf(text);
  if (own.size < ENOUGH) return undefined;
  let best: { story: string; shared: number } | undefined;
  for (const other of archive.storiesOn(story.slice(0, 'YYYY/MM/DD'.length))) {
    if (other === story || archive.languagesOf(other).has(language)) continue;
    for (const tag of archive.languagesOf(other)) {
      const shared = [...traitsOf(readText(join(contentDir, other, `${tag}.md`)))].filter((trait) => own.has(trait)).length;
      if (shared >= ENOUGH && shared > (best?.shared ?? 0)) best = { story: other, shared };
    }
  }
  return best?.story;
}

/** What survives a translation: numbers of two digits and more, and names and acronyms in Latin letters. */
function traitsOf(text: string): Set<string> {
  const western = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10));
  const numbers = western.match(/\d[\d.,]*\d/g) ?? [];
  const names = western.match(/(?<=[\p{Ll},;:] )\p{Lu}\p{Ll}{2,}|(?<!\p{L})[A-Z]{2,}\d*(?!\p{L})/gu) ?? [];
  return new Set([...numbers.map((number) => number.replace(/[.,]/g, '')), ...names]);
}

function readText(file: string): string {
  try {
    return splitFrontMatter(readFileSync(file, 'utf8')).body;
  } catch {
    // An article with errors of its own is the desk's business.
    return '';
  }
}

const ENOUGH = 4;
