/** Moves the focus through field and results with the up and down keys, and back to the field with Escape. */
export function moveFocus(event: KeyboardEvent, field: HTMLInputElement, list: HTMLOListElement): void {
  const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at === -1 || event.isComposing) return;
  const step = { ArrowDown: 1, ArrowUp: -1, Escape: -at }[event.key];
  const next = step ? stops[at + step] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Moves the focus to the field with `/`, unless the focus is in an input or a menu. */
export function focusOnSlash(event: KeyboardEvent, field: HTMLInputElement): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|SELECT)$/.test((event.target as Element).tagName)) return;
  event.preventDefault();
  field.focus();
}
