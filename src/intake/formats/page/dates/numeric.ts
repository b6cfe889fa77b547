/**
 * A date in numbers with the year last, as `2024-03-26` with what follows: `26/03/2024 14:05`, `26.3.2024`.
 *
 * Which number is the month is told by one above 12, or else by the language: only English is written both ways, and in
 * English the site's country decides, if it is one that puts the day first.
 *
 * @returns the text unchanged where it is not such a date, or nothing tells
 */
export function numericDate(text: string, language: string | undefined, address: string | undefined): string {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
  if (!match) return text;
  const [whole, first, , second, year] = match;
  const one = Number(first);
  const other = Number(second);
  const isDayFirst = one > 12 ? true : other > 12 ? false : putsDayFirst(language, address);
  if (isDayFirst === undefined) return text;
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}${text.slice(whole.length)}`;
}

function putsDayFirst(language: string | undefined, address: string | undefined): boolean | undefined {
  const [base, region] = (language ?? '').toLowerCase().split(/[-_]/);
  if (base === undefined || base === '') return undefined;
  if (base !== 'en') return true;
  const country = address === undefined ? undefined : URL.parse(address)?.hostname.split('.').at(-1);
  return DAY_FIRST.has(country ?? '') || DAY_FIRST.has(region ?? '') ? true : undefined;
}

// Countries with press in English in which the day comes first.
const DAY_FIRST = new Set('uk gb ie au nz in pk bd lk sg my hk ng gh ke ug tz za zw mt ae jm tt'.split(' '));
