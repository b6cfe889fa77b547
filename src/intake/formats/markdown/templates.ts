import { setCodeAside } from './templates/code.ts';
import { removeAttributes } from './templates/kramdown.ts';
import { isMdxText, removeMdx } from './templates/mdx.ts';
import { importedPictures, readPictures } from './templates/pictures.ts';
import type { See } from './templates/see.ts';
import { removeTags } from './templates/tags.ts';
import { dropUnknownTargets } from './templates/targets.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';
import { lineCounter } from '../../../findings/line-counter.ts';

/**
 * Removes what only another generator understands: Hugo's shortcodes, Liquid's tags and values, kramdown's attributes, and
 * the imports, exports, components, values and comments of MDX. Keeps the text inside tags. Converts code and pictures to
 * Markdown. Replaces a link that only the generator can resolve by its text.
 *
 * @param line  the line on which the body begins
 * @param isMdx true if the file's name says so; otherwise an import in the text shows it
 */
export function removeTemplates(body: string, line: number, isMdx: boolean): { body: string; leftOut: Finding[] } {
  const seen = new Map<string, Seen>();
  const see: See = (text, reason = REMOVED) => {
    const known = seen.get(text);
    if (known) known.count++;
    else if (seen.size < MOST_KINDS) seen.set(text, { count: 1, reason });
  };
  const { text, restore } = setCodeAside(body, see);
  const isOfMdx = isMdx || isMdxText(text);
  let plain = readPictures(text, isOfMdx ? importedPictures(text) : new Map(), see);
  plain = removeAttributes(removeTags(dropUnknownTargets(plain, see), see), see);
  if (isOfMdx) plain = removeMdx(plain, see);
  return { body: restore(plain), leftOut: leftOutOf(seen, body, line) };
}

function leftOutOf(seen: ReadonlyMap<string, Seen>, body: string, line: number): Finding[] {
  const lineOf = lineCounter(body);
  return [...seen]
    .map(([found, { count, reason }]) => ({ found, count, reason, at: Math.max(0, body.indexOf(withoutMarks(found))) }))
    .sort((one, other) => one.at - other.at)
    .map(({ found, count, reason, at }) =>
      asLeftOut(
        line + lineOf(at) - 1,
        `\`${shorten(withoutMarks(found)).replaceAll('\n', ' ')}\`${count > 1 ? `, ${count} times` : ''}`,
        reason,
      ),
    );
}

/** Shortens what was found. It may contain code that was set aside, so it is cut before that. */
function withoutMarks(found: string): string {
  const at = found.indexOf('\0');
  return at === -1 ? found : found.slice(0, at);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text;
}

interface Seen {
  count: number;
  reason: string;
}

const MOST_KINDS = 50;
const REMOVED = 'it means nothing outside the generator it was written for, and was taken out of the text';
