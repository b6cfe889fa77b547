import type { WireBody, WireItem } from '../../wire/item.ts';
import { shorten } from './text.ts';
import { fieldsOf, textOf } from '../json/values.ts';

/**
 * The article of a mail whose text is JSON, as forms on the web send what somebody filled in: `{"Headline": ["…"],
 * "Body": ["…"]}`. Names are read in any case, and of lists the first text counts.
 *
 * @returns undefined if the text is not JSON; without `body` if it has no article; `unused` are the fields without a place in
 *   one, with their values
 */
export function readForm(
  text: string,
): { fields: Partial<WireItem>; body: WireBody | undefined; names: string[]; unused: string[] } | undefined {
  const json = text.trim();
  if (!json.startsWith('{') || !json.endsWith('}')) return undefined;
  const parsed = parse(json);
  if (parsed === undefined) return undefined;
  const fields = fieldsOf(parsed);
  const used = new Set<string>();
  const valueOf = (name: string): string | undefined => {
    const value = fields.get(name);
    return (Array.isArray(value) ? value : [value]).map((entry) => textOf(entry)?.trim()).find(Boolean);
  };
  const first = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      used.add(name);
      const found = valueOf(name);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const value = first('body', 'body_html', 'body html', 'text', 'content', 'article', 'story');
  const subject = first('category', 'categories', 'desk');
  const legal = first('legal flag', 'legal', 'legal_flag', 'legal status');
  const note = first('ednote', 'editor note', "editor's note", 'note to editors');
  const read = {
    fields: {
      headline: first('headline', 'title'),
      description: first('abstract', 'summary', 'standfirst', 'description'),
      by: first('byline', 'by', 'author', 'writer'),
      dateline: first('dateline'),
      located: first('location', 'city'),
      slugline: first('slugline', 'slug'),
      language: first('language', 'lang'),
      embargoedUntil: first('embargo', 'embargoed', 'embargoed until', 'embargoeduntil'),
      edNote: [note, legal && `Legal flag: ${legal}`].filter(Boolean).join('\n') || undefined,
      subjects: subject === undefined ? undefined : [{ name: subject }],
    },
    body: value === undefined ? undefined : ({ kind: /<(?:p|br|div)[\s/>]/i.test(value) ? 'html' : 'text', value } as const),
    names: [...fields.keys()].slice(0, 8),
  };
  const unused = [...fields.keys()].filter((name) => !used.has(name) && valueOf(name) !== undefined);
  return { ...read, unused: unused.slice(0, MOST_NAMED).map((name) => `“${name}” (${shorten(valueOf(name)!)})`) };
}

const MOST_NAMED = 12;

/** Programs that break lines in the middle of a string write JSON that only nearly is. */
function parse(json: string): unknown {
  for (const candidate of [json, json.replace(/\r?\n/g, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next form is tried.
    }
  }
  return undefined;
}
