import { formatNumber, formatYear } from '../../languages/format.ts';
import type { SearchConfig, SearchString } from '../config.ts';
import { countFacet, type Filters } from '../lookup/ranking.ts';
import { FACETS, type Facet, type Hit } from '../lookup/volume.ts';

/**
 * Fills the filters with the values that the hits have, and their counts.
 *
 * @param places names of places by slug
 */
export function fillFilters(
  form: HTMLFormElement,
  { hits, filters, places }: { hits: readonly Hit[]; filters: Filters; places: Readonly<Record<string, string>> },
  config: SearchConfig,
): void {
  for (const facet of FACETS) {
    const select = form.elements.namedItem(facet) as HTMLSelectElement;
    const counts = countFacet(hits, facet, filters);
    const chosen = filters[facet];
    if (chosen !== undefined && !counts.has(chosen)) counts.set(chosen, 0);
    const options = [...counts]
      .map(([value, count]) => ({ value, count, name: nameOf(facet, value, places, config) }))
      .toSorted((a, b) =>
        facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count || a.name.localeCompare(b.name, config.language),
      );
    select.replaceChildren(
      new Option(config.strings['search.filter.any'], ''),
      ...options.map(
        ({ value, count, name }) => new Option(`${name} (${formatNumber(count, config.language)})`, value, false, value === chosen),
      ),
    );
    select.disabled = counts.size === 0;
  }
}

function nameOf(
  facet: Facet,
  value: string,
  places: Readonly<Record<string, string>>,
  { subjects, strings, language }: SearchConfig,
): string {
  if (facet === 'subject') return subjects[value] ?? value;
  if (facet === 'place') return places[value] ?? value;
  if (facet === 'year') return formatYear(value, language);
  return strings[`kind.${value}` as SearchString];
}
