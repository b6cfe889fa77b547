/**
 * Leads a reader who comes to `/` from elsewhere to the edition of the language their browser asks for first.
 * Whoever comes from a page of this site wants to choose, and so does whoever asks for `#choose`.
 */
const cameFromHere = document.referrer !== '' && new URL(document.referrer).origin === location.origin;
if (!cameFromHere && location.hash !== '#choose') {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
  const wanted = navigator.languages
    .map((tag) => links.find((link) => link.hreflang === tag) ?? links.find((link) => link.hreflang.split('-')[0] === tag.split('-')[0]))
    .find(Boolean);
  if (wanted) location.replace(wanted.href);
}
