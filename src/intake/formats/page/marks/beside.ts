/** True in comments, in lists of other articles, and in a header or footer that is the site's and not the article's. */
export function isOfSite(element: Element): boolean {
  if (element.closest(COMMENTS)) return true;
  const others = element.closest(OTHERS);
  if (others !== null && others.querySelector(ARTICLE) === null) return true;
  const frame = element.closest('header, footer');
  return frame !== null && frame.querySelector('h1') === null && frame.closest('article, main, [itemtype$="Article"]') === null;
}

/** Elements of the page, those behind its first heading before the others, without what is the site's. */
export function behindHeading(document: Document, selector: string, among?: readonly Element[]): Element[] {
  const all = [...document.querySelectorAll(`h1, ${selector}`)].slice(0, MOST);
  const heading = all.findIndex(({ localName }) => localName === 'h1');
  const inOrder = heading === -1 ? all : [...all.slice(heading), ...all.slice(0, heading)];
  const wanted = among && new Set(among);
  return inOrder.filter((element) => element.localName !== 'h1' && (wanted ? wanted.has(element) : !isOfSite(element)));
}

const MOST = 3000;
const COMMENTS = 'nav, aside, [class*="comment"]';
// Some systems call everything a widget.
const OTHERS = '[class*="related"], [class*="widget"], [class*="sidebar"], [class*="teaser"], [class*="card"]';
const ARTICLE = 'h1, .hentry, .post-body, .entry-content, [itemprop~="articleBody"]';
