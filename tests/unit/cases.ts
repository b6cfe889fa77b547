import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The cases of a kind of fixture, one folder each: to add a test, add a folder. */
export function listCases(kind: string): { name: string; folder: string }[] {
  const root = fileURLToPath(new URL(`../fixtures/${kind}/`, import.meta.url));
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(root, name) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
