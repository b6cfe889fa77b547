import { readFileSync } from 'node:fs';
import type { Format, Reading } from '../../../../src/intake/wire/format.ts';
import { shown, type ShownItem } from './tree-as-html.ts';

export function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/intake/${name}`, import.meta.url), 'utf8');
}

/** What a format reads, with trees as HTML. */
export function read(format: Format, text: string): Omit<Reading, 'items'> & { items: ShownItem[] } {
  const reading = format.read({ name: 'test', text });
  return { ...reading, items: reading.items.map(shown) };
}

export function recognises(format: Format, text: string): boolean {
  return format.recognises({ name: 'test', text });
}

/** An item without empty fields. */
export function said(item: object | undefined): object {
  return JSON.parse(JSON.stringify(item ?? {})) as object;
}
