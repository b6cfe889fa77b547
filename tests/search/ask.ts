/**
 * Searches with the form, as a reader does who presses Enter. Runs in the page.
 *
 * @returns the stories of the results that are shown, in order
 */
export async function askForm(query: string): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')!;
  const list = document.querySelector<HTMLOListElement>('ol.results')!;
  field.value = query;
  field.form!.requestSubmit();
  const root = document.querySelector('.search')!;
  // Older volumes follow; the results are final when they have answered.
  while (list.ariaBusy !== null || root.hasAttribute('data-following')) await new Promise((resolve) => setTimeout(resolve, 5));
  return [...list.querySelectorAll('a')].map((link) => new URL(link.href).pathname.split('/').slice(-5, -1).join('/'));
}
