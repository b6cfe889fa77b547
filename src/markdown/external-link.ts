/**
 * True if a browser that follows a link on a page of the site may arrive at another host. Browsers ignore tabs and line
 * breaks, take `\` for `/` and complete what lacks a scheme or slashes, as the URL standard says; so this asks the
 * standard's own parser.
 *
 * @param href as it stands in the page, with character references resolved
 */
export function isExternalLink(href: string): boolean {
  // Markdown writes `\` as `%5C`, and a careless host sends readers of `/%5Cx` on to `/\x`.
  return leavesHere(href) || (href.includes('%') && leavesHere(href.replace(/%(?:5c|2f|09|0a|0d)/gi, decodeURIComponent)));
}

function leavesHere(href: string): boolean {
  // `https:/x` is an address of the same host, but of another one on a page that came by http.
  return ['https', 'http'].some((scheme) => {
    const url = URL.parse(href, `${scheme}://${HERE}/a/b/`);
    return url === null || (/^https?:$/.test(url.protocol) && url.host !== HERE);
  });
}

/** No page leads here, whatever the site's address: that one may be another host on a copy of the site. */
const HERE = 'here.invalid';
