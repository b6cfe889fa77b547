import type { Finding } from '../../findings/finding.ts';

/**
 * Says of a part of an input that it is no article, so that nothing comes of it.
 *
 * @param part   `pictureItem urn:…`
 * @param reason why nothing comes of it, as half a sentence: `pictures alone are not imported`
 */
export function asLeftOut(line: number, part: string, reason: string): Finding {
  return { severity: 'note', rule: 'left-out', line, found: `${part}: ${reason}` };
}

/** Says of a part of an input that an article is lost with it. */
export function asLost(line: number, part: string, reason: string): Finding {
  const fix = 'ask the sender for the whole article, or do without it';
  return { severity: 'error', rule: 'lost', line, found: `${part}: ${reason}`, fix };
}
