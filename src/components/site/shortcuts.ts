import highlight from '../article/highlight.ts?worker&url';

// An article that the search led to marks what was searched; without a query nothing of it is loaded. It is bundled
// as a worker is, apart: shared with the search page, both would need more downloads.
if (new URLSearchParams(location.search).has('q') && document.querySelector('[data-marks]')) void import(/* @vite-ignore */ highlight);

/** `/` leads to the search, as in many newspapers' and developers' sites, unless the reader is typing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  document.querySelector<HTMLAnchorElement>('a[data-search]')?.click();
});
