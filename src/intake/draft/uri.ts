import { hash } from 'node:crypto';
import type { WireItem } from '../wire/item.ts';

/**
 * Converts the wire's identifier for front matter. Many wires send one that is not a URI (`NTB5df9281a`). It becomes a
 * URN with the wire's name, so that identifiers of different wires do not clash.
 */
export function identifierOf({ uri, infoSource }: Pick<WireItem, 'uri' | 'infoSource'>): string | undefined {
  const sent = uri?.trim();
  if (!sent) return undefined;
  if (/^(?:https?|urn|tag):\S+$/i.test(sent) && sent.length <= LONGEST) return sent;
  return `urn:x-wire:${infoSource ? escape(infoSource.name.trim().toLowerCase()) : UNKNOWN}:${escape(sent)}`;
}

/**
 * True for an identifier that was made from the same one of any wire. A kill often does not name the wire.
 */
export function isSameBare(identifier: string, bare: string): boolean {
  const parts = identifier.split(':');
  return parts.length === 4 && identifier.startsWith('urn:x-wire:') && parts[3] === escape(bare.trim());
}

/** Identifies an item at every import: by its identifier, else by its text. */
export function keyOf(item: WireItem, language: string, text: string): string {
  return identifierOf(item) ?? `text:${language}:${digest(text.replace(/\s+/g, ' ').trim())}`;
}

/** Cuts long text, and adds a digest so that it stays unique. */
function escape(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 180)}~${digest(text)}` : text;
  return encodeURIComponent(short.toWellFormed()).replaceAll('%', '=') || UNKNOWN;
}

function digest(text: string): string {
  return hash('sha1', text).slice(0, 16);
}

const UNKNOWN = 'unknown';
const LONGEST = 1000;
