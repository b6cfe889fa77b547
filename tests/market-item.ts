/** An article of the wire as ninjs 1; `fields` replace or add some. */
export function marketItem(fields: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    uri: 'urn:wire.example:1',
    language: 'en',
    versionCreated: '2026-03-05T08:00:00+07:00',
    headline: 'Market opens again',
    body_text: 'The fish market at the harbour opened again on Thursday after three months of repairs.',
    ...fields,
  });
}

/** Where it is imported to. */
export const MARKET_FILE = '2026/03/05/market-opens-again/en.md';
