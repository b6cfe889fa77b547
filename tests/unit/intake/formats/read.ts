import { readFileSync } from 'node:fs';
import type { Format, Reading } from '../../../../src/intake/wire/format.ts';
import type { WireItem } from '../../../../src/intake/wire/item.ts';

export function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/intake/${name}`, import.meta.url), 'utf8');
}

export function read(format: Format, text: string): Reading {
  return format.read({ name: 'test', text });
}

export function recognises(format: Format, text: string): boolean {
  return format.recognises({ name: 'test', text });
}

/** An item without empty fields. */
export function said(item: WireItem | undefined): object {
  return JSON.parse(JSON.stringify(item ?? {})) as object;
}
