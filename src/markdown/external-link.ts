/**
 * True if a link on a page of the site may lead to another host. Uses the URL parser, because browsers ignore tabs and line
 * breaks, treat `\` as `/`, and complete missing schemes and slashes as the URL standard says.
 *
 * @param href as written in the page, with character references resolved
 */
export function isExternalLink(href: string): boolean {
  // Markdown writes `\` as `%5C`, and some hosts redirect `/%5Cx` to `/\x`.
  return leavesHere(href) || (href.includes('%') && leavesHere(href.replace(/%(?:5c|2f|09|0a|0d)/gi, decodeURIComponent)));
}

function leavesHere(href: string): boolean {
  // On an https page `https:/x` is on the same host; on an http page it is another host.
  return ['https', 'http'].some((scheme) => {
    const url = URL.parse(href, `${scheme}://${HERE}/a/b/`);
    return url === null || (/^https?:$/.test(url.protocol) && url.host !== HERE);
  });
}

/** Stands for the host of any copy of the site. A link that names the site's own host is external on a copy. */
const HERE = 'here.invalid';
