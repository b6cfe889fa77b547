import type { Finding } from '../../findings/finding.ts';

/**
 * Reports a part of an input that is not an article.
 *
 * @param part   the part: `pictureItem urn:…`
 * @param reason why it was left out, as half a sentence: `pictures alone are not imported`
 */
export function asLeftOut(line: number, part: string, reason: string): Finding {
  return { severity: 'note', rule: 'left-out', line, found: `${part}: ${reason}` };
}

/** Reports a part of an input that could not be imported, so that an article is lost. */
export function asLost(line: number, part: string, reason: string): Finding {
  const fix = 'ask the sender for the whole article, or do without it';
  return { severity: 'error', rule: 'lost', line, found: `${part}: ${reason}`, fix };
}
