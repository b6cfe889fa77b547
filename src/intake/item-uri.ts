import { hash } from 'node:crypto';
import type { WireItem } from './wire-item.ts';

/**
 * The wire's identifier in the form of front matter. Many wires send a bare one (`NTB5df9281a`); it becomes a name in
 * a namespace of its own, under the wire's, so that the same number of two wires is not the same.
 */
export function identifierOf({ uri, infoSource }: WireItem): string | undefined {
  const sent = uri?.trim();
  if (!sent) return undefined;
  if (/^(?:https?|urn|tag):\S+$/i.test(sent) && sent.length <= 1000) return sent;
  const escape = (text: string) => encodeURIComponent(text.toWellFormed().slice(0, 200)).replaceAll('%', '=');
  return `urn:x-wire:${infoSource ? escape(infoSource.name.toLowerCase()) : 'unknown'}:${escape(sent)}`;
}

/** What names an item at every import: its identifier, else its text. */
export function keyOf(item: WireItem, language: string, text: string): string {
  return identifierOf(item) ?? `text:${language}:${hash('sha1', text.replace(/\s+/g, ' ').trim()).slice(0, 16)}`;
}
