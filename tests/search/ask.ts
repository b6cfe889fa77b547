/**
 * Asks the search form, as a reader who presses Enter, and reads the stories off the results. Runs in the page.
 *
 * @returns stories in the order of the results, of those shown at once
 */
export async function askForm(query: string): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')!;
  const list = document.querySelector<HTMLOListElement>('ol.results')!;
  field.value = query;
  field.form!.requestSubmit();
  const root = document.querySelector('.search')!;
  // Older volumes follow on their own; the order is right once they have answered.
  while (list.ariaBusy !== null || root.hasAttribute('data-following')) await new Promise((resolve) => setTimeout(resolve, 5));
  return [...list.querySelectorAll('a')].map((link) => new URL(link.href).pathname.split('/').slice(-5, -1).join('/'));
}
