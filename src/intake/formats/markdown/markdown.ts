import type { Format, Reading } from '../../wire/format.ts';
import type { WireDocument } from '../../wire/document.ts';
import { readFront } from './front.ts';
import { readFields } from './fields.ts';
import { removeTemplates } from './templates.ts';
import { asLeftOut, asLost } from '../../wire/left-out.ts';

/**
 * Markdown with front matter: of Hugo (YAML, TOML or JSON), Jekyll, Zola, Astro and their like, and Kawat's own,
 * which comes back whole.
 *
 * Shortcodes, Liquid tags and MDX mean nothing outside their generator: they are removed, and said, and what they
 * enclose stays. Kawat's own articles have none, so theirs are left alone.
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

/** Where front matter names no headline, a first heading of the first rank is it. */
function takeHeading(body: string): { headline: string | undefined; text: string } {
  const match = HEADING.exec(body);
  return match ? { headline: match[1]!.trim(), text: body.slice(match[0].length) } : { headline: undefined, text: body };
}

const MARKDOWN_NAME = /\.(?:md|mdx|markdown|mdown)$/i;
const OPENING = /^(?:---[ \t]*\n(?:[ \t]*(?:#[^\n]*)?\n){0,20}["']?[\p{L}_][\p{L}\p{N}_.-]{0,60}["']?[ \t]*:(?:\s|$)|\+\+\+[ \t]*\n)/u;
const HEADING = /^\s*#[ \t]+(?=\S)([^\n]*[^\s#])[ \t#]*(?:\n|$)/;
