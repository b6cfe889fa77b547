// An article that the search led to marks what was searched; without a query nothing of it is loaded.
const query = new URLSearchParams(location.search).get('q');
if (query && document.querySelector('[data-marks]')) void import('../article/marks.ts').then(({ markSearch }) => markSearch(query));

/** `/` leads to the search, as in many newspapers' and developers' sites, unless the reader is typing. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field) field.focus();
  else document.querySelector<HTMLAnchorElement>('a[data-search]')?.click();
});
