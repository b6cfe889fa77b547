import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Format } from '../../../../src/intake/wire/format.ts';
import type { WireItem } from '../../../../src/intake/wire/item.ts';

/** A format's reading of a case's `input.*`, and the expected one from `output.json`. */
export function readCase(folder: string, format: Format): { reading: unknown; output: unknown; isRecognised: boolean } {
  const name = readdirSync(folder).find((file) => file.startsWith('input.'))!;
  const document = { name, text: readFileSync(join(folder, name), 'utf8') };
  return {
    reading: plain(format.read(document)),
    output: JSON.parse(readFileSync(join(folder, 'output.json'), 'utf8')),
    isRecognised: format.recognises(document),
  };
}

/** The only article of a text. */
export function readOnly(text: string, format: Format, name = 'input'): WireItem {
  const { items } = format.read({ name, text });
  if (items.length !== 1) throw new Error(`${items.length} items`);
  return items[0]!;
}

/** Removes undefined members, because undefined and absent mean the same. */
export function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
