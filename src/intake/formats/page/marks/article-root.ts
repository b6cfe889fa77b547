/** The element that holds the page's article: the one around its heading, if the page marks one. */
export function articleRootOf(document: Document): Element | undefined {
  for (const wanted of [(element: Element) => element.querySelector('h1') !== null, () => true])
    for (const selector of ROOTS) {
      const found = [...document.querySelectorAll(selector)].slice(0, MOST).find((element) => wanted(element) && !isAside(element));
      if (found) return found;
    }
  return undefined;
}

/** The elements in the article for a selector, without those of what stands beside it: comments, teasers, the page's header. */
export function ownElements(document: Document, selector: string): Element[] {
  const root = articleRootOf(document);
  return [...(root ?? document).querySelectorAll(selector)].slice(0, MOST).filter((element) => !isAside(element, root));
}

/** Takes readers' comments out of a page: what they say and who they are is no part of the article. */
export function dropComments(document: Document): void {
  for (const element of [...document.querySelectorAll(COMMENTS)].slice(0, MOST))
    if (!element.querySelector('h1, article h2')) element.remove();
}

/** True for what stands beside an article. A header inside the article is the article's. */
function isAside(element: Element, root?: Element): boolean {
  for (let parent: Element | null = element; parent && parent !== root; parent = parent.parentElement) {
    const name = parent.localName;
    if (name === 'body' || name === 'html') break;
    if (name === 'aside' || name === 'nav' || name === 'footer') return true;
    if (name === 'header' && parent.querySelector('h1') === null && root === undefined) return true;
    // An article in the article is a teaser or a comment.
    if (root !== undefined && name === 'article') return true;
    if (BESIDE.test(`${parent.getAttribute('class') ?? ''} ${parent.getAttribute('id') ?? ''}`)) return true;
    if (/comment/i.test(`${parent.getAttribute('itemprop') ?? ''} ${parent.getAttribute('itemtype') ?? ''}`)) return true;
  }
  return false;
}

// The narrower ones first.
const ROOTS = ['[itemtype$="Article"], [itemtype$="BlogPosting"]', 'article', 'main, [role="main"]'];
const BESIDE =
  /(?:^|[\s_-])(?:comments?|related|sidebar|widget|teasers?|recommend\w*|popular|trending|most-read|read-?more|more-news|latest|breaking|ticker|promo|newsletter|terkait|terpopuler)(?:$|[\s_-])/i;
const COMMENTS = '.comments, #comments, .comment-list, #disqus_thread, [itemprop~="comment"], [itemtype$="/Comment"]';
const MOST = 200;
