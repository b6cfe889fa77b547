/**
 * Redirects readers who come to `/` from elsewhere to the first edition that their browser's languages match. Not readers
 * who come from a page of this site or ask for `#choose`: they want to choose.
 */
const cameFromHere = document.referrer !== '' && new URL(document.referrer).origin === location.origin;
if (!cameFromHere && location.hash !== '#choose') {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
  const wanted = navigator.languages
    .map((tag) => links.find((link) => link.hreflang === tag) ?? links.find((link) => link.hreflang.split('-')[0] === tag.split('-')[0]))
    .find(Boolean);
  if (wanted) location.replace(wanted.href);
}
