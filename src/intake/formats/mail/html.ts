import { parseHTML } from 'linkedom';
import { measureHtml } from '../../body/level/level.ts';
import { shorten } from './text.ts';

/**
 * Removes quotes and signatures that mail programs mark in the HTML of a mail.
 *
 * @param keepsQuotes true for a mail that only forwards another one
 * @returns undefined if the HTML is too large or too deep
 */
export function cleanHtml(html: string, keepsQuotes = false): { html: string; taken: string[] } | undefined {
  const { elements, depth } = measureHtml(html, MAX_DEPTH);
  if (elements > MAX_ELEMENTS || depth > MAX_DEPTH || html.length > MAX_LENGTH) return undefined;
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const taken: string[] = [];
  for (const [selector, what] of keepsQuotes ? PARTS.slice(0, 1) : PARTS) {
    for (const element of document.querySelectorAll(selector)) {
      // It was removed together with an outer quote.
      if (!document.contains(element)) continue;
      const words = element.textContent.trim();
      if (words !== '') taken.push(`${what} “${shorten(words)}”`);
      element.remove();
    }
  }
  return { html: document.body.innerHTML, taken };
}

const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 20_000;
// Gmail, Thunderbird, Apple Mail, Outlook, Yahoo, Proton.
const PARTS = [
  [
    '.gmail_signature, .moz-signature, #Signature, #signature, .protonmail_signature_block, [data-smartmail="gmail_signature"]',
    'the signature',
  ],
  ['.moz-cite-prefix, .gmail_attr', 'the line above a quoted mail'],
  ['blockquote[type="cite"], .gmail_quote, .yahoo_quoted, .protonmail_quote, #divRplyFwdMsg', 'a quoted mail'],
] as const;
