/** The ids in a piece of HTML, in order. */
export function idsOf(html: string): string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
}

/** The ids that links and descriptions in a piece of HTML lead to. */
export function targetsOf(html: string): string[] {
  return [...html.matchAll(/ (?:href="#|aria-describedby=")([^"]*)"/g)].map((match) => match[1]!);
}
