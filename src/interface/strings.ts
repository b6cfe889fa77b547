import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/*
 * The words of the interface. To add a language, copy `en.json`, translate it and add it to FILES. `en.json` defines the
 * keys; `descriptions.json` explains them to translators.
 */
const FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = { ar, en, fr, id, ja, zh };

/** True if there is a file for the tag or its base language. */
export function hasInterface(tag: string): boolean {
  return fileFor(tag) !== undefined;
}

/**
 * The interface in one language.
 *
 * @param tag BCP 47; `zh-Hant` falls back to `zh`
 * @throws if there is no file for the language or a key is missing from it
 */
export function interfaceIn(tag: string): Interface {
  const known = interfaces.get(tag);
  if (known) return known;
  const strings = fileFor(tag);
  if (!strings) throw new Error(`no interface strings for ${tag}`);
  const gaps = missingKeys(strings, tag);
  if (gaps.length > 0) throw new Error(`src/interface/${tag}.json lacks ${gaps.join(', ')}`);

  const plurals = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  const t = (key: StringKey, values: Values = {}) => fill(strings[key]!, values, numbers);
  const count = (key: CountKey, amount: number, values: Values = {}) =>
    fill(strings[`${key}.${plurals.select(amount)}`] ?? strings[`${key}.other`]!, { count: amount, ...values }, numbers);
  const family = (key: CountKey) =>
    Object.fromEntries(
      Object.entries(strings).flatMap(([own, text]) => (own.startsWith(`${key}.`) ? [[own.slice(key.length + 1), text]] : [])),
    );
  const made = { tag, t, count, family };
  interfaces.set(tag, made);
  return made;
}

/** The keys missing from the file of a language; `interfaceIn` would throw. */
export function interfaceGaps(tag: string): string[] {
  const strings = fileFor(tag);
  return strings ? missingKeys(strings, tag) : [];
}

/**
 * Keys of `en.json` that a language's file lacks, including the language's own plural forms.
 *
 * @param tag the language, for its plural categories
 */
export function missingKeys(strings: Readonly<Record<string, string>>, tag: string): string[] {
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const families = new Set(
    Object.keys(en)
      .filter((key) => key.endsWith('.other'))
      .map((key) => key.slice(0, -'.other'.length)),
  );
  const expected = Object.keys(en).flatMap((key) => {
    const family = key.replace(/\.(zero|one|two|few|many|other)$/, '');
    return families.has(family) ? categories.map((category) => `${family}.${category}`) : [key];
  });
  return [...new Set(expected)].filter((key) => !strings[key]);
}

function fileFor(tag: string): Readonly<Record<string, string>> | undefined {
  const name = [tag, tag.split('-', 1)[0]!].find((own) => Object.hasOwn(FILES, own));
  return name === undefined ? undefined : FILES[name];
}

function fill(template: string, values: Values, numbers: Intl.NumberFormat): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
  });
}

const interfaces = new Map<string, Interface>();

export interface Interface {
  tag: string;
  /** A string with its `{placeholders}` filled in; numbers are formatted for the language. */
  t: (key: StringKey, values?: Values) => string;
  /** The plural form for `amount`, which replaces `{count}`. */
  count: (key: CountKey, amount: number, values?: Values) => string;
  /** All plural forms by category, with placeholders, for scripts in the browser. */
  family: (key: CountKey) => Record<string, string>;
}
export type StringKey = keyof typeof en;
export type CountKey = StringKey extends infer Key ? (Key extends `${infer Family}.other` ? Family : never) : never;
type Values = Readonly<Record<string, string | number>>;
