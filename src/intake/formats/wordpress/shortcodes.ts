/**
 * Converts WordPress's shortcodes: `[caption]` to a figure, `[embed]` to a link. Removes the others and keeps the text
 * inside them. Other brackets (`[sic]`, `[1]`, `[…]`) are text.
 *
 * @param leave receives the name of each shortcode that was removed
 */
export function readShortcodes(html: string, leave: (found: string, reason: string) => void): string {
  if (!html.includes('[')) return html;
  const closed = new Set([...html.matchAll(CLOSING)].map(([, name]) => name!.toLowerCase()));
  const text = html
    .replace(CAPTION, (_, attributes: string, inner: string) => figureOf(attributes, inner))
    .replace(EMBED, (_, address: string) => `\n\n<p><a href="${address.replaceAll('"', '%22')}">${address}</a></p>\n\n`);
  return text.replace(SHORTCODE, (whole: string, before: string, slash: string, name: string, attributes: string, after: string) => {
    const lower = name.toLowerCase();
    // Double brackets display a shortcode instead of running it.
    if (before === '[' && after === ']') return whole.slice(1, -1);
    const isShortcode = KNOWN.has(lower) || closed.has(lower) || /[_-]/.test(name) || attributes.includes('=');
    if (!isShortcode) return whole;
    if (slash === '')
      leave(
        `[${name}]`,
        EMPTY.has(lower) ? 'what it shows is not in the export' : 'it has no meaning outside WordPress; the text inside it stays',
      );
    return `${before}${EMPTY.has(lower) ? '\n\n' : ''}${after}`;
  });
}

/** The picture comes first. The text after it, or an attribute, is its caption. */
function figureOf(attributes: string, inner: string): string {
  const end = IMAGE_END.exec(inner);
  if (!end) return inner;
  const image = inner.slice(0, end[0].length);
  const said = inner.slice(end[0].length).trim() || (/\bcaption="([^"]*)"/.exec(attributes)?.[1] ?? '');
  return `\n\n<figure>${image}${said && `<figcaption>${said}</figcaption>`}</figure>\n\n`;
}

const CAPTION = /\[(?:wp_)?caption\b([^\]]{0,1000})\]((?:(?!\[\/(?:wp_)?caption\])[^]){0,5000})\[\/(?:wp_)?caption\]/gi;
const IMAGE_END = /^\s*(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i;
const EMBED = /\[embed\b[^\]]{0,300}\]\s*(https?:\/\/[^\s<>[\]]{1,1000})\s*\[\/embed\]/gi;
const SHORTCODE = /(\[?)\[(\/?)([A-Za-z][\w-]{1,60})((?:\s[^[\]<>]{0,2000})?)\/?\](\]?)/g;
const CLOSING = /\[\/([A-Za-z][\w-]{1,60})\]/g;
const EMPTY = new Set('gallery video audio playlist youtube vimeo tweet instagram toc googlemaps map contact-form-7 products'.split(' '));
const KNOWN = new Set([...EMPTY, ...'caption embed button dropcap quote pullquote column row spoiler'.split(' ')]);
