import highlight from '../article/highlight.ts?worker&url';

// Highlights the search words in an article that was opened from the search. Loaded only if there is a query, and bundled
// separately like a worker: code shared with the search page would cost both pages more downloads.
if (new URLSearchParams(location.search).has('q') && document.querySelector('[data-marks]')) void import(/* @vite-ignore */ highlight);

/** The `/` key opens the search, as on many sites, unless the reader is typing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  document.querySelector<HTMLAnchorElement>('a[data-search]')?.click();
});
