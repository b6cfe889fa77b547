import { Fault } from '../../../findings/fault.ts';

/**
 * Reads the entities that a document type defines as text. Ignores files that it names (a DTD, a parameter entity, a
 * picture): nothing is fetched, so their entities stay unknown.
 *
 * @param doctype the text between `<!DOCTYPE` and its end
 * @param known   characters by entity name, which a definition may use
 * @param title   what messages call the input: `a news document`
 * @returns an object without a prototype
 * @throws Fault if an entity is a file, contains markup, or is too long
 */
export function entitiesIn(doctype: string, line: number, known: Readonly<Record<string, string>>, title: string): Record<string, string> {
  const sent = new Map<string, string>();
  const subset = doctype.replace(COMMENT, '');
  ENTITY.lastIndex = 0;
  for (let match = ENTITY.exec(subset); match; match = ENTITY.exec(subset)) {
    const { isParameter, name, keyword, value, rest } = match.groups as Partial<Record<string, string>>;
    const text = value?.slice(1, -1);
    if (isParameter !== undefined) {
      if (text !== undefined && /<!ENTITY/i.test(text)) throw refusal(line, `the entity %${name!}, which defines others`, title);
    } else if (keyword !== undefined) {
      // An unparsed entity is a picture or the like, not part of a text.
      if (!/\sNDATA\s/.test(rest!)) throw refusal(line, `the entity ${name!}, which is a file`, title);
    } else if (text !== undefined && !sent.has(name!)) {
      if (/[<]/.test(text)) throw refusal(line, `the entity ${name!}, which holds markup`, title);
      sent.set(name!, text);
    }
    if (sent.size > MOST_ENTITIES) throw refusal(line, `more than ${MOST_ENTITIES} entities`, title);
  }
  return resolve(sent, (text) => refusal(line, text, title), known);
}

function resolve(sent: ReadonlyMap<string, string>, refuse: (text: string) => Fault, known: Readonly<Record<string, string>>) {
  const resolved = Object.create(null) as Record<string, string>;
  const isOpen = new Set<string>();
  const textOf = (name: string): string => {
    const done = resolved[name];
    if (done !== undefined) return done;
    if (isOpen.has(name)) throw refuse(`the entity ${name}, which contains itself`);
    if (isOpen.size >= DEEPEST) throw refuse(`entities nested more than ${DEEPEST} deep`);
    isOpen.add(name);
    let text = '';
    let from = 0;
    const value = sent.get(name)!;
    for (const { 0: reference, 1: inner, index } of value.matchAll(REFERENCE)) {
      text += value.slice(from, index) + (characterOf(inner!) ?? (sent.has(inner!) ? textOf(inner!) : (known[inner!] ?? reference)));
      from = index + reference.length;
      if (text.length > LONGEST) break;
    }
    text += value.slice(from, from + LONGEST + 1);
    if (text.length > LONGEST) throw refuse(`the entity ${name}, which grows to more than ${LONGEST} characters`);
    isOpen.delete(name);
    return (resolved[name] = text);
  };
  for (const name of sent.keys()) textOf(name);
  return resolved;
}

function characterOf(reference: string): string | undefined {
  if (!reference.startsWith('#')) return undefined;
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';
}

/**
 * Refuses a text that its entities would make much longer. Each entity is short, but a file could use one a million
 * times.
 */
export function checkGrowth(xml: string, entities: Readonly<Record<string, string>>, line: number, title: string): void {
  let growth = 0;
  for (const [, name] of xml.matchAll(REFERENCE)) {
    growth += entities[name!]?.length ?? 0;
    if (growth > MOST_GROWTH) throw refusal(line, `entities that make more than ${MOST_GROWTH} characters`, title);
  }
}

function refusal(line: number, what: string, title: string): Fault {
  return new Fault(
    line,
    `a document type that defines ${what.slice(0, 120)}`,
    `${title} with its whole text in the file`,
    'remove the <!ENTITY …> definitions and write out what they stand for',
  );
}

// Wires use entities for a name or a slogan, not for a whole text. The limits were chosen by hand; not measured.
const LONGEST = 2000;
const DEEPEST = 20;
const MOST_ENTITIES = 500;
const MOST_GROWTH = 1_000_000;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const ENTITY =
  /<!ENTITY\s+(?<isParameter>%\s+)?(?<name>[^\s%"'<>]{1,100})\s+(?:(?<keyword>SYSTEM|PUBLIC)(?<rest>\s[^>]{0,2000})|(?<value>"[^"]*"|'[^']*'))/gi;
const REFERENCE = /&(#x[\da-f]{1,8}|#\d{1,8}|[A-Za-z_:][\w.:-]{0,99});/gi;
