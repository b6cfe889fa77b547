import type { Request } from './address.ts';
import { FACETS } from '../lookup/volume.ts';

/**
 * Connects the search form.
 *
 * @param read     returns the current request, which a change in the form modifies
 * @param onChange receives the changed request; `isStep` is true if the change should be a step in the browser's history,
 *   which typing is not
 */
export function bindForm(form: HTMLFormElement, read: () => Request, onChange: (request: Request, isStep: boolean) => void): SearchForm {
  const field = form.querySelector<HTMLInputElement>('input[type="search"]')!;
  const everywhere = form.elements.namedItem('in') as HTMLInputElement;
  const order = form.elements.namedItem('order') as HTMLSelectElement;
  const clear = form.querySelector<HTMLButtonElement>('.clear-filters')!;

  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => onChange({ ...read(), text: field.value, isLiteral: false }, false), PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    onChange({ ...read(), text: field.value, isLiteral: false }, true);
  });
  form.addEventListener('change', ({ target }) => {
    const request = read();
    if (target === everywhere) onChange({ ...request, isEverywhere: everywhere.checked }, true);
    else if (target === order) onChange({ ...request, order: order.value === 'newest' ? 'newest' : 'best' }, true);
    else if (target instanceof HTMLSelectElement)
      onChange({ ...request, filters: { ...request.filters, [target.name]: target.value || undefined } }, true);
  });
  clear.addEventListener('click', () => {
    onChange({ ...read(), filters: {} }, true);
    field.focus();
  });

  return {
    field,
    write(request) {
      // Do not change the field while the reader types.
      if (field.value.trim() !== request.text.trim()) field.value = request.text;
      everywhere.checked = request.isEverywhere;
      order.value = request.order;
      clear.hidden = !FACETS.some((facet) => request.filters[facet]);
    },
  };
}

/** The pause in typing after which a search begins, in milliseconds. Chosen by hand; not measured. */
const PAUSE = 120;

export interface SearchForm {
  field: HTMLInputElement;
  /** Shows a request in the form. */
  write: (request: Request) => void;
}
