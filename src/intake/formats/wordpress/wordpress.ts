import type { Format, Reading } from '../../wire/format.ts';
import { Fault } from '../../../findings/fault.ts';
import type { WireItem } from '../../wire/item.ts';
import { all, firstText, one } from '../xml/by-namespace.ts';
import { singleLine } from '../shared/html-text.ts';
import { parseFeedXml } from '../feed/xml.ts';
import { readSite } from './site.ts';
import { readPost } from './post.ts';
import { typeOf } from './type.ts';
import type { Finding } from '../../../findings/finding.ts';
import { asLeftOut } from '../../wire/left-out.ts';

/**
 * A WordPress export (Tools → Export; WXR 1.0 to 1.2, which extends RSS). Posts become articles; those that were not public
 * are withheld. Leaves out pages, menus, styles, revisions and types of plugins, with one note per type. Languages and
 * translations come from Polylang and WPML.
 */
export const wordpress: Format = {
  name: 'wordpress',
  title: 'WordPress export (WXR)',
  recognises: ({ text }) => {
    const head = text.slice(0, HEAD);
    return /<rss[\s>]/i.test(head) && /wordpress\.org\/export\/\d/i.test(head);
  },
  read,
};

/** Characters to search, as WordPress begins its exports with long comments. */
const HEAD = 20_000;

function read({ text }: { text: string }): Reading {
  const root = parseFeedXml(text);
  const channel = one(root, 'channel');
  if (!channel) throw new Fault(root.line, 'no <channel>', 'a WordPress export', 'export it again: Tools → Export → All content');
  const entries = all(channel, 'item');
  const site = readSite(channel, entries);
  const items: WireItem[] = [];
  const leftOut: Finding[] = [];
  const others = new Map<string, { line: number; titles: string[]; count: number }>();
  for (const entry of entries) {
    const type = typeOf(entry);
    if (type === 'post') {
      const post = readPost(entry, site);
      items.push(post.item);
      leftOut.push(...post.leftOut);
      continue;
    }
    const group = others.get(type) ?? { line: entry.line, titles: [], count: 0 };
    others.set(type, group);
    group.count++;
    const title = singleLine(firstText(entry, 'title'));
    if (title !== undefined && group.titles.length < MOST_TITLES) group.titles.push(title.slice(0, 80));
  }
  for (const [type, { line, titles, count }] of others) if (!SILENT.has(type)) leftOut.push(sayType(type, titles, count, line));
  return { items, leftOut };
}

function sayType(type: string, titles: readonly string[], count: number, line: number): Finding {
  const names = titles.map((title) => `“${title}”`).join(', ');
  const more = count > titles.length && titles.length > 0 ? ', …' : '';
  const part = `${count === 1 ? 'an item' : `${count} items`} of type ${type}${names && ` (${names}${more})`}`;
  return asLeftOut(line, part, REASONS.get(type) ?? 'only posts are articles here');
}

const MOST_TITLES = 3;
/** Types without a note: pictures and shared texts are imported with the posts that use them. */
const SILENT = new Set(['attachment', 'wp_block']);
const REASONS = new Map([
  ['page', 'pages are not articles'],
  ['nav_menu_item', 'menus are not articles'],
  ['revision', 'revisions are earlier states of other items'],
  ['wp_global_styles', 'styles are not articles'],
  ['custom_css', 'styles are not articles'],
]);
