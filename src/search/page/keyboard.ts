/** Up and down move through field and results; Escape leads back to the field. Enter is the link's own. */
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

/** `/` leads to the field from anywhere but where something is typed or chosen. */
export function focusOnSlash(event: KeyboardEvent, field: HTMLInputElement): void {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^(INPUT|SELECT)$/.test((event.target as Element).tagName)) return;
  event.preventDefault();
  field.focus();
}
