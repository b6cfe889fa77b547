/** An address of the web, a relative one made absolute by its base; or undefined. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  const sent = text?.trim();
  if (sent === undefined) return undefined;
  const url = URL.parse(sent) ?? URL.parse(sent, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return URL.canParse(sent) ? sent : url.href;
}
