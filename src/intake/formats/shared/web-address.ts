/** Returns a web address, resolved against the base if it is relative; undefined if it is not one. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  const sent = text?.trim();
  if (sent === undefined) return undefined;
  const url = URL.parse(sent) ?? URL.parse(sent, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return URL.canParse(sent) ? sent : url.href;
}
