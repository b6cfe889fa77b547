/**
 * Divides a list into pages whose contents do not shift as the list grows.
 *
 * Pages are numbered from the oldest. The landing page has the newest entries; when it reaches two pages' worth, its older
 * half becomes a numbered page. So a new article changes only the landing page, and numbered pages can be linked and cached.
 *
 * @param items newest first
 * @param size  entries per numbered page; the landing page has `size` to `2 × size − 1`
 * @returns the landing page first, then the numbered ones from the newest
 */
export function paginate<Item>(items: readonly Item[], size: number): ListPage<Item>[] {
  const closed = Math.max(0, Math.floor(items.length / size) - 1);
  const landing = items.length - closed * size;
  const pages: ListPage<Item>[] = [
    { number: undefined, items: items.slice(0, landing), newer: undefined, older: closed > 0 ? { number: closed } : undefined },
  ];
  for (let number = closed; number >= 1; number--) {
    const start = landing + (closed - number) * size;
    pages.push({
      number,
      items: items.slice(start, start + size),
      newer: { number: number === closed ? undefined : number + 1 },
      older: number > 1 ? { number: number - 1 } : undefined,
    });
  }
  return pages;
}

export interface ListPage<Item> {
  /** undefined on the landing page */
  number: number | undefined;
  items: Item[];
  newer: { number: number | undefined } | undefined;
  older: { number: number } | undefined;
}
