/**
 * A variable that the whole process shares. Astro's bundle and configuration load modules a second time, so a module's
 * variable exists once per copy; the global symbol registry is common to all copies.
 */
export function sharedValue<Value>(name: string): { value?: Value | undefined } {
  const places = globalThis as unknown as Record<symbol, { value?: Value | undefined } | undefined>;
  return (places[Symbol.for(`kawat.${name}`)] ??= {});
}
