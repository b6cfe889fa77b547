/**
 * A place for a value that is one in the whole process. Astro bundles the pages and loads its configuration in a module
 * graph of its own, so a module's variable is another one in each copy of the module; the registry of symbols is what all
 * copies share.
 *
 * @param name of the value
 */
export function sharedValue<Value>(name: string): { value?: Value | undefined } {
  const places = globalThis as unknown as Record<symbol, { value?: Value | undefined } | undefined>;
  return (places[Symbol.for(`kawat.${name}`)] ??= {});
}
