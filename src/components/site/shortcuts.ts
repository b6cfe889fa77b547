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
