import type { Format, Reading } from '../../wire/format.ts';
import type { WireDocument } from '../../wire/document.ts';
import { readFront } from './front.ts';
import { readFields } from './fields.ts';
import { removeTemplates } from './templates.ts';
import { asLeftOut, asLost } from '../../wire/left-out.ts';

/**
 * Markdown with front matter: from Hugo (YAML, TOML or JSON), Jekyll, Zola, Astro and others, and Kawat's own, which can be
 * imported without loss.
 *
 * Removes shortcodes, Liquid tags and MDX, with a note, because they only work in their generator. Keeps the text inside
 * them. Does not change Kawat's own articles, which have none.
 */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown with front matter',
  recognises: ({ name, text }) => MARKDOWN_NAME.test(name) || OPENING.test(text),
  read,
};

function read(document: WireDocument): Reading {
  const { fields, body, bodyLine } = readFront(document);
  const { item, leftOut } = readFields(fields, document.name);
  const isOwn = fields.has('firstcreated') && fields.has('headline');
  const cleaned = isOwn ? { body, leftOut: [] } : removeTemplates(body, bodyLine, /\.mdx$/i.test(document.name));
  const { headline, text } = item.headline === undefined ? takeHeading(cleaned.body) : { headline: item.headline, text: cleaned.body };
  leftOut.push(...cleaned.leftOut);
  if (text.trim() === '' && item.pubStatus !== 'canceled') {
    leftOut.push((fields.size > 0 ? asLost : asLeftOut)(bodyLine, 'no text after the front matter', 'an article has a text'));
    return { items: [], leftOut };
  }
  return { items: [{ ...item, headline, isOwn: true, body: { kind: 'markdown', value: text } }], leftOut };
}

/** Uses a first heading of level 1 as the headline if front matter has none. */
function takeHeading(body: string): { headline: string | undefined; text: string } {
  const match = HEADING.exec(body);
  return match ? { headline: match[1]!.trim(), text: body.slice(match[0].length) } : { headline: undefined, text: body };
}

const MARKDOWN_NAME = /\.(?:md|mdx|markdown|mdown)$/i;
const OPENING = /^(?:---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n){0,20}["']?[\p{L}_][\p{L}\p{N}_.-]{0,60}["']?[ \t]*:(?:\s|$)|\+\+\+[ \t]*\n)/u;
const HEADING = /^\s*#[ \t]+(?=\S)([^\n]*[^\s#])[ \t#]*(?:\n|$)/;
