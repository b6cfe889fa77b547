import type { WireBody } from '../../wire/item.ts';
import { htmlToText } from '../shared/html-text.ts';
import { entriesOf, fieldsOf, firstText, textOf, type Fields } from '../json/values.ts';

/**
 * Picks the best body: Markdown, then XHTML, HTML, plain text, anything else. Within a kind, prefers the main role. Reads
 * `body_*` (1.x) and `bodies` (2.x, 3.x).
 *
 * @returns undefined if there is no text
 */
export function readBody(fields: Fields): WireBody | undefined {
  let best: { rank: number; body: WireBody } | undefined;
  for (const { role, type, value } of variants(fields, 'body', 'bodies')) {
    const kind = kindOf(role, type, value);
    const rank = KIND_ORDER.indexOf(kind) * 10 + (ASIDE.test(role) ? 100 : MAIN.test(role) ? 0 : 1);
    if (best && best.rank <= rank) continue;
    best = { rank, body: { kind: kind === 'markdown' || kind === 'text' ? kind : 'html', value } };
  }
  return best?.body;
}

/** The main headline, else the first, else the title. */
export function readHeadline(fields: Fields): string | undefined {
  const all = variants(fields, 'headline', 'headlines');
  const main = all.find(({ role }) => role === '' || MAIN.test(role)) ?? all.find(({ role }) => !ASIDE.test(role)) ?? all[0];
  return main ? plain(main) : firstText(fields, 'title');
}

/** The description, as plain text. Ignores those with another role, such as caption or dateline. */
export function readDescription(fields: Fields): string | undefined {
  const all = variants(fields, 'description', 'descriptions').filter(({ role }) => !OWN_ROLE.test(role));
  const text = all.find(({ role, type, value }) => kindOf(role, type, value) === 'text') ?? all[0];
  return text ? plain(text) : firstText(fields, 'summary', 'abstract');
}

/** The description with exactly this role: `caption`, `alt`, `dateline`. */
export function descriptionOf(fields: Fields, role: string): string | undefined {
  return variants(fields, 'description', 'descriptions').find((variant) => variant.role === role)?.value;
}

/** Reads all variants of a field: `headline`, `headline_*` and `headlines`. */
function variants(fields: Fields, one: string, many: string): Variant[] {
  const found: Variant[] = [];
  const add = (role: string | undefined, type: string | undefined, value: unknown): void => {
    const text = textOf(value);
    if (text !== undefined) found.push({ role: (role ?? '').toLowerCase(), type: (type ?? '').toLowerCase(), value: text });
  };
  for (const name of [one, many]) {
    for (const { name: key, value } of entriesOf(fields.get(name))) {
      const entry = fieldsOf(value);
      if (entry.size > 0)
        add(firstText(entry, 'role', 'name') ?? key, firstText(entry, 'contenttype', 'mimetype', 'type'), entry.get('value'));
      else add(key, undefined, value);
    }
  }
  const prefix = `${one}_`;
  for (const [name, value] of fields) if (name.startsWith(prefix)) add(name.slice(prefix.length), undefined, value);
  return found;
}

function kindOf(role: string, type: string, value: string): Kind {
  if (type.includes('markdown')) return 'markdown';
  if (type.includes('xhtml') || (type === '' && role.includes('xhtml'))) return 'xhtml';
  if (type.includes('html') || (type === '' && /html|richtext/.test(role))) return role.includes('xhtml') ? 'xhtml' : 'html';
  if (type === '' && /^(?:markdown|md)$/.test(role)) return 'markdown';
  if (type === '' && !/text|plain/.test(role) && /^\s*<(?:[a-z!?])/i.test(value)) return 'html';
  return type === '' || type.startsWith('text/plain') ? 'text' : 'other';
}

function plain({ role, type, value }: Variant): string {
  return kindOf(role, type, value) === 'text' ? value : htmlToText(value);
}

const KIND_ORDER = ['markdown', 'xhtml', 'html', 'text', 'other'] as const;
const MAIN = /^(?:main|body|x?html5?|text|markdown|md|)$/;
const ASIDE = /caption|summary|teaser|subhead|sub_?title|short|ednote|kicker|seo|social|push|print/;
const OWN_ROLE = /^(?:caption|alt|dateline|correction|credit|ednote|note)$/;

type Kind = (typeof KIND_ORDER)[number];

interface Variant {
  role: string;
  type: string;
  value: string;
}
