import type { Publication } from '../../articles/model/publication.ts';
import type { WireSubject } from '../wire/item.ts';

/**
 * Maps a wire's subjects to those of the publication: by IPTC code, by the publication's code, or by name in any
 * edition's language. Leaves out the others.
 */
export function subjectsOf(wanted: readonly WireSubject[], publication: Publication): string[] {
  if (wanted.length === 0) return [];
  let known = tables.get(publication);
  if (!known) tables.set(publication, (known = makeTable(publication)));
  const found = wanted.flatMap(({ code, name }) => [code && known.get(plainCode(code)), name && known.get(name.trim().toLowerCase())]);
  return [...new Set(found.filter((code): code is string => Boolean(code)))];
}

function makeTable({ subjects }: Publication): Map<string, string> {
  const table = new Map<string, string>();
  for (const [code, names] of Object.entries(subjects)) {
    for (const [key, value] of Object.entries(names)) table.set(key === 'code' ? plainCode(value) : value.trim().toLowerCase(), code);
    table.set(code.toLowerCase(), code);
  }
  return table;
}

/**
 * Converts an IPTC Subject Code to a Media Topic of the first level: `subj:11006001` → `medtop:11000000`. Both use the
 * same numbers for the first level (01 to 17), and each Subject Code begins with that number.
 */
function plainCode(code: string): string {
  const digits = /(?:^|[:/])(\d{8})$/.exec(code.trim())?.[1];
  if (digits === undefined) return code.trim().toLowerCase();
  return `medtop:${/^(?:0[1-9]|1[0-7])/.test(digits) ? `${digits.slice(0, 2)}000000` : digits}`;
}

const tables = new WeakMap<Publication, Map<string, string>>();
