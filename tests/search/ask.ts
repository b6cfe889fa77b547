/**
 * Searches with the form, as if a reader pressed Enter. Runs in the page.
 *
 * @returns the stories of the results shown, in order
 */
export async function askForm(query: string): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')!;
  const list = document.querySelector<HTMLOListElement>('ol.results')!;
  field.value = query;
  field.form!.requestSubmit();
  const root = document.querySelector('.search')!;
  // The results are final when the older volumes have answered too.
  while (list.ariaBusy !== null || root.hasAttribute('data-following')) await new Promise((resolve) => setTimeout(resolve, 5));
  return [...list.querySelectorAll('a')].map((link) => new URL(link.href).pathname.split('/').slice(-5, -1).join('/'));
}
