import { hash } from 'node:crypto';
import type { WireItem } from '../wire/item.ts';

/**
 * The wire's identifier in the form of front matter. Many wires send a bare one (`NTB5df9281a`); it becomes a name in
 * a namespace of its own, under the wire's, so that the same number of two wires is not the same.
 */
export function identifierOf({ uri, infoSource }: Pick<WireItem, 'uri' | 'infoSource'>): string | undefined {
  const sent = uri?.trim();
  if (!sent) return undefined;
  if (/^(?:https?|urn|tag):\S+$/i.test(sent) && sent.length <= LONGEST) return sent;
  return `urn:x-wire:${infoSource ? escape(infoSource.name.trim().toLowerCase()) : UNKNOWN}:${escape(sent)}`;
}

/**
 * True for an identifier that was made of the same bare one, whatever the wire's name was. A kill often leaves out
 * who sends it.
 */
export function isSameBare(identifier: string, bare: string): boolean {
  const parts = identifier.split(':');
  return parts.length === 4 && identifier.startsWith('urn:x-wire:') && parts[3] === escape(bare.trim());
}

/** What names an item at every import: its identifier, else its text. */
export function keyOf(item: WireItem, language: string, text: string): string {
  return identifierOf(item) ?? `text:${language}:${digest(text.replace(/\s+/g, ' ').trim())}`;
}

/** Long ones are cut; a digest keeps two of them apart that begin alike. */
function escape(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 180)}~${digest(text)}` : text;
  return encodeURIComponent(short.toWellFormed()).replaceAll('%', '=') || UNKNOWN;
}

function digest(text: string): string {
  return hash('sha1', text).slice(0, 16);
}

const UNKNOWN = 'unknown';
const LONGEST = 1000;
